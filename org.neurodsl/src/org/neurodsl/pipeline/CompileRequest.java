package org.neurodsl.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be compiled, with everything as the user wrote it.
 *
 * @param file the main file
 * @param experiments names, in the order to run; all of the file where empty
 * @param settings texts {@code g_L=0.3 mS/cm^2}
 * @param step text of a time; empty for that of the experiment
 * @param solver word of a solver; empty for that of the experiment
 * @param seed of the noise; null for that of the experiment
 */
public record CompileRequest(
    Path file, List<String> experiments, List<String> settings, String step, String solver, Long seed) {

  public CompileRequest {
    file = file.toAbsolutePath().normalize();
    experiments = List.copyOf(experiments);
    settings = List.copyOf(settings);
  }

  /** All experiments of a file as they are. */
  public static CompileRequest of(Path file) {
    return new CompileRequest(file, List.of(), List.of(), "", "", null);
  }

  /** A text that differs between requests that differ. */
  String key() {
    return String.join("\0", file.toString(), "e", String.join("\0", experiments), "s", String.join("\0", settings),
        "t", step, "w", solver, "n", String.valueOf(seed));
  }
}
