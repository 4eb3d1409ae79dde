package org.neurodsl.sim.live;

import java.util.Map;

/** What the watching process tells the running one. */
public sealed interface LiveCommand {

  /**
   * Runs an experiment, after those that were asked for before.
   *
   * @param experiment its name
   * @param settings parameters with other values than in the plan, base units
   * @param threads at least 1
   * @param folder where a result folder is made; empty for none
   */
  record Run(String experiment, Map<String, Double> settings, int threads, String folder) implements LiveCommand {
    public Run {
      settings = Map.copyOf(settings);
    }
  }

  /** Holds the run. */
  record Pause() implements LiveCommand {}

  /** Lets it go on. */
  record Resume() implements LiveCommand {}

  /** Holds it after one more grid step. */
  record Step() implements LiveCommand {}

  /** Ends the run; what was computed is kept. */
  record Stop() implements LiveCommand {}
}
