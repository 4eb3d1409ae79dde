package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Model;

/**
 * Loads imported files into the resource set of the importing one. The bytes come from the library or from a path that
 * {@link ImportPolicy} has allowed; a URI is only a name here, so that no URI handler is ever asked for anything.
 */
@Singleton
public class LoadedFiles {

  /** Scheme of the names of library files. */
  public static final String SCHEME = "neuro-library";

  private final Library library;

  @Inject
  public LoadedFiles() {
    this.library = Library.shipped();
  }

  /** The library that is imported from. */
  public Library library() {
    return library;
  }

  /** The model of a library file such as {@code neuro/cells/LIF.neuro}. */
  public Optional<Model> fromLibrary(ResourceSet resources, String file) {
    URI uri = URI.createHierarchicalURI(SCHEME, null, null, file.split("/"), null, null);
    return known(resources, uri).or(() -> library.text(file)
        .flatMap(text -> load(resources, uri, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
  }

  /** The model of a file that may be read. */
  public Optional<Model> fromFile(ResourceSet resources, Path file) {
    URI uri = URI.createFileURI(file.toString());
    Optional<Model> known = known(resources, uri);
    if (known.isPresent()) {
      return known;
    }
    try (InputStream in = Files.newInputStream(file)) {
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
