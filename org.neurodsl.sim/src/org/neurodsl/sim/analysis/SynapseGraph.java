package org.neurodsl.sim.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who is connected to whom in a population, as a directed graph without weights. Small worlds have short paths and many
 * neighbours that are neighbours of each other: Watts and Strogatz, Nature 393, 440 (1998).
 */
public final class SynapseGraph {

  private final BitSet[] targets;
  private final BitSet[] neighbours;

  /** Neurons without connections. */
  public SynapseGraph(int neurons) {
    targets = new BitSet[neurons];
    neighbours = new BitSet[neurons];
    Arrays.setAll(targets, neuron -> new BitSet());
    Arrays.setAll(neighbours, neuron -> new BitSet());
  }

  /** Connects two neurons; one with itself counts for nothing. */
  public void link(int source, int target) {
    if (source != target) {
      targets[source].set(target);
      neighbours[source].set(target);
      neighbours[target].set(source);
    }
  }

  /**
   * The mean over neurons of the part of the pairs of its neighbours that are neighbours themselves, whatever the
   * direction; 0 for a neuron with less than two.
   */
  public double clustering() {
    double sum = 0;
    for (BitSet mine : neighbours) {
      long links = 0;
      for (int neighbour = mine.nextSetBit(0); neighbour >= 0; neighbour = mine.nextSetBit(neighbour + 1)) {
        BitSet common = (BitSet) mine.clone();
        common.and(neighbours[neighbour]);
        links += common.cardinality();
      }
      long degree = mine.cardinality();
      sum += degree < 2 ? 0 : (double) links / (degree * (degree - 1));
    }
    return sum / neighbours.length;
  }

  /** The mean number of synapses on the shortest way from one neuron to another, over the pairs that have one. */
  public double pathLength() {
    long sum = 0;
    long pairs = 0;
    for (int start = 0; start < targets.length; start++) {
      BitSet reached = new BitSet();
      reached.set(start);
      BitSet border = (BitSet) reached.clone();
      for (long steps = 1; !border.isEmpty(); steps++) {
        BitSet next = new BitSet();
        for (int neuron = border.nextSetBit(0); neuron >= 0; neuron = border.nextSetBit(neuron + 1)) {
          next.or(targets[neuron]);
        }
        next.andNot(reached);
        reached.or(next);
        sum += steps * next.cardinality();
        pairs += next.cardinality();
        border = next;
      }
    }
    return pairs == 0 ? Double.NaN : (double) sum / pairs;
  }
}
