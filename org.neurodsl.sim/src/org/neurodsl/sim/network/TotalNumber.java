package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.random.RandomBatch;

/** Draws the ends of a total number of synapses. Whoever wants some of them has to look at all. For one thread. */
final class TotalNumber {

  private static final long SOURCES = 0;
  private static final long TARGETS = 1;

  private final Projection projection;
  private final Rule rule;
  private final Slice source;
  private final Slice target;
  private final CounterRandom random;
  private final PairFilter filter;
  private final WiringWatch watch;
  private final RandomBatch sources = new RandomBatch();
  private final RandomBatch targets = new RandomBatch();

  TotalNumber(Projection projection, CounterRandom random, PairFilter filter, WiringWatch watch) {
    this.watch = watch;
    this.projection = projection;
    this.random = random;
    this.filter = filter;
    rule = projection.rule();
    source = projection.source();
    target = projection.target();
  }

  void list() {
    if (source.size() == 0 || target.size() == 0) {
      return;
    }
    if (rule.multapses() && !PairFilter.noSelf(projection)) {
      any();
    } else {
      chosen();
    }
  }

  /** Where every pair may be drawn again, sources are drawn for the targets of the range alone. */
  private void any() {
    long[] stream = new long[RandomBatch.MOST];
    long[] numbers = new long[RandomBatch.MOST];
    int[] ends = new int[RandomBatch.MOST];
    for (long begin = 0; begin < rule.number(); begin += RandomBatch.MOST) {
      int count = (int) Math.min(RandomBatch.MOST, rule.number() - begin);
      watch.look();
      targets.draw(random, TARGETS, begin, count);
      int size = 0;
      for (int place = 0; place < count; place++) {
        int to = target.from() + targets.below(target.size(), place);
        ends[size] = to;
        numbers[size] = begin + place;
        size += to >= filter.first && to < filter.end ? 1 : 0;
      }
      sources.draw(random, stream, numbers, size);
      for (int place = 0; place < size; place++) {
        filter.offer(source.from() + sources.below(source.size(), place), ends[place], -1, numbers[place]);
      }
    }
  }

  private void chosen() {
    long pairs = (long) source.size() * target.size();
    boolean noSelf = PairFilter.noSelf(projection);
    if (!rule.multapses() && rule.number() > pairs) {
      throw SimulationFailure.tooFewPartners(projection.name(), rule.number(), pairs);
    }
    PairSet taken = rule.multapses() ? null : new PairSet(rule.number());
    long number = 0;
    for (long attempt = 0; number < rule.number(); attempt++) {
      int place = (int) (attempt % RandomBatch.MOST);
      if (place == 0) {
        watch.look();
        targets.draw(random, TARGETS, attempt, RandomBatch.MOST);
        sources.draw(random, SOURCES, attempt, RandomBatch.MOST);
      }
      int to = target.from() + targets.below(target.size(), place);
      int from = source.from() + sources.below(source.size(), place);
      if (noSelf && from == to) {
        if (pairs == 1) {
          return;
        }
      } else if (taken == null || taken.add(from, to)) {
        filter.offer(from, to, -1, number++);
      } else if (attempt > 64 * (rule.number() + 64)) {
        throw SimulationFailure.tooFewPartners(projection.name(), rule.number(), pairs);
      }
    }
  }
}
