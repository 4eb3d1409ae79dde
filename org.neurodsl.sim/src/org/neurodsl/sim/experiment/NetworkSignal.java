package org.neurodsl.sim.experiment;

import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.WeightRecord;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

/**
 * Something of a network that is recorded or measured.
 *
 * @param kind what it is
 * @param name as the user wrote it
 * @param owner index of the population; for weights of the wiring
 * @param from first neuron, or first synapse
 * @param to one behind the last of them
 * @param observable for TRACE: index of an observable of the population's kernel
 * @param shown how its values are shown
 * @param sampled for WEIGHTS that are recorded; null for others
 */
public record NetworkSignal(
    Kind kind, String name, int owner, int from, int to, int observable, Quantity shown, Sampled sampled) {

  /**
   * How weights are recorded.
   *
   * @param statistic what of them
   * @param every ms between samples
   */
  public record Sampled(WeightRecord.Statistic statistic, double every) {}

  /** Whether there are traces of it. */
  public boolean isTraced() {
    return kind == Kind.TRACE || sampled != null;
  }

  /** What the trace of one neuron of a population is called: {@code E[3].V}; of weights {@code plastic[3].w}. */
  public String label(NetworkPlan plan, int index) {
    if (sampled != null && sampled.statistic() != WeightRecord.Statistic.EACH) {
      return name;
    }
    String of = kind == Kind.WEIGHTS ? plan.wirings().get(owner).name() : plan.populations().get(owner).name();
    int bracket = name.lastIndexOf("].");
    return of + "[" + index + "]" + name.substring(bracket >= 0 ? bracket + 1 : name.indexOf('.'));
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
    /** The weights of synapses: at the end, or over time. */
    WEIGHTS
  }
}
