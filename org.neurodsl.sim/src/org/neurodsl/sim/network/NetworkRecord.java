package org.neurodsl.sim.network;

/**
 * Traces that are kept: of one observable of neurons {@code from} to {@code to - 1} of a population.
 *
 * @param everySteps a sample is kept each so many grid steps, at least 1; the first at time 0
 */
public record NetworkRecord(int population, int from, int to, int observable, int everySteps) {

  /** Number of samples of a run of so many steps. */
  public int samples(long steps) {
    return Math.toIntExact(steps / everySteps + 1);
  }

  /** Bytes of the samples of a run of so many steps. */
  public long bytes(long steps) {
    return 8L * (to - from) * (steps / everySteps + 1);
  }
}
