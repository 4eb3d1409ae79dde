package org.neurodsl.sim.experiment;

import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

/**
 * Something of a network that is recorded or measured.
 *
 * @param kind what it is
 * @param name as the user wrote it
 * @param owner index of the population; for weights of the projection
 * @param from first neuron
 * @param to one behind the last neuron
 * @param observable for TRACE: index of an observable of the population's kernel
 * @param shown how its values are shown
 */
public record NetworkSignal(Kind kind, String name, int owner, int from, int to, int observable, Quantity shown) {

  /** What the trace of one neuron of a population is called: {@code E[3].V}. */
  public String label(String population, int neuron) {
    int bracket = name.lastIndexOf("].");
    return population + "[" + neuron + "]" + name.substring(bracket >= 0 ? bracket + 1 : name.indexOf('.'));
  }

  /** A name and a unit for the values. */
  public KernelInfo.Variable variable() {
    return new KernelInfo.Variable(name, shown.unit(), shown.exponent10(), shown.offset(), "", 0);
  }

  /** The kinds of signals. */
  public enum Kind {
    /** The spikes of neurons. */
    SPIKES,
    /** A variable of neurons over time. */
    TRACE,
    /** The weights of synapses at the end. */
    WEIGHTS
  }
}
