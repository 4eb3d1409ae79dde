package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.NeuronKernel;

/** Samples of neurons. Chunks fill different neurons. */
record NeuronTrace(NeuronRecord record, double[][] samples) implements NetworkTrace {

  static NeuronTrace of(NeuronRecord record, long steps) {
    return new NeuronTrace(record, new double[record.to() - record.from()][record.samples(steps)]);
  }

  /** Takes the sample of a grid point of those of neurons {@code from} to {@code to - 1} that are recorded. */
  void sample(NeuronKernel kernel, long point, double time, int from, int to) {
    if (point % record.everySteps() != 0) {
      return;
    }
    int place = (int) (point / record.everySteps());
    int end = Math.min(to, record.to());
    for (int neuron = Math.max(from, record.from()); neuron < end; neuron++) {
      samples[neuron - record.from()][place] = kernel.observe(record.observable(), neuron, time);
    }
  }
}
