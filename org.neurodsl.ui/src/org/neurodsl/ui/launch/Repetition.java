package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.sim.result.RunDescription;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.result.StoredRun;
import org.neurodsl.sim.standalone.RunParameters;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.ModelCompiler;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunRequest;

/** Runs again exactly what was run before; at the end the console says whether the result has the same bits. */
public final class Repetition {
  private static final List<String> TABLES =
      List.of("traces.csv", "weights.csv", "spikes.csv", "sweep.csv", "fits.csv");

  private Repetition() {}

  /** Repeats a run of this workbench: the same classes, even if the text has changed since. */
  public static void of(RunOrigin origin, Optional<Path> folder) throws CoreException, IOException {
    start(origin.compiled(), origin.settings(), folder);
  }

  /** Repeats an experiment of a result folder, from the copy of the model in it. */
  public static void of(StoredRun run, ExperimentRecord record) throws CoreException, IOException {
    RunDescription description = run.description().orElseThrow();
    Path model = run.folder().resolve("model").resolve(Path.of(description.provenance().model()).getFileName());
    ModelCompiler compiler = PlatformUI.getWorkbench().getService(ModelCompiler.class);
    RunRequest.Solver solver = new RunRequest.Solver(record.settings().solver(),
        record.settings().step().value() + " ms", record.settings().seed());
    RunRequest plain =
        new RunRequest(model, record.name(), List.of(), solver, RunRequest.Recording.usual());
    CompiledRun compiled = compile(compiler, plain);
    List<String> settings = changed(record, compiled);
    if (!settings.isEmpty()) {
      compiled = compile(compiler, new RunRequest(model, record.name(), settings, solver, plain.recording()));
    }
    start(compiled, Map.of(), Optional.of(run.folder()));
  }

  private static CompiledRun compile(ModelCompiler compiler, RunRequest request) throws CoreException, IOException {
    return compiler.compile(request).run()
        .orElseThrow(() -> new CoreException(RunMarkers.status(LaunchText.get("repeat.refused"), null)));
  }

  /** The values that the model does not give its parameters by itself. */
  private static List<String> changed(ExperimentRecord record, CompiledRun compiled) {
    List<String> settings = new ArrayList<>();
    if (compiled.isNetwork()) {
      return settings;
    }
    List<Quantity> usual = RunParameters.of(compiled.kernels(), compiled.experiment().plan());
    for (Quantity each : record.parameters()) {
      boolean same = usual.stream().anyMatch(other -> other.name().equals(each.name())
          && Double.compare(other.value(), each.value()) == 0);
      if (!same && Double.isFinite(each.value())) {
        settings.add(each.name() + "=" + each.value() + (each.unit().isEmpty() ? "" : " " + each.unit()));
      }
    }
    return settings;
  }

  private static void start(CompiledRun compiled, Map<String, Double> settings, Optional<Path> folder)
      throws CoreException, IOException {
    Launch launch = new Launch(Launches.configuration(compiled.request()), ILaunchManager.RUN_MODE, null);
    DebugPlugin.getDefault().getLaunchManager().addLaunch(launch);
    RunProcess process = new RunProcess(launch, LaunchText.get("repeat.label", compiled.experiment().plan().name()),
        compiled.request().file().toString());
    folder.ifPresent(each -> process.setAttribute(RunProcess.REPEATS, each.toString()));
    LaunchDelegate.start(compiled, settings, process);
  }

  /** Says in what a result differs from that of the run that it repeats. */
  static String verdict(Path before, Path now) {
    try {
      List<String> different = new ArrayList<>();
      for (String table : TABLES) {
        boolean there = Files.exists(before.resolve(table));
        if (there != Files.exists(now.resolve(table))
            || there && Files.mismatch(before.resolve(table), now.resolve(table)) >= 0) {
          different.add(table);
        }
      }
      return different.isEmpty() ? LaunchText.get("repeat.same", before.getFileName())
          : LaunchText.get("repeat.differs", before.getFileName(), String.join(", ", different));
    } catch (IOException e) {
      return LaunchText.get("repeat.unreadable", before.getFileName(), e.getMessage());
    }
  }
}
