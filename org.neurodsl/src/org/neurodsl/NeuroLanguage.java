package org.neurodsl;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.neurodsl.formatting.NeuroFormatter;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.NeuroFactory;
import org.neurodsl.scoping.NeuroResource;
import org.neurodsl.scoping.ProjectOfResources;

/**
 * The language for plain Java: from a text to its linked syntax tree and the problems found on the way. Making one
 * takes a few tenths of a second, so keep it; it may be used by one thread at a time.
 */
public final class NeuroLanguage {

  private final Injector injector;

  private NeuroLanguage(Injector injector) {
    this.injector = injector;
  }

  /** Sets the language up. */
  public static NeuroLanguage create() {
    return new NeuroLanguage(new NeuroStandaloneSetup().createInjectorAndDoEMFRegistration());
  }

  /** Parses a file of a project. */
  public ParsedFile parse(Path file, Project project) throws IOException {
    return parse(URI.createFileURI(file.toAbsolutePath().normalize().toString()), Files.readString(file), project);
  }

  /** Parses a text that stands in no file; {@code name} is what messages call it. */
  public ParsedFile parse(String name, String text) {
    URI uri = URI.createURI("text:/" + URI.encodeSegment(name.isEmpty() ? "model.neuro" : name, true));
    return parse(uri, text, Project.NONE);
  }

  /** Parses a text as the content of a URI, whatever is there. */
  public ParsedFile parse(URI uri, String text, Project project) {
    XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
    ProjectOfResources.install(resources, project);
    NeuroResource resource = injector.getInstance(NeuroResource.class);
    resource.setURI(uri);
    resources.getResources().add(resource);
    try {
      resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    resource.resolveLazyCrossReferences(CancelIndicator.NullImpl);
    Model model = resource.getContents().isEmpty() ? NeuroFactory.eINSTANCE.createModel()
        : (Model) resource.getContents().get(0);
    return new ParsedFile(model, resource);
  }

  /** The text laid out by the rules of the house; unchanged where it has syntax errors. */
  public String format(String text) {
    return injector.getInstance(NeuroFormatter.class).format(text);
  }

  /** The services of the language. */
  public Injector injector() {
    return injector;
  }
}
