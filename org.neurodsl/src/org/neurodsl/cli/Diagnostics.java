package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurodsl.library.Library;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Sources;
import org.neurodsl.source.SourcePlace;

/** Problems as the user reads them: with paths as the user knows them, and the lines of the files. */
final class Diagnostics {
  private final Invocation invocation;

  Diagnostics(Invocation invocation) {
    this.invocation = invocation;
  }

  /** The same reports with the paths as the user knows them, each fault once: where it is, not where it is imported. */
  List<ProblemReport> shown(List<ProblemReport> reports) {
    Set<SourcePlace> told = reports.stream().map(ProblemReport::place).collect(Collectors.toSet());
    return reports.stream()
        .filter(each -> each.problem() != Problem.IMPORT_HAS_PROBLEMS || !told.containsAll(each.related()))
        .map(each -> new ProblemReport(each.problem(), shown(each.place()), each.arguments(), each.fixes(),
            each.related().stream().map(this::shown).toList()))
        .toList();
  }

  /** The text of compiler-like diagnostics of {@link #shown} reports. */
  String text(List<ProblemReport> shown) {
    return new DiagnosticPrinter(sources(), invocation.terminal().colours()).print(shown);
  }

  /** The texts of files by the paths of shown reports. */
  Sources sources() {
    Library library = Library.shipped();
    return file -> {
      try {
        Path path = invocation.folder().resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : library.text(file);
      } catch (IOException | InvalidPathException e) {
        return Optional.empty();
      }
    };
  }

  private SourcePlace shown(SourcePlace place) {
    try {
      Path path = Path.of(place.file());
      String file = path.isAbsolute() ? invocation.shown(path) : place.file();
      return new SourcePlace(file, place.line(), place.column(), place.offset(), place.length());
    } catch (InvalidPathException e) {
      return place;
    }
  }
}
