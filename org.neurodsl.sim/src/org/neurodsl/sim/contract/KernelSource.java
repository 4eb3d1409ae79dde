package org.neurodsl.sim.contract;

/** Makes populations of one model: a compiled class, or the interpreter. Stimulus tables are already inside. */
public interface KernelSource {

  /** What every kernel of this source has. */
  KernelInfo info();

  /** A population of {@link ParameterValues#size()} neurons, not yet initialised. */
  NeuronKernel create(ParameterValues values);
}
