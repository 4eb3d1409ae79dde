package org.neurodsl.sim.network;

import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.random.RandomBatch;

/**
 * Who is connected by a rule: a function of the seed alone. Pairs of any range of targets can be listed at any time, so
 * that neither threads nor blocks have an influence. For one thread.
 */
final class PairRule {

  private final Projection projection;
  private final Rule rule;
  private final Slice source;
  private final Slice target;
  private final CounterRandom random;
  private final WiringWatch watch;
  private final RandomBatch batch = new RandomBatch();
  private final Geometry geometry;
  private final NetworkFunctions functions;

  PairRule(Projection projection, CounterRandom random, Geometry geometry, NetworkFunctions functions,
      WiringWatch watch) {
    this.watch = watch;
    this.projection = projection;
    this.random = random;
    this.geometry = geometry;
    this.functions = functions;
    rule = projection.rule();
    source = projection.source();
    target = projection.target();
  }

  /** Whether targets of one source come in ascending order. */
  boolean ascending() {
    return switch (rule.kind()) {
      case OUTDEGREE, TOTAL, LISTED -> false;
      default -> true;
    };
  }

  /** Lists the pairs whose target lies from {@code from} to {@code to - 1}, indices of the target population. */
  void list(int from, int to, Pairs.Sink sink) {
    int first = Math.max(from, target.from());
    int end = Math.min(to, target.to());
    if (first >= end || source.size() == 0) {
      return;
    }
    PairFilter filter = new PairFilter(projection, geometry, first, end, sink);
    switch (rule.kind()) {
      case ALL_TO_ALL -> allToAll(filter);
      case ONE_TO_ONE -> oneToOne(filter);
      case INDEGREE -> inDegree(filter);
      case OUTDEGREE -> outDegree(filter);
      case TOTAL -> new TotalNumber(projection, random, filter, watch).list();
      case PROBABILITY -> probability(filter);
      case LISTED -> listed(filter);
    }
    filter.finish();
  }

  private void allToAll(PairFilter filter) {
    for (int to = filter.first; to < filter.end; to++) {
      for (int from = source.from(); from < source.to(); from++) {
        filter.offer(from, to, to, from);
      }
    }
  }

  private void oneToOne(PairFilter filter) {
    for (int to = filter.first; to < filter.end; to++) {
      int from = source.from() + to - target.from();
      if (from < source.to()) {
        filter.offer(from, to, to, from);
      }
    }
  }

  private void inDegree(PairFilter filter) {
    Partners partners = new Partners(projection, source, random, watch,
        (neuron, from, number) -> filter.offer(from, neuron, neuron, number));
    for (int to = filter.first; to < filter.end; to++) {
      partners.draw(to);
    }
    partners.finish();
  }

  private void outDegree(PairFilter filter) {
    Partners partners = new Partners(projection, target, random, watch,
        (neuron, to, number) -> filter.offer(neuron, to, neuron, number));
    for (int from = source.from(); from < source.to(); from++) {
      partners.draw(from);
    }
    partners.finish();
  }

  private void probability(PairFilter filter) {
    Draw p = rule.probability();
    if (!p.isConstant()) {
      byDistance(filter, (int) p.a());
    } else if (p.a() >= 1) {
      allToAll(filter);
    } else if (p.a() > 0) {
      skip(filter, p.a());
    }
  }

  private void byDistance(PairFilter filter, int function) {
    for (int to = filter.first; to < filter.end; to++) {
      for (int begin = source.from(); begin < source.to(); begin += RandomBatch.MOST) {
        int count = Math.min(RandomBatch.MOST, source.to() - begin);
        watch.look();
        batch.draw(random, to, begin, count);
        for (int place = 0; place < count; place++) {
          int from = begin + place;
          if (filter.admits(from, to)
              && batch.uniform(place) < functions.value(function, geometry.distance(from, to))) {
            filter.add(from, to, to, from);
          }
        }
      }
    }
  }

  /** The number of pairs up to the next connected one is geometrically distributed. */
  private void skip(PairFilter filter, double p) {
    double scale = 1 / Functions.log1p(-p);
    double expected = p * source.size();
    int ahead = (int) Math.min(RandomBatch.MOST, expected + 3 * Math.sqrt(expected) + 2);
    double[] logarithms = new double[ahead];
    for (int to = filter.first; to < filter.end; to++) {
      double from = source.from() - 1;
      for (long draw = 0; from < source.to(); draw += ahead) {
        watch.look();
        batch.draw(random, to, draw, ahead);
        batch.logOfUniform(ahead, logarithms);
        for (int place = 0; place < ahead; place++) {
          from += 1 + Math.floor(logarithms[place] * scale);
          if (from >= source.to()) {
            break;
          }
          filter.offer((int) from, to, to, (int) from);
        }
      }
    }
  }

  private void listed(PairFilter filter) {
    for (int place = 0; place < rule.pairs().size(); place += 2) {
      filter.offer(source.from() + rule.pairs().get(place), target.from() + rule.pairs().get(place + 1), -1, place / 2);
    }
  }
}
