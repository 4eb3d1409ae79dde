package org.neurodsl.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.neurodsl.pipeline.Compilation;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.TermExplanation;
import org.neurodsl.pipeline.SourceFile;
import org.neurodsl.problem.DiagnosticJson;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.result.RunStamp;
import org.neurodsl.sim.standalone.CheckpointChoice;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.FailureExplanation;
import org.neurodsl.sim.standalone.Interrupt;
import org.neurodsl.sim.standalone.ReadyExperiment;
import org.neurodsl.sim.standalone.ReadyModel;
import org.neurodsl.sim.standalone.RunChoices;
import org.neurodsl.sim.standalone.RunProgress;
import org.neurodsl.sim.standalone.RunSession;
import org.neurodsl.sim.standalone.StoredModel;
import org.neurodsl.sim.standalone.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl run}: compiles a model and runs its experiments. */
final class RunCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.command(
            "run",
            "Runs the experiments of a model. The tables, plots and a description go to a folder runs/<time>-<id>.",
            "neurodsl run my.neuro",
            "neurodsl run my.neuro -e trace --set \"g_Na=100 mS/cm^2\"",
            "neurodsl run my.neuro --step \"0.01 ms\" --solver rk4",
            "neurodsl run my.neuro --format json > outcome.json",
            "neurodsl run my.neuro --dump plan       how each equation is solved, and why")
        .addOption(Options.texts("NAME", "Run this experiment only; may be given several times.", "-e", "--experiment"))
        .addOption(Options.texts("PARAM=QUANTITY", "Another value of a parameter, with its unit.", "--set"))
        .addOption(Options.text("QUANTITY", "Another step, such as \"0.01 ms\".", "--step"))
        .addOption(Options.text("SOLVER", "Another solver: auto, exact, exponential_euler, rk4, adaptive(1e-8), "
            + "implicit.", "--solver"))
        .addOption(Options.text("N", "Another seed of the noise.", "--seed"))
        .addOption(Options.text("N", "Number of threads; the result does not depend on it.", "--threads"))
        .addOption(Options.text("TIME", "Write the state of a network to the file checkpoint of the result folder now "
            + "and then: \"every 1 s\" of its time.", "--checkpoint"))
        .addOption(Options.text("FILE", "Go on from such a checkpoint, or that of a result folder.", "--resume"))
        .addOption(Options.text("DIR", "Where result folders are made (runs).", "-o", "--output"))
        .addOption(Options.text("FORM", "text, json: one object on the standard output, or sarif: its problems.",
            "--format"))
        .addOption(Options.text("KIND", "Pictures in the result: svg (the usual), png, both, or none.", "--plot"))
        .addOption(Options.text("STAGE", Dump.DESCRIPTION, "--dump"))
        .addOption(Options.colour());
    return spec.addPositional(Options.arguments("FILE", "1", "The model."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    String file = Options.arguments(options).get(0);
    RunChoices choices = choices(options, invocation);
    boolean sarif = form(options).equals("sarif");
    CompileRequest request = new CompileRequest(
        invocation.path(file), Options.values(options, "-e"), Options.values(options, "--set"),
        Options.value(options, "--step", ""), Options.value(options, "--solver", ""),
        Options.whole(options, "--seed", 0));
    if (options.hasMatchedOption("--dump")) {
      return Dump.write(Options.value(options, "--dump", ""), request, invocation);
    }
    Pipeline pipeline = new Pipeline(ModelStore.ofUser(invocation.environment()));
    Compilation compilation = pipeline.compile(request);
    List<ProblemReport> shown = tell(compilation, invocation);
    if (compilation.model().isEmpty()) {
      if (sarif) {
        new RunSarif(invocation, request.file()).write(shown, List.of());
      }
      return refuse(shown, choices, invocation.terminal());
    }
    CompiledModel compiled = compilation.model().get();
    if (compiled.model().experiments().isEmpty()) {
      return withoutExperiments(file, invocation.terminal());
    }
    ReadyModel ready = ready(compilation, compiled, name -> new TermExplanation(pipeline, request, name));
    RunProgress control = new RunProgress(invocation.terminal());
    return Interrupt.cancels(control, () -> {
      RunSarif told = new RunSarif(invocation, request.file());
      RunSession session =
          new RunSession(ready, choices, sarif ? told.quiet() : invocation.terminal(), control);
      int code = session.run(RunStamp.system());
      if (sarif) {
        told.write(shown, session.problems());
      }
      invocation.terminal().flush();
      return code;
    });
  }

  private static String form(ParseResult options) {
    return Options.word(options, "--format", "text", "text", "json", "sarif");
  }

  private static RunChoices choices(ParseResult options, Invocation invocation) {
    Long threads = Options.whole(options, "--threads", 1);
    String folder = Options.value(options, "-o", "runs");
    String plots = Options.word(options, "--plot", "svg", "svg", "png", "both", "none");
    return new RunChoices(
        threads == null ? Runtime.getRuntime().availableProcessors() : (int) Math.min(threads, 1 << 10),
        invocation.path(folder),
        Path.of(folder),
        form(options).equals("json"),
        RunChoices.Plots.valueOf(plots.toUpperCase(Locale.ROOT)),
        checkpoints(options, invocation));
  }

  private static CheckpointChoice checkpoints(ParseResult options, Invocation invocation) {
    String resume = Options.value(options, "--resume", null);
    return CheckpointChoice.of(
        Options.value(options, "--checkpoint", null), resume == null ? null : invocation.path(resume));
  }

  private static ReadyModel ready(
      Compilation compilation, CompiledModel compiled, Function<String, FailureExplanation> explanations) {
    List<ReadyExperiment> experiments = new ArrayList<>();
    double seconds = compilation.seconds();
    for (StoredModel.StoredExperiment each : compiled.model().experiments()) {
      FailureExplanation explanation = explanations.apply(each.plan().name());
      experiments.add(Pipeline.ready(compiled, each, seconds, explanation));
      seconds = 0;
    }
    StoredModel model = compiled.model();
    Provenance provenance =
        new Provenance(model.tool(), model.version(), Runtime.version().toString(), model.model(), model.files());
    List<ReadyModel.ModelFile> files = new ArrayList<>();
    for (SourceFile each : compilation.files()) {
      files.add(new ReadyModel.ModelFile(each.relative(), each.content()));
    }
    return new ReadyModel(provenance, files, experiments);
  }

  /** Shows problems on {@code err} and gives them with the paths that the user knows. */
  static List<ProblemReport> tell(Compilation compilation, Invocation invocation) {
    Diagnostics diagnostics = new Diagnostics(invocation);
    List<ProblemReport> shown = diagnostics.shown(compilation.reports());
    if (!shown.isEmpty()) {
      invocation.terminal().err().print(diagnostics.text(shown));
      invocation.terminal().err().flush();
    }
    return shown;
  }

  private static int refuse(List<ProblemReport> shown, RunChoices choices, Terminal terminal) {
    if (choices.json()) {
      JsonObject object = DiagnosticJson.tree(shown);
      object.add("experiments", new JsonArray());
      terminal.out().print(object + "\n");
    }
    terminal.err().print(DiagnosticPrinter.summary(shown) + "; nothing was run\n");
    return ExitCode.PROBLEMS;
  }

  static int withoutExperiments(String file, Terminal terminal) {
    terminal.err().print("""
        error: %FILE% has no experiment, so there is nothing to run. Add one, for instance:

          experiment trace of NAME {
            I = step(150 pA, from 10 ms to 60 ms)
            record V, spikes
            run 100 ms
          }
        """.replace("%FILE%", file));
    return ExitCode.PROBLEMS;
  }
}
