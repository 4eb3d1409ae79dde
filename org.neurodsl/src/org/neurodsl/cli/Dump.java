package org.neurodsl.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.xtext.util.EmfFormatter;
import org.neurodsl.ir.IrText;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PlanText;
import org.neurodsl.pass.Pass;
import org.neurodsl.pass.Passes;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.PreparedExperiment;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;

/** {@code run --dump STAGE}: shows what a stage makes of a model instead of running it. */
final class Dump {
  static final String DESCRIPTION =
      "Show what a stage makes of the model instead of running it: parse, lower, simplify, the name of a pass, plan, "
          + "emit, or compile.";

  private Dump() {}

  static int write(String stage, CompileRequest request, Invocation invocation) throws IOException {
    List<String> known = words();
    if (!known.contains(stage)) {
      String near = NameSuggestion.clause(stage, known);
      throw new UsageException("'" + stage + "' is no stage that can be shown; "
          + (near.isEmpty() ? "write one of " + String.join(", ", known) + "." : "did you mean " + near + "?"));
    }
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CheckedFile checked = pipeline.check(request.file());
    if (stage.equals("parse")) {
      invocation.terminal().out().print(EmfFormatter.objToStr(checked.tree().model()) + "\n");
      return checked.hasErrors() ? ExitCode.PROBLEMS : ExitCode.OK;
    }
    Diagnostics diagnostics = new Diagnostics(invocation);
    List<ProblemReport> shown = diagnostics.shown(checked.reports());
    invocation.terminal().err().print(diagnostics.text(shown));
    if (checked.hasErrors()) {
      return ExitCode.PROBLEMS;
    }
    List<PreparedExperiment> prepared = pipeline.prepare(checked, request);
    for (PreparedExperiment each : prepared) {
      invocation.terminal().out().print("// experiment " + each.plan().name() + "\n" + text(stage, each));
    }
    if (stage.equals("compile")) {
      new TreeMap<>(pipeline.compile(checked, prepared).classes()).forEach(
          (name, bytes) -> invocation.terminal().out().print(name + "  " + bytes.length + " bytes\n"));
    }
    return ExitCode.OK;
  }

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of("parse", "lower"));
    Passes.ALL.stream().map(Pass::name).forEach(words::add);
    words.addAll(List.of("simplify", "plan", "emit", "compile"));
    return words;
  }

  private static String text(String stage, PreparedExperiment experiment) {
    return switch (stage) {
      case "lower" -> IrText.of(experiment.lowered()) + IrText.of(experiment.drive());
      case "simplify" -> IrText.of(experiment.simple());
      case "plan" -> PlanText.of(experiment.program());
      case "emit" -> experiment.source().text();
      case "compile" -> "";
      default -> Passes.applyUntil(stage, experiment.lowered()).map((ModelIr model) -> IrText.of(model)).orElse("");
    };
  }
}
