package org.neurodsl.sim.network;

import java.util.List;
import org.neurodsl.sim.contract.SynapseKernel;

/** Synapses with states of their own onto one chunk: what arrives and what the targets do is taken in order of time. */
final class PlasticSynapses {

  final int projection;
  final Rows rows;
  final SynapseKernel kernel;
  private final List<Chunk> sources;
  private final List<Chunk> modulators;
  private final NetworkPlan.Slice modulating;
  private final Incoming incoming;
  private final double[] delivered;
  private final int[] columnStarts;
  private final SynapseKernel.Columns columns;
  private long lastSent = Long.MAX_VALUE;

  /**
   * Where the spikes go.
   *
   * @param ring the input of the port at each of the next grid points
   * @param width number of targets
   * @param dendritic grid steps from the synapses to the soma and from there to the synapses
   */
  record Incoming(double[][] ring, int width, int dendritic) {}

  /** Who spikes: the chunks of the source population, of the modulating population, and the slice of the latter. */
  record Partners(List<Chunk> sources, List<Chunk> modulators, NetworkPlan.Slice modulating) {}

  PlasticSynapses(int projection, Rows rows, SynapseKernel kernel, Partners partners, Incoming incoming) {
    this.projection = projection;
    this.rows = rows;
    this.kernel = kernel;
    sources = partners.sources();
    modulators = partners.modulators();
    modulating = partners.modulating();
    this.incoming = incoming;
    int longest = 0;
    for (int source = 0; source < rows.sources(); source++) {
      longest = Math.max(longest, rows.starts[source + 1] - rows.starts[source]);
    }
    delivered = new double[longest];
    columnStarts = new int[incoming.width() + 1];
    for (char target : rows.targets) {
      columnStarts[target + 1]++;
    }
    for (int target = 0; target < incoming.width(); target++) {
      columnStarts[target + 1] += columnStarts[target];
    }
    columns = columns();
  }

  private SynapseKernel.Columns columns() {
    int[] next = columnStarts.clone();
    int[] synapses = new int[rows.size()];
    int[] from = new int[rows.size()];
    for (int source = 0; source < rows.sources(); source++) {
      for (int synapse = rows.starts[source]; synapse < rows.starts[source + 1]; synapse++) {
        int place = next[rows.targets[synapse]]++;
        synapses[place] = synapse;
        from[place] = source;
      }
    }
    return new SynapseKernel.Columns(synapses, from);
  }

  /** Lets spikes that are sent after a grid point pass by. */
  PlasticSynapses until(long point) {
    lastSent = point;
    return this;
  }

  /** The last grid point whose spikes count. */
  long lastSent() {
    return lastSent;
  }

  /** Whether they are removed, and only what they have under way counts. */
  boolean isLeaving() {
    return lastSent < Long.MAX_VALUE;
  }

  /** Whether nothing more arrives after a grid point. */
  boolean isOver(long point) {
    return isLeaving() && point >= lastSent + rows.delay;
  }

  /** Whether a spike of the target comes before one of the source at the same instant. */
  boolean postComesFirst() {
    return kernel.postComesFirst();
  }

  /** Lets the spikes that arrive at a grid point act, before the targets reach that point. */
  void arrive(long point) {
    long sent = point - rows.delay;
    if (sent < 1 || sent > lastSent) {
      return;
    }
    double[] arriving = incoming.ring()[(int) (point % incoming.ring().length)];
    for (Chunk source : sources) {
      int count = source.history.count(sent);
      int[] neurons = source.history.neurons(sent);
      for (int index = 0; index < count; index++) {
        int place = neurons[index] - rows.firstSource;
        if (place >= 0 && place < rows.sources()) {
          arrive(place, point, arriving);
        }
      }
    }
    modulate(sent, point);
  }

  private void arrive(int source, long point, double[] arriving) {
    int from = rows.starts[source];
    int to = rows.starts[source + 1];
    if (from == to) {
      return;
    }
    kernel.pre(source, from, to, point, delivered);
    for (int synapse = from; synapse < to; synapse++) {
      arriving[rows.firstTarget + rows.targets[synapse]] += delivered[synapse - from];
    }
  }

  private void modulate(long sent, long point) {
    for (Chunk chunk : modulators) {
      int count = chunk.history.count(sent);
      int[] neurons = chunk.history.neurons(sent);
      for (int index = 0; index < count; index++) {
        if (neurons[index] >= modulating.from() && neurons[index] < modulating.to()) {
          kernel.modulate(point);
        }
      }
    }
  }

  /**
   * Lets spikes of the targets act. What arrives counts when it reaches the soma, later than it reached the synapse by
   * the way between them; so spikes of the targets, which go that way too, count twice that time after they were sent.
   */
  void post(SpikeHistory history, long now, int firstTarget) {
    post(history, now, firstTarget, 0);
  }

  /** The same at the end of a step: where spikes of targets come first, {@code known} of them have acted. */
  void postRest(SpikeHistory history, long now, int firstTarget, int known) {
    if (!postComesFirst()) {
      post(history, now, firstTarget, 0);
    } else if (incoming.dendritic() == 0) {
      post(history, now, firstTarget, known);
    }
  }

  private void post(SpikeHistory history, long now, int firstTarget, int known) {
    long point = now - 2L * incoming.dendritic();
    if (point < 1) {
      return;
    }
    int count = history.count(point);
    int[] neurons = history.neurons(point);
    for (int index = known; index < count; index++) {
      int target = neurons[index] - firstTarget;
      if (columnStarts[target] < columnStarts[target + 1]) {
        kernel.post(target, columns, columnStarts[target], columnStarts[target + 1], now);
      }
    }
  }
}
