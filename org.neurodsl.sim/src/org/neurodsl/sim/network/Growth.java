package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Whom a neuron gets new synapses from: sources without one, without replacement, with chances in proportion to a
 * function of the distance. Of independent exponential times with the chances as rates the first ones are taken
 * (Efraimidis and Spirakis 2006), each a function of seed, pair and number of the rewiring.
 */
final class Growth {

  private static final long WEIGHTS = -1;
  private static final long DELAYS = -2;

  private final Projection projection;
  private final Geometry geometry;
  private final Draws chances;
  private final Draws weights;
  private final Draws delays;
  private final CounterRandom random;
  private final boolean selfPossible;
  private final double h;

  /**
   * The growth of a projection.
   *
   * @param random numbers of its own
   */
  Growth(
      Projection projection, Draw chance, CounterRandom random, Geometry geometry, ProjectionWiring.Setting setting) {
    this.projection = projection;
    this.random = random;
    this.geometry = geometry;
    h = setting.h();
    selfPossible = projection.source().population() != projection.target().population() || projection.rule().autapses();
    chances = new Draws(chance, random, setting.functions());
    weights = new Draws(projection.weight(), random.substream(WEIGHTS), setting.functions());
    delays = new Draws(projection.delay(), random.substream(DELAYS), setting.functions());
  }

  /**
   * New sources of a target, ascending.
   *
   * @param taken the sources that it has
   * @param number of the rewiring, from 1
   */
  int[] partners(int target, int wanted, BitSet taken, long number) {
    Slice sources = projection.source();
    CounterRandom now = random.substream(number);
    double[] times = new double[sources.size()];
    for (int place = 0; place < times.length; place++) {
      int source = sources.from() + place;
      double distance = geometry.distance(source, target);
      boolean possible = !taken.get(source) && (selfPossible || source != target)
          && distance <= projection.rule().within();
      double chance = possible ? chances.value(0, 0, distance) : 0;
      times[place] = chance > 0 ? -Functions.log(now.uniform(target, source)) / chance : Double.POSITIVE_INFINITY;
    }
    double[] ordered = times.clone();
    Arrays.sort(ordered);
    double last = ordered[Math.min(wanted, ordered.length) - 1];
    return IntStream.range(0, times.length)
        .filter(place -> times[place] <= last && times[place] < Double.POSITIVE_INFINITY)
        .map(place -> sources.from() + place).limit(wanted).toArray();
  }

  double weight(int source, int target) {
    return weights.value(target, source, geometry.distance(source, target));
  }

  /** The delay of a pair in grid steps: the same whenever it is connected. */
  int delay(int source, int target) {
    return projection.delaySteps(delays.value(target, source, geometry.distance(source, target)), h);
  }

  /** The delays that new synapses may have. */
  IntStream delays() {
    Slice sources = projection.source();
    Slice targets = projection.target();
    if (projection.delay().isConstant()) {
      return IntStream.of(projection.delaySteps(projection.delay().a(), h));
    }
    return IntStream.range(targets.from(), targets.to()).boxed().flatMapToInt(target ->
        IntStream.range(sources.from(), sources.to()).map(source -> delay(source, target)));
  }
}
