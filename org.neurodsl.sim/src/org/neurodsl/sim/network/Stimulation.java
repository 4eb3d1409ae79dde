package org.neurodsl.sim.network;

import org.neurodsl.sim.network.NetworkPlan.Slice;

/**
 * One stimulus onto a range of neurons.
 *
 * @param slice the neurons that it reaches
 * @param from the first grid point that counts
 * @param to the first that does not count any more
 */
record Stimulation(OutsideSpikes spikes, Slice slice, int port, double[] weights, long from, long to) {

  /** Adds what arrives at a grid point at neurons {@code first} to {@code end - 1}. */
  void add(long point, double[] row, int shift, int first, int end) {
    int begin = Math.max(first, slice.from());
    int stop = Math.min(end, slice.to());
    if (point < from || point >= to || begin >= stop) {
      return;
    }
    if (weights.length == 1) {
      spikes.add(point, weights[0], new PoissonCounts.Target(row, shift, begin, stop));
    } else {
      spikes.at(point, begin, stop,
          (neuron, number) -> row[neuron + shift] += weights[neuron - slice.from()] * number);
    }
  }
}
