package org.neurodsl.sim.contract;

import java.util.List;

/**
 * Synapses of one projection that have states of their own, onto some of its targets: the base class of generated
 * synapse classes. What belongs to a synapse is one array for each variable, indexed by synapse; synapses of one source
 * stand next to each other, their targets ascending. A synapse is advanced only when something reaches it, exactly,
 * from its last event on. Numbers are in base units, times are numbers of grid steps.
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
   * @param targets number of target neurons
   * @param starts for each source its first synapse, and behind the last the number of synapses
   * @param targetOf for each synapse its target, ascending for each source
   * @param h length of a grid step, ms
   */
  public record Wiring(int targets, int[] starts, char[] targetOf, double h) {

    /** Number of source neurons. */
    public int sources() {
      return starts.length - 1;
    }

    /** Number of synapses. */
    public int size() {
      return targetOf.length;
    }
  }

  /**
   * Synapses in the order of their targets, those of one target ascending.
   *
   * @param synapses their indices
   * @param sources the source of each
   */
  public record Columns(int[] synapses, int[] sources) {}

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

  /** Those of {@link #memory} that hold up to which grid point something is advanced. */
  public List<double[]> clocks() {
    return List.of();
  }

  /** Whether a spike of the target that comes in the very moment in which one of the source arrives acts before it. */
  public boolean postComesFirst() {
    return false;
  }

  /**
   * A spike of a source arrives at all its synapses at grid point {@code now}.
   *
   * @param from the source's first synapse
   * @param to one behind its last
   * @param delivered takes for each synapse what it delivers to the port, from index 0
   */
  public abstract void pre(int source, int from, int to, double now, double[] delivered);

  /**
   * A target spikes at grid point {@code now}.
   *
   * @param columns where the synapses onto the target stand from place {@code from} to {@code to - 1}
   */
  public abstract void post(int target, Columns columns, int from, int to, double now);

  /** A modulator spikes at grid point {@code now}: it reaches all synapses. */
  public abstract void modulate(double now);
}
