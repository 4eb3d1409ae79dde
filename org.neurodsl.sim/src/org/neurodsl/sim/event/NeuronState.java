package org.neurodsl.sim.event;

import org.neurodsl.sim.contract.NeuronKernel;

/** Reads and writes all states of one neuron of a kernel together. */
public final class NeuronState {

  private final double[][] states;

  /** The states of {@code kernel}. */
  public NeuronState(NeuronKernel kernel) {
    states = new double[kernel.info().states().size()][];
    for (int index = 0; index < states.length; index++) {
      states[index] = kernel.state(index);
    }
  }

  /** Number of states. */
  public int count() {
    return states.length;
  }

  /** Copies the states of a neuron into {@code values}. */
  public void save(int neuron, double[] values) {
    for (int index = 0; index < states.length; index++) {
      values[index] = states[index][neuron];
    }
  }

  /** Sets the states of a neuron. */
  public void restore(int neuron, double[] values) {
    for (int index = 0; index < states.length; index++) {
      states[index][neuron] = values[index];
    }
  }

  /** The index of the first state of a neuron that is not finite, or -1. */
  public int firstNotFinite(int neuron) {
    for (int index = 0; index < states.length; index++) {
      if (!Double.isFinite(states[index][neuron])) {
        return index;
      }
    }
    return -1;
  }
}
