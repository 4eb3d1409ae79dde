package org.neurodsl.pipeline;

import java.util.List;
import org.neurodsl.ParsedFile;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/**
 * A file after the first three stages.
 *
 * @param tree its syntax tree, linked
 * @param reports its problems and those of the files that it imports, by place
 * @param files every file that was read, the main one first
 */
public record CheckedFile(ParsedFile tree, List<ProblemReport> reports, List<SourceFile> files) {

  public CheckedFile {
    reports = List.copyOf(reports);
    files = List.copyOf(files);
  }

  /** Whether a problem keeps the model from running. */
  public boolean hasErrors() {
    return reports.stream().anyMatch(report -> report.severity() == Severity.ERROR);
  }
}
