package org.neurodsl.sim.contract;

import java.util.List;

/**
 * Synapses of one projection that have states of their own, onto some of its targets: the base class of generated
 * synapse classes. What belongs to a synapse is one array for each variable, indexed by synapse; synapses of one source
 * stand next to each other, their targets ascending. A synapse is advanced only when something reaches it, exactly,
 * from its last event on. Numbers are in base units.
 *
 * <p>One object serves one thread. What is computed for a synapse may depend on its own source and target alone, so
 * that it does not matter how the targets are shared out among threads.
 */
public abstract class SynapseKernel {

  private final Wiring wiring;

  /** Synapses as wired. */
  protected SynapseKernel(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * Where the synapses are.
   *
   * @param sources number of source neurons
   * @param targets number of target neurons
   * @param sourceOf for each synapse its source, ascending
   * @param targetOf for each synapse its target, ascending for each source
   */
  public record Wiring(int sources, int targets, int[] sourceOf, int[] targetOf) {

    /** Number of synapses. */
    public int size() {
      return sourceOf.length;
    }
  }

  /** Where the synapses are. */
  public final Wiring wiring() {
    return wiring;
  }

  /** The live weights, in the unit of the port that the synapses deliver to. */
  public abstract double[] weights();

  /** The live values of a state at the start of a run, one for each synapse. */
  public abstract double[] state(String name);

  /** Every live array that changes during a run, the weights among them, in an order that never changes. */
  public abstract List<double[]> memory();

  /**
   * A spike of a source arrives at all its synapses at {@code time} ms.
   *
   * @param from the source's first synapse
   * @param to one behind its last
   * @param delivered takes for each synapse what it delivers to the port, from index 0
   */
  public abstract void pre(int source, int from, int to, double time, double[] delivered);

  /**
   * A target spikes at {@code time} ms.
   *
   * @param synapses the indices of the synapses onto the target, ascending
   * @param from place in {@code synapses} of the target's first
   * @param to one behind its last
   */
  public abstract void post(int target, int[] synapses, int from, int to, double time);

  /** A modulator spikes at {@code time} ms: it reaches all synapses. */
  public abstract void modulate(double time);
}
