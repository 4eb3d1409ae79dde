package org.neurodsl.sim.network;

/** Traces that are kept of a network. */
public sealed interface NetworkRecord permits NeuronRecord, WeightRecord {

  /** A sample is kept each so many grid steps, at least 1; the first at time 0. */
  int everySteps();

  /** Number of samples of a run of so many steps. */
  default int samples(long steps) {
    return Math.toIntExact(steps / everySteps() + 1);
  }
}
