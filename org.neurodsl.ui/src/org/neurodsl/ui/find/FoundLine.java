package org.neurodsl.ui.find;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ui.live.ProblemMarkers;

/**
 * A line with places that were searched for.
 *
 * @param line from 1
 * @param text without the blanks around
 * @param declares whether what was searched for is declared in it
 */
record FoundLine(FoundFile file, int line, String text, boolean declares) {

  /**
   * A file with such lines.
   *
   * @param uri of the file; library files have one of their own
   */
  record FoundFile(String uri) {

    /** As it is called in the workspace, or in the library. */
    String name() {
      return file().map(each -> each.getProjectRelativePath().toString())
          .orElseGet(() -> isLibrary() ? String.join("/", URI.createURI(uri).segments())
              : URI.createURI(uri).lastSegment());
    }

    boolean isLibrary() {
      return !URI.createURI(uri).isFile();
    }

    /** The file of the workspace; none for the library. */
    Optional<IFile> file() {
      return isLibrary() ? Optional.empty() : ProblemMarkers.file(Path.of(URI.createURI(uri).toFileString()));
    }
  }
}
