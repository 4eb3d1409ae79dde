package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Spikes by chance of neurons whose rate is a variable of their own: in each step a Poisson number with the rate at its
 * end.
 *
 * @param observable the rate, 1/ms; below 0 it counts as 0
 * @param h length of a grid step, ms
 */
record RateSpikes(int observable, CounterRandom random, double h) {

  /** Adds the spikes of the step that ends at a grid point. */
  void add(NeuronKernel kernel, long point, int from, int to, SpikeHistory history) {
    for (int neuron = from; neuron < to; neuron++) {
      double expected = kernel.observe(observable, neuron, point * h) * h;
      if (expected > 0 && expected < Double.POSITIVE_INFINITY) {
        for (int left = random.poisson(expected, neuron, point); left > 0; left--) {
          history.add(point, neuron);
        }
      }
    }
  }
}
