package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Something that the neurons of a population show to others without spikes, such as a rate or a voltage, at the last
 * grid points. Each chunk writes its own neurons.
 */
final class GradedOutput {

  final int observable;
  private final double[][] values;

  /** Room for {@code points} grid points of {@code size} neurons. */
  GradedOutput(int observable, int points, int size) {
    this.observable = observable;
    values = new double[points][size];
  }

  /** Takes what neurons {@code from} to {@code to - 1} show at a grid point. */
  void note(NeuronKernel kernel, long point, double time, int from, int to) {
    double[] into = at(point);
    for (int neuron = from; neuron < to; neuron++) {
      into[neuron] = kernel.observe(observable, neuron, time);
    }
  }

  /** What was shown at a grid point, by neuron. */
  double[] at(long point) {
    return values[(int) (point % values.length)];
  }
}
