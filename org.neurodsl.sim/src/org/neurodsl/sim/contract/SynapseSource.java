package org.neurodsl.sim.contract;

/** Makes synapses of one kind: a compiled class. */
@FunctionalInterface
public interface SynapseSource {

  /** Synapses whose states have their initial values. */
  SynapseKernel create(SynapseKernel.Wiring wiring);

  /** The same where the numbers of a network are these. */
  default SynapseSource with(double[] values) {
    return this;
  }
}
