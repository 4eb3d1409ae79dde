package org.neurodsl.ui.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** The models of a project: as they are in editors, else as they are saved. */
public final class ProjectTexts {
  private static final String ENDING = "neuro";

  private ProjectTexts() {}

  /** Those of the project that a file of the workspace belongs to; none for other files. In any thread. */
  public static Map<Path, String> around(Path place) throws CoreException {
    Map<Path, String> texts = new LinkedHashMap<>();
    Optional<IFile> file = ProblemMarkers.file(place);
    if (file.isPresent()) {
      file.get().getProject().accept(resource -> {
        read(resource, texts);
        return !resource.isDerived();
      });
      for (LiveDocument each : LiveDocuments.get().all()) {
        texts.computeIfPresent(each.file(), (path, saved) -> each.text());
      }
    }
    return texts;
  }

  private static void read(IResource resource, Map<Path, String> texts) throws CoreException {
    if (resource instanceof IFile file && ENDING.equals(file.getFileExtension()) && file.getLocation() != null) {
      try (var content = file.getContents()) {
        texts.put(file.getLocation().toPath(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        // a file that can't be read has nothing that could be named
      }
    }
  }
}
