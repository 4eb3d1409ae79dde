package org.neurodsl.sim.network;

import java.util.function.Consumer;

/** The synapses of a projection, without a copy of them. */
public final class SynapseList {

  /** Looks at one synapse. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * A synapse.
     *
     * @param source index in the source population
     * @param target index in the target population
     * @param weight in the unit of the port
     * @param delaySteps grid steps
     */
    void synapse(int source, int target, double weight, int delaySteps);
  }

  private final long size;
  private final Consumer<Visitor> walk;

  SynapseList(long size, Consumer<Visitor> walk) {
    this.size = size;
    this.walk = walk;
  }

  /** Number of synapses. */
  public long size() {
    return size;
  }

  /** Shows every synapse, in an order that depends on nothing but the network and the number of threads. */
  public void forEach(Visitor visitor) {
    walk.accept(visitor);
  }

  /**
   * The mean distance of those who are connected, in units of 10 um; not a number where there is none.
   *
   * @param sources x, y, z of each source; empty for nowhere, which is no distance from anywhere
   * @param targets x, y, z of each target
   */
  public double meanLength(double[] sources, double[] targets) {
    Geometry geometry = new Geometry(sources, targets);
    double[] sum = {0};
    forEach((source, target, weight, delay) -> sum[0] += geometry.distance(source, target));
    return sum[0] / size;
  }

  /** The weights. */
  public double[] weights() {
    double[] weights = new double[Math.toIntExact(size)];
    int[] next = {0};
    forEach((source, target, weight, delay) -> weights[next[0]++] = weight);
    return weights;
  }
}
