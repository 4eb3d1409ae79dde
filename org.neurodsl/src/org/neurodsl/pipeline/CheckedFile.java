package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ParsedFile;
import org.neurodsl.advice.Advice;
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

  /** The same with advice that needs an analysis of the model, where no error stands in its way. */
  public CheckedFile advised() {
    if (hasErrors()) {
      return this;
    }
    List<ProblemReport> all = new ArrayList<>(reports);
    all.addAll(Advice.of(tree, reports));
    all.sort(ProblemReport.BY_PLACE);
    return new CheckedFile(tree, all, files);
  }

  /** Whether a problem keeps the model from running. */
  public boolean hasErrors() {
    return reports.stream().anyMatch(report -> report.severity() == Severity.ERROR);
  }
}
