package org.neurodsl.sim.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.result.RunStamp;

/** The main class of a simulator that stands alone: a jar with this runtime, compiled classes and their description. */
public final class StandaloneMain {
  private static final String MODEL_FOLDER = "/model/";

  private final StoredModel model;
  private final Terminal terminal;
  private final Map<StoredModel.StoredExperiment, ClassKernels> kernels = new LinkedHashMap<>();

  private StandaloneMain(StoredModel model, Terminal terminal) {
    this.model = model;
    this.terminal = terminal;
  }

  /** Runs the experiments that the jar holds. */
  public static void main(String[] arguments) {
    Terminal terminal = Screens.ofThisProcess(System.getenv());
    int code;
    try {
      StoredModel model = StoredModelJson.read(text("/" + StoredModelJson.FILE));
      code = new StandaloneMain(model, terminal).run(arguments);
    } catch (UsageException e) {
      terminal.err().print("error: " + e.getMessage() + "\n");
      code = ExitCode.USAGE;
    } catch (RuntimeException | Error e) {
      terminal.err().print("This is a bug of the simulator, not of your model:\n");
      e.printStackTrace(terminal.err());
      code = ExitCode.BUG;
    }
    terminal.flush();
    System.exit(code);
  }

  private int run(String... texts) {
    Arguments arguments = Arguments.read(texts);
    if (arguments.has("--version")) {
      terminal.out().print(model.model() + ", compiled by " + model.tool() + " " + model.version() + "\n");
      return ExitCode.OK;
    }
    if (arguments.has("--help")) {
      terminal.out().print(StandaloneHelp.text(model, each -> kernels(each)));
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
        RunChoices.Plots.valueOf(plots.toUpperCase(Locale.ROOT)));
  }

  private ReadyModel ready(Arguments arguments) {
    double step = arguments.last("--step").map(text -> OwnUnits.milliseconds(text, "--step")).orElse(0.0);
    Long seed = arguments.whole("--seed", 0).orElse(null);
    List<ReadyExperiment> ready = new ArrayList<>();
    for (StoredModel.StoredExperiment each : chosen(arguments.all("--experiment"))) {
      List<KernelInfo.Variable> parameters =
          arguments.has("--set") ? kernels(each).info().parameters() : List.of();
      PlanChange change = PlanChange.of(OwnUnits.settings(arguments.all("--set"), parameters), step, seed);
      ready.add(new ReadyExperiment(change.apply(each.plan()), () -> kernels(each), 0, FailureExplanation.NONE));
    }
    Provenance provenance =
        new Provenance(model.tool(), model.version(), Runtime.version().toString(), model.model(), model.files());
    return new ReadyModel(provenance, files(), ready);
  }

  private List<StoredModel.StoredExperiment> chosen(List<String> names) {
    if (names.isEmpty()) {
      return model.experiments();
    }
    List<StoredModel.StoredExperiment> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(model.experiments().stream().filter(each -> each.plan().name().equals(name)).findFirst().orElseThrow(
          () -> new UsageException("There is no experiment '" + name + "'; the experiments are "
              + model.experiments().stream().map(each -> each.plan().name()).collect(Collectors.joining(", ")) + ".")));
    }
    return chosen;
  }

  private ClassKernels kernels(StoredModel.StoredExperiment experiment) {
    return kernels.computeIfAbsent(experiment, ClassKernels::of);
  }

  private List<ReadyModel.ModelFile> files() {
    return model.files().stream()
        .map(file -> new ReadyModel.ModelFile(file.path(), bytes(MODEL_FOLDER + file.path())))
        .toList();
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = StandaloneMain.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This jar lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
