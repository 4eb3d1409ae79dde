package org.neurodsl.sim.experiment;

/**
 * What an experiment may use.
 *
 * @param threads at least 1; results do not depend on it
 * @param mostBytes memory for recordings
 */
public record ExperimentLimits(int threads, long mostBytes) {

  /** All processors, and half of the memory that the JVM may use. */
  public static ExperimentLimits ofThisMachine() {
    return new ExperimentLimits(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 2);
  }
}
