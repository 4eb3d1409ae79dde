package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Model;

/**
 * Loads imported files: those of the project into the resource set of the importing one, those of the library once for
 * all. The bytes come from the library, from a path that {@link ImportPolicy} has allowed or from its editor; a URI is
 * only a name here, so that no URI handler is ever asked for anything.
 */
@Singleton
public class LoadedFiles {

  /** Scheme of the names of library files. */
  public static final String SCHEME = "neuro-library";

  private final Library library;
  private final Provider<XtextResourceSet> sets;
  private ResourceSet libraryFiles;

  @Inject
  public LoadedFiles(Provider<XtextResourceSet> sets) {
    this.library = Library.shipped();
    this.sets = sets;
  }

  /** The library that is imported from. */
  public Library library() {
    return library;
  }

  /**
   * The model of a library file such as {@code neuro/cells/LIF.neuro}. All models that import it share it, and may be
   * read by several threads; so nothing of it is left to be completed when it is looked at.
   */
  public synchronized Optional<Model> fromLibrary(String file) {
    if (libraryFiles == null) {
      libraryFiles = sets.get();
    }
    URI uri = URI.createHierarchicalURI(SCHEME, null, null, file.split("/"), null, null);
    return known(libraryFiles, uri).or(() -> library.text(file).flatMap(text -> {
      Optional<Model> model =
          load(libraryFiles, uri, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      model.ifPresent(LoadedFiles::complete);
      return model;
    }));
  }

  /** Resolves all names of a model and makes its lists, which both are otherwise done at the first look. */
  private static void complete(Model model) {
    ((NeuroResource) model.eResource()).resolveNames(CancelIndicator.NullImpl);
    model.eAllContents().forEachRemaining((EObject object) -> {
      for (EReference reference : object.eClass().getEAllReferences()) {
        object.eGet(reference);
      }
    });
  }

  /** The model of a file that may be read. */
  public Optional<Model> fromFile(ResourceSet resources, Path file) {
    URI uri = URI.createFileURI(file.toString());
    Optional<Model> known = known(resources, uri);
    if (known.isPresent()) {
      return known;
    }
    Optional<String> unsaved = ProjectOfResources.unsaved(resources, file);
    try (InputStream in = unsaved.isPresent()
        ? new ByteArrayInputStream(unsaved.get().getBytes(StandardCharsets.UTF_8)) : Files.newInputStream(file)) {
      return load(resources, uri, in);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Model> known(ResourceSet resources, URI uri) {
    return Optional.ofNullable(resources.getResource(uri, false)).flatMap(LoadedFiles::model);
  }

  private static Optional<Model> load(ResourceSet resources, URI uri, InputStream in) {
    Resource resource = resources.createResource(uri);
    try {
      resource.load(in, null);
      return model(resource);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Model> model(Resource resource) {
    return resource.getContents().isEmpty() ? Optional.empty()
        : Optional.of(resource.getContents().get(0)).filter(Model.class::isInstance).map(Model.class::cast);
  }
}
