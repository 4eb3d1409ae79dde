package org.neurodsl.sim.network;

import java.io.IOException;

/** Spikes from outside the network for a range of neurons. Every range has an object of its own. */
interface OutsideSpikes {

  /** Takes the spikes of a neuron. */
  @FunctionalInterface
  interface Sink {

    /** Neuron {@code neuron} has {@code number} spikes. */
    void spikes(int neuron, int number);
  }

  /** Reports the spikes at a grid point of neurons {@code from} to {@code to - 1}, ascending. */
  void at(long point, int from, int to, Sink sink);

  /** Hands out what changes during a run. */
  default void exchange(Checkpoint.Exchange exchange) throws IOException {
    // most are functions of time alone
  }

  /** Adds {@code weight} for each spike to a row in which neuron i stands at {@code i + shift}. */
  default void add(long point, double weight, PoissonCounts.Target target) {
    double[] row = target.row();
    int shift = target.shift();
    at(point, target.from(), target.to(), (neuron, number) -> row[neuron + shift] += weight * number);
  }
}
