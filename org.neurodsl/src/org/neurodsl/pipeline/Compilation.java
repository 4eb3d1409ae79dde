package org.neurodsl.pipeline;

import java.util.List;
import java.util.Optional;
import org.neurodsl.problem.ProblemReport;

/**
 * What compiling gave.
 *
 * @param reports problems, by place
 * @param model the compiled model; empty where there are errors
 * @param files every file that was read, the main one first
 * @param seconds wall-clock time that it took
 */
public record Compilation(
    List<ProblemReport> reports, Optional<CompiledModel> model, List<SourceFile> files, double seconds) {

  /** What is known after checking. */
  public static Compilation of(CheckedFile checked) {
    return new Compilation(checked.reports(), Optional.empty(), checked.files(), 0);
  }

  public Compilation {
    reports = List.copyOf(reports);
    files = List.copyOf(files);
  }
}
