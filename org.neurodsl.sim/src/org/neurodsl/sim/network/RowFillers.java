package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.neurodsl.sim.network.NetworkPlan.Slice;

/**
 * Counts, then fills the rows of a projection onto a range of targets, one set of rows for each delay. Synapses come
 * target by target and go to the rows of sources all over memory; so they are gathered by ranges of sources first and
 * written range by range, into rows that the caches hold.
 */
final class RowFillers {

  /** So many rows are written to in turn. */
  private static final int ROWS_AT_ONCE = 2048;

  private static final int MOST_RANGES = 2048;
  private static final int LARGEST_RANGE = 1 << 15;

  /** So many synapses are gathered, of many one in eight: enough that several go to each row at once. */
  private static final int LEAST_GATHERED = 1 << 19;

  private static final int MOST_GATHERED = 1 << 22;
  private static final int PART_GATHERED = 8;

  private final Slice source;
  private final int firstTarget;
  private Rows.Filler[] byDelay = {};
  private Rows.Filler only;
  private boolean varying;

  private int shift;
  private int room;
  private int[] sizes;
  private int[] ends;
  private int[] delays;
  private double[] weights;

  /** Rows of all sources of a slice. */
  RowFillers(Slice source, int firstTarget) {
    this.source = source;
    this.firstTarget = firstTarget;
  }

  private Rows.Filler of(int delay) {
    if (delay >= byDelay.length) {
      byDelay = Arrays.copyOf(byDelay, Math.max(delay + 1, byDelay.length + byDelay.length / 2));
    }
    if (byDelay[delay] == null) {
      byDelay[delay] = new Rows.Filler(delay, source.from(), source.size(), firstTarget);
    }
    return byDelay[delay];
  }

  /** Those that there are, by ascending delay. */
  private Stream<Rows.Filler> all() {
    return Arrays.stream(byDelay).filter(Objects::nonNull);
  }

  /** Counts pairs with their delays. */
  void count(Pairs pairs, int[] steps) {
    int delay = steps[0];
    Rows.Filler filler = of(delay);
    for (int place = 0; place < pairs.size(); place++) {
      if (steps[place] != delay) {
        delay = steps[place];
        filler = of(delay);
      }
      filler.count(pairs.sources[place] - source.from());
    }
  }

  /** Makes room for all that were counted. */
  void allocate(boolean differing, double weight) {
    varying = differing;
    all().forEach(each -> each.allocate(varying, weight));
    long rows = source.size() * all().count();
    if (all().count() == 1) {
      only = all().findAny().orElseThrow();
    }
    long synapses = all().mapToLong(Rows.Filler::size).sum();
    if (rows <= ROWS_AT_ONCE || synapses < LEAST_GATHERED) {
      return;
    }
    int gathered = Math.clamp(synapses / PART_GATHERED, LEAST_GATHERED, MOST_GATHERED);
    long wanted = Math.max(source.size() / LARGEST_RANGE + 1L, Math.min(rows / ROWS_AT_ONCE, MOST_RANGES));
    while (source.size() >> shift >= wanted) {
      shift++;
    }
    sizes = new int[(source.size() >> shift) + 1];
    room = gathered / sizes.length;
    ends = new int[sizes.length * room];
    delays = only == null ? new int[ends.length] : null;
    weights = varying ? new double[ends.length] : null;
  }

  /** Adds pairs with their delays and, where they differ, weights. */
  void put(Pairs pairs, int[] steps, double[] values) {
    if (sizes == null) {
      for (int place = 0; place < pairs.size(); place++) {
        byDelay[steps[place]].put(
            pairs.sources[place] - source.from(), pairs.targets[place] - firstTarget, values[place]);
      }
      return;
    }
    for (int place = 0; place < pairs.size(); place++) {
      int row = pairs.sources[place] - source.from();
      int range = row >> shift;
      int at = range * room + sizes[range];
      ends[at] = row - (range << shift) << Character.SIZE | pairs.targets[place] - firstTarget;
      if (only == null) {
        delays[at] = steps[place];
      }
      if (varying) {
        weights[at] = values[place];
      }
      if (++sizes[range] == room) {
        write(range);
      }
    }
  }

  private void write(int range) {
    int from = range * room;
    for (int at = from; at < from + sizes[range]; at++) {
      Rows.Filler filler = only == null ? byDelay[delays[at]] : only;
      filler.put((range << shift) + (ends[at] >>> Character.SIZE), (char) ends[at],
          varying ? weights[at] : 0);
    }
    sizes[range] = 0;
  }

  /** The rows, by ascending delay. */
  List<Rows> finish(boolean ascending, WiringWatch watch) {
    for (int range = 0; sizes != null && range < sizes.length; range++) {
      watch.look();
      write(range);
    }
    return all().map(each -> each.finish(ascending, watch)).toList();
  }
}
