package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The synapses of a projection, or of several one after the other, without a copy of them. */
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
  private final List<SynapseList> parts;

  SynapseList(long size, Consumer<Visitor> walk) {
    this.size = size;
    this.walk = walk;
    parts = List.of(this);
  }

  private SynapseList(List<SynapseList> parts) {
    size = parts.stream().mapToLong(SynapseList::size).sum();
    walk = visitor -> parts.forEach(each -> each.forEach(visitor));
    this.parts = List.copyOf(parts);
  }

  /** Those of several projections, one after the other. */
  public static SynapseList together(List<SynapseList> projections) {
    return new SynapseList(projections);
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

  /**
   * Where each synapse stands, in the order in which it is shown, when {@code from} to {@code to - 1} are chosen of
   * them all: -1 for those that are not. They are counted by projection, by source, then by target; of several between
   * the same two the one with the shortest delay comes first.
   */
  int[] places(int from, int to) {
    int[] places = new int[Math.toIntExact(size)];
    int begin = 0;
    for (SynapseList part : parts) {
      int[] inside = part.placesAlone(from - begin, to - begin);
      System.arraycopy(inside, 0, places, begin, inside.length);
      begin += inside.length;
    }
    return places;
  }

  private int[] placesAlone(int from, int to) {
    int count = Math.toIntExact(size);
    long[] pairs = new long[count];
    int[] next = {0};
    forEach((source, target, weight, delay) -> pairs[next[0]++] = (long) source << 32 | target);
    Integer[] order = new Integer[count];
    Arrays.setAll(order, index -> index);
    Arrays.sort(order, (one, other) -> Long.compare(pairs[one], pairs[other]));
    int[] places = new int[count];
    Arrays.fill(places, -1);
    for (int number = Math.max(0, from); number < Math.min(to, count); number++) {
      places[order[number]] = number - from;
    }
    return places;
  }

  /** The weights of synapses {@code from} to {@code to - 1}, counted by source, then by target. */
  public double[] weights(int from, int to) {
    int[] places = places(from, to);
    double[] weights = new double[(int) Math.max(0, Math.min(to, size) - from)];
    int[] next = {0};
    forEach((source, target, weight, delay) -> {
      int place = places[next[0]++];
      if (place >= 0) {
        weights[place] = weight;
      }
    });
    return weights;
  }

  /** The weights. */
  public double[] weights() {
    double[] weights = new double[Math.toIntExact(size)];
    int[] next = {0};
    forEach((source, target, weight, delay) -> weights[next[0]++] = weight);
    return weights;
  }
}
