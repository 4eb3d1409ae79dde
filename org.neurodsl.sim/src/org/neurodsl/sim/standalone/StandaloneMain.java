package org.neurodsl.sim.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.result.RunStamp;

/** The main class of a simulator that stands alone: a jar with this runtime, compiled classes and their description. */
public final class StandaloneMain {
  private final ShippedModel shipped;
  private final Terminal terminal;

  private StandaloneMain(ShippedModel shipped, Terminal terminal) {
    this.shipped = shipped;
    this.terminal = terminal;
  }

  /** Runs the experiments that the jar holds. */
  public static void main(String[] arguments) {
    Terminal terminal = Screens.ofThisProcess(System.getenv());
    int code;
    try {
      code = new StandaloneMain(ShippedModel.read(), terminal).run(arguments);
    } catch (UsageException e) {
      terminal.err().print("error: " + e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (RuntimeException | Error e) {
      terminal.err().print("This is a bug of the simulator, not of your model:\n");
      e.printStackTrace(terminal.err());
      code = ExitCode.BUG;
    }
    System.exit(terminal.finish(code));
  }

  private int run(String... texts) {
    Arguments arguments = Arguments.read(texts);
    StoredModel model = shipped.model();
    if (arguments.has("--version")) {
      terminal.out().print(model.model() + ", compiled by " + model.tool() + " " + model.version() + "\n");
      return ExitCode.OK;
    }
    if (arguments.has("--help")) {
      terminal.out().print(StandaloneHelp.text(shipped));
      return ExitCode.OK;
    }
    Terminal painted =
        switch (arguments.word("--color", "auto", "auto", "always", "never")) {
          case "always" -> terminal.withColours(true);
          case "never" -> terminal.withColours(false);
          default -> terminal;
        };
    RunProgress control = new RunProgress(painted);
    ReadyModel ready = ready(arguments);
    RunChoices choices = choices(arguments);
    return Interrupt.cancels(control, () -> {
      int code = new RunSession(ready, choices, painted, control).run(RunStamp.system());
      painted.flush();
      return code;
    });
  }

  private static RunChoices choices(Arguments arguments) {
    Path folder = Path.of(arguments.last("--output").orElse("runs"));
    String plots = arguments.word("--plot", "svg", "svg", "png", "both", "none");
    return new RunChoices(
        arguments.whole("--threads", 1).orElse((long) Runtime.getRuntime().availableProcessors()).intValue(),
        folder,
        folder,
        arguments.word("--format", "text", "text", "json").equals("json"),
        RunChoices.Plots.valueOf(plots.toUpperCase(Locale.ROOT)),
        CheckpointChoice.of(
            arguments.last("--checkpoint").orElse(null), arguments.last("--resume").map(Path::of).orElse(null)));
  }

  private ReadyModel ready(Arguments arguments) {
    double step = arguments.last("--step").map(text -> OwnUnits.milliseconds(text, "--step")).orElse(0.0);
    Long seed = arguments.whole("--seed", 0).orElse(null);
    SolverWord solver = arguments.last("--solver").map(SolverWord::of).orElse(null);
    return shipped.ready(shipped.chosen(arguments.all("--experiment")), each -> {
      List<KernelInfo.Variable> parameters = arguments.has("--set") ? shipped.parameters(each) : List.of();
      OwnUnits.refuse(arguments.all("--set"), shipped.fixed(each));
      return new PlanChange(OwnUnits.settings(arguments.all("--set"), parameters), step, seed, solver);
    });
  }
}
