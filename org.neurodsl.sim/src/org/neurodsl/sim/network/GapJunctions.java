package org.neurodsl.sim.network;

import java.util.Arrays;

/**
 * Gap junctions of one coupling, from the side of the neurons of one chunk: through each flows a current in proportion
 * to the difference of the voltages at the last grid point. Those of one neuron are summed in the order in which the
 * rule lists them.
 */
final class GapJunctions {

  private final int first;
  private final GradedOutput own;
  private final GradedOutput others;
  private final double[] current;
  private final int[] starts;
  private final int[] partners;
  private final double[] conductances;

  /**
   * What the junctions are between.
   *
   * @param own voltages of the population of the chunk
   * @param others voltages of the partners' population
   * @param current the state of the chunk's population that holds the sum of its currents
   */
  record Ends(GradedOutput own, GradedOutput others, double[] current) {}

  private GapJunctions(Collector collector, Ends ends) {
    first = collector.first;
    own = ends.own();
    others = ends.others();
    current = ends.current();
    int size = collector.counts.length;
    starts = new int[size + 1];
    for (int neuron = 0; neuron < size; neuron++) {
      starts[neuron + 1] = starts[neuron] + collector.counts[neuron];
    }
    partners = new int[starts[size]];
    conductances = new double[starts[size]];
    int[] next = starts.clone();
    for (int place = 0; place < collector.size; place++) {
      int to = next[collector.neurons[place]]++;
      partners[to] = collector.partners[place];
      conductances[to] = collector.conductances[place];
    }
  }

  /** Adds to the currents those that flow at a grid point. */
  void add(long point) {
    double[] here = own.at(point);
    double[] there = others.at(point);
    for (int neuron = 0; neuron + 1 < starts.length; neuron++) {
      double sum = 0;
      double voltage = here[first + neuron];
      for (int place = starts[neuron]; place < starts[neuron + 1]; place++) {
        sum += conductances[place] * (there[partners[place]] - voltage);
      }
      current[first + neuron] += sum;
    }
  }

  int size() {
    return partners.length;
  }

  /** Shows each junction from the side of this chunk. */
  void visit(SynapseList.Visitor visitor) {
    for (int neuron = 0; neuron + 1 < starts.length; neuron++) {
      for (int place = starts[neuron]; place < starts[neuron + 1]; place++) {
        visitor.synapse(partners[place], first + neuron, conductances[place], 0);
      }
    }
  }

  /** Collects the junctions of neurons {@code from} to {@code to - 1}. */
  static final class Collector {
    private final int first;
    private final int[] counts;
    private int size;
    private int[] neurons = new int[64];
    private int[] partners = new int[64];
    private double[] conductances = new double[64];

    Collector(int from, int to) {
      first = from;
      counts = new int[to - from];
    }

    /** Adds a junction if {@code neuron} is one of these neurons. */
    void add(int neuron, int partner, double conductance) {
      int place = neuron - first;
      if (place < 0 || place >= counts.length) {
        return;
      }
      if (size == neurons.length) {
        neurons = Arrays.copyOf(neurons, 2 * size);
        partners = Arrays.copyOf(partners, 2 * size);
        conductances = Arrays.copyOf(conductances, 2 * size);
      }
      neurons[size] = place;
      partners[size] = partner;
      conductances[size++] = conductance;
      counts[place]++;
    }

    GapJunctions junctions(Ends ends) {
      return new GapJunctions(this, ends);
    }
  }
}
