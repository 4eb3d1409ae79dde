package org.neurodsl.scoping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.resource.Resource;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.ImportPolicy.Refused;
import org.neurodsl.source.SourcePlace;

/** Says why a file that a model names is not read. */
public final class FileRefusal {

  /** Most files of a folder that are looked at for one that may be meant. */
  private static final int MOST_NEIGHBOURS = 1_000;

  private FileRefusal() {}

  /**
   * The problem of a file that is refused.
   *
   * @param from the file that names it
   * @param path the name as it is written
   * @param place where it is written
   * @param mend what to name instead of a folder
   */
  public static ProblemReport report(Refused refused, Resource from, String path, SourcePlace place, String mend) {
    String detail = refused.detail();
    return switch (refused.reason()) {
      case NOT_A_PATH -> ProblemReport.of(Problem.PATH_UNREADABLE, place, path,
          detail.isEmpty() ? "it is empty or has a character that no file name has" : detail);
      case URL -> ProblemReport.of(Problem.IMPORT_OF_ADDRESS, place, path);
      case ABSOLUTE -> ProblemReport.of(Problem.IMPORT_OF_ABSOLUTE_PATH, place, path);
      case OUTSIDE -> ProblemReport.of(path.contains("..") ? Problem.IMPORT_OF_PARENT : Problem.IMPORT_OUTSIDE_PROJECT,
          place, path);
      case LINK_OUTSIDE -> ProblemReport.of(Problem.IMPORT_OF_LINK, place, path);
      case NO_PROJECT -> ProblemReport.of(Problem.IMPORT_OUTSIDE_PROJECT, place, path);
      case MISSING -> ProblemReport.of(
          Problem.FILE_MISSING, place, path, NameSuggestion.clause(path, neighbours(from, path)));
      case NOT_A_FILE -> ProblemReport.of(Problem.FILE_OF_OTHER_KIND, place, path, "file", mend);
      case TOO_LARGE -> ProblemReport.of(Problem.FILE_TOO_LARGE, place, path, detail + " bytes",
          ImportPolicy.LARGEST_FILE + " bytes", "split it");
      case UNREADABLE -> ProblemReport.of(Problem.FILE_UNREADABLE, place, path, detail);
    };
  }

  /** The files in the folder of one that is not there, written as it is. */
  private static List<String> neighbours(Resource from, String path) {
    String folder = path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Optional<Path> beside = ProjectOfResources.file(from).map(Path::toAbsolutePath).map(Path::getParent);
    if (beside.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(beside.get().resolve(folder.replace('\\', '/')))) {
      return files.limit(MOST_NEIGHBOURS).map(file -> folder + file.getFileName()).toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
