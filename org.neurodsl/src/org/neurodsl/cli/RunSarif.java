package org.neurodsl.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.pipeline.Tool;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.SarifWriter;
import org.neurodsl.sim.report.RunProblem;
import org.neurodsl.sim.standalone.Terminal;
import org.neurodsl.source.SourcePlace;

/** {@code run --format sarif}: what was found in a model and met by its run is all that goes to the standard output. */
final class RunSarif {

  private final Invocation invocation;
  private final Path model;

  RunSarif(Invocation invocation, Path model) {
    this.invocation = invocation;
    this.model = model;
  }

  /** The terminal for the run itself, of which a person reads no more than failures and progress. */
  Terminal quiet() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal whole = invocation.terminal();
    return new Terminal(
        nowhere, whole.err(), false, whole.errIsScreen(), whole.columns(), whole.unicode(), whole.colours());
  }

  void write(List<ProblemReport> found, List<RunProblem> met) {
    List<ProblemReport> all = new ArrayList<>(found);
    met.forEach(each -> all.add(report(each)));
    String text = new SarifWriter(new Diagnostics(invocation).sources(), Tool.version()).write(all);
    invocation.terminal().out().print(text);
  }

  private ProblemReport report(RunProblem problem) {
    return ProblemReport.of(
        Problem.ofCode(problem.code()).orElseThrow(), place(problem), problem.sentence(), problem.more());
  }

  /** The runtime tells files as seen from the model, and lines without columns. */
  private SourcePlace place(RunProblem problem) {
    if (problem.file().isEmpty()) {
      return SourcePlace.NOWHERE;
    }
    Path beside = model.resolveSibling(problem.file());
    String file = Files.exists(beside) ? invocation.shown(beside) : problem.file();
    return new SourcePlace(file, problem.line(), 1, 0, 0);
  }
}
