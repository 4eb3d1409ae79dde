package org.neurodsl.sim.event;

/** Takes spikes as they are found. */
@FunctionalInterface
public interface SpikeSink {

  /** Neuron {@code neuron} spiked at {@code time} ms. */
  void spike(int neuron, double time);
}
