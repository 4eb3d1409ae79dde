package org.neurodsl.ui.run;

import java.nio.file.Path;
import java.util.List;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.ui.preferences.Settings;

/**
 * A run that is asked for, as the user wrote it.
 *
 * @param file the model
 * @param experiment its name; empty for the first of the file
 * @param settings other values of parameters, {@code g_L=0.3 mS/cm^2}
 * @param solver another solver with step and seed; {@link Solver#OF_THE_FILE} for those of the file
 * @param recording how much is used and kept
 */
public record RunRequest(Path file, String experiment, List<String> settings, Solver solver, Recording recording) {

  public RunRequest {
    settings = List.copyOf(settings);
  }

  /**
   * How the experiment is computed.
   *
   * @param name word of the solver; empty for that of the file
   * @param step text of a time; empty for that of the file
   * @param seed of the noise; null for that of the file
   */
  public record Solver(String name, String step, Long seed) {
    /** As the file says. */
    public static final Solver OF_THE_FILE = new Solver("", "", null);
  }

  /**
   * What a run uses and leaves.
   *
   * @param threads at least 1
   * @param kept whether a result folder is written
   * @param signals what is recorded, each as it stands in a model; none for what the model says
   * @param every text of the time between samples of such signals; empty for each step
   */
  public record Recording(int threads, boolean kept, List<String> signals, String every) {

    public Recording {
      signals = List.copyOf(signals);
    }

    /** As the preferences say. */
    public static Recording usual() {
      return new Recording(Settings.threads(), Settings.keepsResults(), List.of(), "");
    }
  }

  /** An experiment as it stands in the file. */
  public static RunRequest of(Path file, String experiment) {
    return new RunRequest(file, experiment, List.of(), Solver.OF_THE_FILE, Recording.usual());
  }

  /** The same of another experiment. */
  RunRequest of(String other) {
    return new RunRequest(file, other, settings, solver, recording);
  }

  /** What the pipeline is asked for. */
  public CompileRequest compileRequest() {
    List<String> experiments = experiment.isEmpty() ? List.of() : List.of(experiment);
    return new CompileRequest(file, experiments, settings, solver.step, solver.name, solver.seed);
  }
}
