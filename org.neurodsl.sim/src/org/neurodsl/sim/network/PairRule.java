package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Who is connected by a rule: a function of the seed alone. Pairs of any range of targets can be listed at any time, so
 * that neither threads nor blocks have an influence.
 */
final class PairRule {

  /** Takes pairs; (major, minor) is the number of a pair, the same whoever lists it. */
  @FunctionalInterface
  interface Sink {
    void pair(int source, int target, long major, long minor);
  }

  private final Projection projection;
  private final Rule rule;
  private final Slice source;
  private final Slice target;
  private final boolean selfPossible;
  private final CounterRandom random;
  private final Geometry geometry;
  private final NetworkFunctions functions;

  PairRule(Projection projection, CounterRandom random, Geometry geometry, NetworkFunctions functions) {
    this.projection = projection;
    this.random = random;
    this.geometry = geometry;
    this.functions = functions;
    rule = projection.rule();
    source = projection.source();
    target = projection.target();
    selfPossible = source.population() == target.population();
  }

  /** Whether targets of one source come in ascending order. */
  boolean ascending() {
    return switch (rule.kind()) {
      case OUTDEGREE, TOTAL, LISTED -> false;
      default -> true;
    };
  }

  /** Lists the pairs whose target lies from {@code from} to {@code to - 1}, indices of the target population. */
  void list(int from, int to, Sink sink) {
    int first = Math.max(from, target.from());
    int end = Math.min(to, target.to());
    if (first >= end || source.size() == 0) {
      return;
    }
    Sink filtered = filter(first, end, sink);
    switch (rule.kind()) {
      case ALL_TO_ALL -> allToAll(first, end, filtered);
      case ONE_TO_ONE -> oneToOne(first, end, filtered);
      case INDEGREE -> inDegree(first, end, filtered);
      case OUTDEGREE -> outDegree(filtered);
      case TOTAL -> total(first, end, filtered);
      case PROBABILITY -> probability(first, end, filtered);
      case LISTED -> listed(filtered);
    }
  }

  private Sink filter(int first, int end, Sink sink) {
    boolean noSelf = selfPossible && !rule.autapses();
    boolean near = rule.within() < Double.POSITIVE_INFINITY;
    boolean everything = ascending();
    return (from, to, major, minor) -> {
      if ((everything || to >= first && to < end)
          && !(noSelf && from == to)
          && (!near || geometry.distance(from, to) <= rule.within())) {
        sink.pair(from, to, major, minor);
      }
    };
  }

  private void allToAll(int first, int end, Sink sink) {
    for (int to = first; to < end; to++) {
      for (int from = source.from(); from < source.to(); from++) {
        sink.pair(from, to, to, from);
      }
    }
  }

  private void oneToOne(int first, int end, Sink sink) {
    for (int to = first; to < end; to++) {
      int from = source.from() + to - target.from();
      if (from < source.to()) {
        sink.pair(from, to, to, from);
      }
    }
  }

  /** Draws partners for each neuron; a neuron itself is left out by counting the others alone. */
  private void inDegree(int first, int end, Sink sink) {
    Partners partners = new Partners(source, number(source.size()));
    for (int to = first; to < end; to++) {
      int neuron = to;
      partners.draw(to, (from, number) -> sink.pair(from, neuron, neuron, number));
    }
  }

  private void outDegree(Sink sink) {
    Partners partners = new Partners(target, number(target.size()));
    for (int from = source.from(); from < source.to(); from++) {
      int neuron = from;
      partners.draw(from, (to, number) -> sink.pair(neuron, to, neuron, number));
    }
  }

  private int number(int available) {
    if (available == 0) {
      return 0;
    }
    return Math.toIntExact(rule.number());
  }

  private void total(int first, int end, Sink sink) {
    long pairs = (long) source.size() * target.size();
    if (pairs == 0) {
      return;
    }
    java.util.Set<Long> taken = rule.multapses() ? null : new java.util.HashSet<>();
    if (taken != null && rule.number() > pairs) {
      throw SimulationFailure.tooFewPartners(projection.name(), rule.number(), pairs);
    }
    boolean anyPair = taken == null && (!selfPossible || rule.autapses());
    long attempt = 0;
    for (long number = 0; number < rule.number(); attempt++) {
      int to = target.from() + random.below(target.size(), 1, attempt);
      if (anyPair && (to < first || to >= end)) {
        number++;
        continue;
      }
      int from = source.from() + random.below(source.size(), 0, attempt);
      if (selfPossible && !rule.autapses() && from == to) {
        if (pairs == 1) {
          return;
        }
        continue;
      }
      if (taken == null || taken.add((long) from << 32 | to)) {
        sink.pair(from, to, -1, number++);
      } else if (attempt > 64 * (rule.number() + 64)) {
        throw SimulationFailure.tooFewPartners(projection.name(), rule.number(), pairs);
      }
    }
  }

  private void probability(int first, int end, Sink sink) {
    Draw p = rule.probability();
    if (!p.isConstant()) {
      for (int to = first; to < end; to++) {
        for (int from = source.from(); from < source.to(); from++) {
          if (random.uniform(to, from) < functions.value((int) p.a(), geometry.distance(from, to))) {
            sink.pair(from, to, to, from);
          }
        }
      }
    } else if (p.a() >= 1) {
      allToAll(first, end, sink);
    } else if (p.a() > 0) {
      skip(first, end, 1 / Functions.log1p(-p.a()), sink);
    }
  }

  /** The number of pairs up to the next connected one is geometrically distributed. */
  private void skip(int first, int end, double scale, Sink sink) {
    for (int to = first; to < end; to++) {
      double from = source.from() - 1;
      for (long draw = 0; ; draw++) {
        from += 1 + Math.floor(Functions.log(random.uniform(to, draw)) * scale);
        if (from >= source.to()) {
          break;
        }
        sink.pair((int) from, to, to, (int) from);
      }
    }
  }

  private void listed(Sink sink) {
    for (int place = 0; place < rule.pairs().size(); place += 2) {
      sink.pair(source.from() + rule.pairs().get(place), target.from() + rule.pairs().get(place + 1), -1, place / 2);
    }
  }

  /** Takes partners and their numbers. */
  @FunctionalInterface
  private interface Taker {
    void partner(int partner, int number);
  }

  /** Draws partners out of a slice. */
  private final class Partners {
    private final Slice from;
    private final int wanted;
    private final int[] takenBy;

    Partners(Slice from, int wanted) {
      this.from = from;
      this.wanted = wanted;
      takenBy = rule.multapses() ? null : new int[from.size()];
    }

    void draw(int neuron, Taker taker) {
      int self = selfPossible && !rule.autapses() && neuron >= from.from() && neuron < from.to() ? neuron : -1;
      int available = from.size() - (self < 0 ? 0 : 1);
      if (wanted > available && (takenBy != null || available == 0)) {
        throw SimulationFailure.tooFewPartners(projection.name(), wanted, available);
      }
      for (int number = 0; number < wanted; number++) {
        int pick = takenBy == null ? random.below(available, neuron, number) : distinct(neuron, number, available);
        int partner = from.from() + pick;
        taker.partner(self >= 0 && partner >= self ? partner + 1 : partner, number);
      }
    }

    /** Floyd's algorithm: each of the sets of so many out of all is equally likely, without drawing again. */
    private int distinct(int neuron, int number, int available) {
      int last = available - wanted + number;
      int pick = random.below(last + 1, neuron, number);
      int chosen = takenBy[pick] == neuron + 1 ? last : pick;
      takenBy[chosen] = neuron + 1;
      return chosen;
    }
  }
}
