package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Synapses of one projection and one delay onto a range of at most 65,536 targets: compressed rows, one for each source
 * of the projection's slice, targets ascending. Weights are an array only where they differ.
 */
final class Rows {

  final int delay;
  final int firstSource;
  final int firstTarget;
  final int[] starts;
  final char[] targets;
  double[] weights;
  final double weight;

  /** Rows with room for {@code counts} synapses of each source; filled by {@link Filler}. */
  private Rows(Filler filler, boolean varying, double weight) {
    delay = filler.delay;
    firstSource = filler.firstSource;
    firstTarget = filler.firstTarget;
    starts = filler.starts;
    targets = new char[starts[starts.length - 1]];
    weights = varying ? new double[targets.length] : null;
    this.weight = weight;
  }

  int size() {
    return targets.length;
  }

  double weightOf(int synapse) {
    return weights == null ? weight : weights[synapse];
  }

  /** Hands the weights over to synapses that change them; the rows keep none. */
  void handOver(double[] into) {
    Arrays.setAll(into, this::weightOf);
    weights = null;
  }

  /** Number of sources. */
  int sources() {
    return starts.length - 1;
  }

  /** Shows each synapse with the weight that {@code weightNow} tells for its place. */
  void visit(SynapseList.Visitor visitor, IntToDoubleFunction weightNow) {
    for (int source = 0; source < sources(); source++) {
      for (int synapse = starts[source]; synapse < starts[source + 1]; synapse++) {
        visitor.synapse(
            firstSource + source, firstTarget + targets[synapse], weightNow.applyAsDouble(synapse), delay);
      }
    }
  }

  /** Counts first, then fills. */
  static final class Filler {
    private final int delay;
    private final int firstSource;
    private final int firstTarget;
    private final int[] starts;
    private int[] next;
    private Rows rows;

    Filler(int delay, int firstSource, int sources, int firstTarget) {
      this.delay = delay;
      this.firstSource = firstSource;
      this.firstTarget = firstTarget;
      starts = new int[sources + 1];
    }

    /** Counts a synapse of the source at place {@code source}. */
    void count(int source) {
      starts[source + 1]++;
    }

    void allocate(boolean varying, double weight) {
      long sum = 0;
      for (int place = 1; place < starts.length; place++) {
        sum += starts[place];
        starts[place] = Math.toIntExact(sum);
      }
      next = Arrays.copyOf(starts, starts.length - 1);
      rows = new Rows(this, varying, weight);
    }

    /** How many synapses there are room for. */
    int size() {
      return rows.size();
    }

    /** Adds a synapse of the source at place {@code source}. */
    void put(int source, int target, double weight) {
      int place = next[source]++;
      rows.targets[place] = (char) target;
      if (rows.weights != null) {
        rows.weights[place] = weight;
      }
    }

    /** The rows; all targets were put in ascending order. */
    Rows finish() {
      next = null;
      return rows;
    }

    /** The rows, sorted where targets did not come in ascending order. */
    Rows finish(boolean ascending, WiringWatch watch) {
      if (!ascending) {
        RowSort order = new RowSort(rows.targets, rows.weights);
        for (int source = 0; source < rows.sources(); source++) {
          watch.look();
          order.sort(rows.starts[source], rows.starts[source + 1]);
        }
      }
      return finish();
    }
  }
}
