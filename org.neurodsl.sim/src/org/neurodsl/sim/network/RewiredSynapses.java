package org.neurodsl.sim.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.network.NetworkPlan.Rewiring;
import org.neurodsl.sim.network.NetworkPlan.Slice;

/**
 * The synapses of one projection onto one chunk where they come and go. At a rewiring the weak ones go, and the rest is
 * laid out anew together with the new ones; what removed ones have under way is delivered by synapses that take no more
 * spikes.
 */
final class RewiredSynapses {

  final long every;
  private final Rewiring rewiring;
  private final PlasticMaker maker;
  private final Growth growth;
  private final int firstTarget;
  private List<PlasticSynapses> present;
  private List<PlasticSynapses> leaving = new ArrayList<>();

  /**
   * Synapses that are rewired.
   *
   * @param growth how new ones come about
   * @param firstTarget the first neuron of the chunk
   */
  RewiredSynapses(Rewiring rewiring, PlasticMaker maker, Growth growth, int firstTarget, List<Rows> rows) {
    this.rewiring = rewiring;
    this.maker = maker;
    this.growth = growth;
    this.firstTarget = firstTarget;
    every = Math.max(1, Math.round(rewiring.every() / maker.h()));
    present = rows.stream().map(maker::atStart).toList();
  }

  int projection() {
    return maker.index();
  }

  /** All that spikes reach: what is leaving first. */
  Stream<PlasticSynapses> all() {
    return Stream.concat(leaving.stream(), present.stream());
  }

  /** Removes and makes synapses at a grid point. */
  void rewire(long point) {
    leaving.removeIf(each -> each.isOver(point));
    Map<Integer, PlasticSynapses> old = new TreeMap<>();
    Map<Integer, BitSet> kept = new TreeMap<>();
    for (PlasticSynapses each : present) {
      BitSet strong = strong(each);
      old.put(each.rows.delay, each);
      kept.put(each.rows.delay, strong);
      if (!rewiring.drop() && strong.cardinality() < each.rows.size()) {
        BitSet weak = (BitSet) strong.clone();
        weak.flip(0, each.rows.size());
        leaving.add(laid(each.rows.delay, new Origin(each, weak), new long[0], point).until(point));
      }
    }
    Map<Integer, long[]> fresh = grown(old, kept, point / every);
    TreeSet<Integer> delays = new TreeSet<>(kept.keySet());
    delays.addAll(fresh.keySet());
    List<PlasticSynapses> next = new ArrayList<>();
    for (int delay : delays) {
      Origin origin = new Origin(old.get(delay), kept.getOrDefault(delay, new BitSet()));
      long[] pairs = fresh.getOrDefault(delay, new long[0]);
      if (origin.chosen().cardinality() + pairs.length > 0) {
        next.add(laid(delay, origin, pairs, point));
      }
    }
    present = next;
  }

  /** Synapses of a layout that go on in another; the layout is null where there is none. */
  private record Origin(PlasticSynapses from, BitSet chosen) {}

  private BitSet strong(PlasticSynapses synapses) {
    double[] weights = synapses.kernel.weights();
    BitSet strong = new BitSet();
    for (int synapse = 0; synapse < weights.length; synapse++) {
      strong.set(synapse, !(weights[synapse] < rewiring.below()));
    }
    return strong;
  }

  /** By delay, source and target of new synapses, ordered. */
  private Map<Integer, long[]> grown(Map<Integer, PlasticSynapses> old, Map<Integer, BitSet> kept, long number) {
    Map<Integer, List<Long>> fresh = new TreeMap<>();
    if (rewiring.indegree() > 0) {
      Slice targets = maker.projection().target();
      int width = maker.incoming().width();
      BitSet[] taken = new BitSet[width];
      int[] degrees = new int[width];
      Arrays.setAll(taken, place -> new BitSet());
      old.forEach((delay, synapses) -> count(synapses.rows, kept.get(delay), taken, degrees));
      for (int place = 0; place < width; place++) {
        int target = firstTarget + place;
        int wanted = rewiring.indegree() - degrees[place];
        if (wanted > 0 && targets.contains(target) && maker.projection().source().size() > 0) {
          for (int source : growth.partners(target, wanted, taken[place], number)) {
            fresh.computeIfAbsent(growth.delay(source, target), key -> new ArrayList<>())
                .add((long) source << 32 | target);
          }
        }
      }
    }
    Map<Integer, long[]> ordered = new TreeMap<>();
    fresh.forEach((delay, pairs) -> ordered.put(delay, pairs.stream().mapToLong(Long::longValue).sorted().toArray()));
    return ordered;
  }

  private static void count(Rows rows, BitSet kept, BitSet[] taken, int[] degrees) {
    for (int source = 0; source < rows.sources(); source++) {
      for (int synapse = rows.starts[source]; synapse < rows.starts[source + 1]; synapse++) {
        if (kept.get(synapse)) {
          taken[rows.targets[synapse]].set(rows.firstSource + source);
          degrees[rows.targets[synapse]]++;
        }
      }
    }
  }

  /** Lays out chosen synapses together with new ones at ordered pairs. */
  private PlasticSynapses laid(int delay, Origin origin, long[] pairs, long point) {
    Slice sources = maker.projection().source();
    Rows.Filler filler = new Rows.Filler(delay, sources.from(), sources.size(), firstTarget);
    Layout layout = new Layout(origin, pairs);
    layout.forEach((source, target, from) -> filler.count(source - sources.from()));
    filler.allocate(true, 0);
    int[] origins = new int[origin.chosen().cardinality() + pairs.length];
    int[] next = {0};
    layout.forEach((source, target, from) -> {
      double weight = from < 0 ? growth.weight(source, target) : 0;
      filler.put(source - sources.from(), target - firstTarget, weight);
      origins[next[0]++] = from;
    });
    Rows rows = filler.finish();
    SynapseKernel kernel = maker.kernel(rows);
    List<double[]> memory = kernel.memory();
    for (int array = 0; array < memory.size(); array++) {
      double[] into = memory.get(array);
      boolean clock = kernel.clocks().contains(into);
      for (int synapse = 0; synapse < origins.length; synapse++) {
        if (origins[synapse] >= 0) {
          into[synapse] = origin.from().kernel.memory().get(array)[origins[synapse]];
        } else if (clock) {
          into[synapse] = point;
        }
      }
    }
    return maker.of(rows, kernel);
  }

  /** Old and new synapses in the order of source and target. */
  private record Layout(Origin origin, long[] pairs) {

    /** Takes a synapse and its number in the old layout; -1 for a new one. */
    @FunctionalInterface
    private interface Sink {
      void synapse(int source, int target, int from);
    }

    void forEach(Sink sink) {
      int next = 0;
      if (origin.from() != null) {
        Rows rows = origin.from().rows;
        for (int source = 0; source < rows.sources(); source++) {
          for (int synapse = rows.starts[source]; synapse < rows.starts[source + 1]; synapse++) {
            if (origin.chosen().get(synapse)) {
              int target = rows.firstTarget + rows.targets[synapse];
              next = fresh(next, (long) (rows.firstSource + source) << 32 | target, sink);
              sink.synapse(rows.firstSource + source, target, synapse);
            }
          }
        }
      }
      fresh(next, Long.MAX_VALUE, sink);
    }

    private int fresh(int from, long before, Sink sink) {
      int next = from;
      while (next < pairs.length && pairs[next] < before) {
        sink.synapse((int) (pairs[next] >>> 32), (int) pairs[next], -1);
        next++;
      }
      return next;
    }
  }

  /** Hands out who is connected, and all that changes. */
  void exchange(Checkpoint.Exchange exchange) throws IOException {
    present = exchanged(present, exchange);
    leaving = new ArrayList<>(exchanged(leaving, exchange));
  }

  private List<PlasticSynapses> exchanged(List<PlasticSynapses> all, Checkpoint.Exchange exchange) throws IOException {
    int count = (int) exchange.number(all.size());
    List<PlasticSynapses> now = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      PlasticSynapses here = place < all.size() ? all.get(place) : null;
      int delay = (int) exchange.number(here == null ? 0 : here.rows.delay);
      long last = exchange.number(here == null ? 0 : here.lastSent());
      long[] pairs = here == null ? new long[0] : pairs(here.rows);
      long[] read = new long[(int) exchange.number(pairs.length)];
      for (int pair = 0; pair < read.length; pair++) {
        read[pair] = exchange.number(pair < pairs.length ? pairs[pair] : 0);
      }
      PlasticSynapses there =
          here != null && Arrays.equals(pairs, read) && here.rows.delay == delay ? here
              : laid(delay, new Origin(null, new BitSet()), read, 0);
      for (double[] values : there.kernel.memory()) {
        exchange.doubles(values);
      }
      now.add(there.until(last));
    }
    return now;
  }

  private static long[] pairs(Rows rows) {
    long[] pairs = new long[rows.size()];
    for (int source = 0; source < rows.sources(); source++) {
      for (int synapse = rows.starts[source]; synapse < rows.starts[source + 1]; synapse++) {
        pairs[synapse] = (long) (rows.firstSource + source) << 32 | rows.firstTarget + rows.targets[synapse];
      }
    }
    return pairs;
  }
}
