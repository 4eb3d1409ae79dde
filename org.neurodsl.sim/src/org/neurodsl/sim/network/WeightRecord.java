package org.neurodsl.sim.network;

/**
 * Weights of the synapses of a projection: those of each of some synapses, or one number of all.
 *
 * @param projection index among all wirings of the plan; those of the same connection that follow count too
 * @param statistic what is kept of the weights
 * @param from for EACH the first synapse, counted by wiring, by source, then by target
 * @param to for EACH one behind the last; {@link #ALL} for as many as there are
 */
public record WeightRecord(int projection, Statistic statistic, int from, int to, int everySteps)
    implements NetworkRecord {

  /** In the place of {@code to}: up to the last synapse. */
  public static final int ALL = Integer.MAX_VALUE;

  /** What is kept of weights. */
  public enum Statistic {
    /** A trace for each synapse. */
    EACH,
    /** Their mean. */
    MEAN,
    /** Their standard deviation, by their number. */
    SD,
    /** The least of them. */
    MIN,
    /** The greatest of them. */
    MAX
  }

  /** Number of traces where there are so many synapses. */
  public long traces(long synapses) {
    return statistic == Statistic.EACH ? Math.max(0, Math.min(to, synapses) - from) : 1;
  }
}
