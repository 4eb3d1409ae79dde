package org.neurodsl.sim.network;

import java.util.List;

/** Synapses that only have a weight, onto one chunk: a spike is added to the rows of its time of arrival at once. */
final class StaticSynapses {

  final int projection;
  final Rows rows;
  private final List<Chunk> sources;
  private final double[][] ring;

  /**
   * Synapses.
   *
   * @param sources the chunks of the source population, ascending
   * @param ring the input of the port at each of the next grid points
   */
  StaticSynapses(int projection, List<Chunk> sources, Rows rows, double[][] ring) {
    this.projection = projection;
    this.sources = sources;
    this.rows = rows;
    this.ring = ring;
  }

  /** Delivers the spikes of a grid point. */
  void deliver(long point) {
    double[] arriving = ring[(int) ((point + rows.delay) % ring.length)];
    for (Chunk source : sources) {
      int count = source.history.count(point);
      int[] neurons = source.history.neurons(point);
      for (int index = 0; index < count; index++) {
        int place = neurons[index] - rows.firstSource;
        if (place >= 0 && place < rows.sources()) {
          row(rows.starts[place], rows.starts[place + 1], arriving);
        }
      }
    }
  }

  private void row(int from, int to, double[] into) {
    int base = rows.firstTarget;
    char[] targets = rows.targets;
    if (rows.weights == null) {
      double weight = rows.weight;
      for (int synapse = from; synapse < to; synapse++) {
        into[base + targets[synapse]] += weight;
      }
    } else {
      double[] weights = rows.weights;
      for (int synapse = from; synapse < to; synapse++) {
        into[base + targets[synapse]] += weights[synapse];
      }
    }
  }
}
