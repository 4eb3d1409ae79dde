package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.random.RandomBatch;

/**
 * Lays out the synapses of one projection onto a range of targets, one set of rows for each delay. The rule is gone
 * through twice, once to count and once to fill, so that little but the result takes memory: two bytes for each synapse
 * where delays are drawn, which takes longer than to remember them. For one thread.
 */
final class ProjectionWiring {

  private static final int USES = 8;
  private static final int WEIGHTS = 1;
  private static final int DELAYS = 2;
  private static final int STATES = 3;
  private static final int GROWTH = 4;

  private final Projection projection;
  private final PairRule rule;
  private final Draws weights;
  private final Draws delays;
  private final Geometry geometry;
  private final double h;
  private final CounterRandom random;
  private final CounterRandom growth;
  private final Setting setting;
  private final NetworkFunctions functions;
  private final WiringWatch watch;
  private final RandomBatch batch = new RandomBatch();
  private final double[] times = new double[Pairs.MOST];

  /** What is the same for all projections: the functions of the network, the grid step in ms, who watches. */
  record Setting(NetworkFunctions functions, double h, WiringWatch watch) {}

  /** Projection or coupling number {@code index} of {@link NetworkPlan#wirings}. */
  ProjectionWiring(NetworkPlan plan, int index, Geometry geometry, Setting setting) {
    this.geometry = geometry;
    h = setting.h();
    functions = setting.functions();
    watch = setting.watch();
    projection = plan.wirings().get(index);
    this.setting = setting;
    long seed = plan.streams().wiring();
    growth = new CounterRandom(seed, (long) USES * index + GROWTH);
    random = new CounterRandom(seed, (long) USES * index);
    rule = new PairRule(projection, random, geometry, functions, watch);
    weights = new Draws(projection.weight(), new CounterRandom(seed, (long) USES * index + WEIGHTS), functions);
    delays = new Draws(projection.delay(), new CounterRandom(seed, (long) USES * index + DELAYS), functions);
  }

  /** The synapses onto targets {@code from} to {@code to - 1}, by delay. */
  List<Rows> onto(int from, int to) {
    boolean sameDelay = projection.delay().isConstant();
    boolean varying = !projection.weight().isConstant();
    RowFillers fillers = new RowFillers(projection.source(), from);
    DelayList drawn = new DelayList();
    int[] steps = new int[Pairs.MOST];
    rule.list(from, to, pairs -> {
      watch.passed(pairs.size());
      steps(pairs, steps);
      fillers.count(pairs, steps);
      if (!sameDelay) {
        drawn.add(steps, pairs.size());
      }
    });
    fillers.allocate(varying, projection.weight().a());
    double[] values = new double[Pairs.MOST];
    rule.list(from, to, pairs -> {
      watch.passed(pairs.size());
      if (sameDelay) {
        steps(pairs, steps);
      } else {
        drawn.next(steps, pairs.size());
      }
      if (varying) {
        weights.values(pairs, geometry, batch, values);
      }
      fillers.put(pairs, steps, values);
    });
    return fillers.finish(rule.ascending(), watch);
  }

  /** Shows all synapses in an order that depends on nothing but the plan. */
  void forEach(SynapseList.Visitor visitor) {
    int[] steps = new int[Pairs.MOST];
    double[] values = new double[Pairs.MOST];
    rule.list(projection.target().from(), projection.target().to(), pairs -> {
      steps(pairs, steps);
      weights.values(pairs, geometry, batch, values);
      for (int place = 0; place < pairs.size(); place++) {
        visitor.synapse(pairs.sources[place], pairs.targets[place], values[place], steps[place]);
      }
    });
  }

  /** The delays of pairs in grid steps. */
  private void steps(Pairs pairs, int[] into) {
    if (projection.delay().isConstant()) {
      Arrays.fill(into, 0, pairs.size(), projection.delaySteps(projection.delay().a(), h));
      return;
    }
    delays.values(pairs, geometry, batch, times);
    for (int place = 0; place < pairs.size(); place++) {
      into[place] = projection.delaySteps(times[place], h);
    }
  }

  /** How new synapses of a rewired projection come about. */
  Growth growth(NetworkPlan.Rewiring rewiring) {
    return new Growth(projection, rewiring.chance(), growth, geometry, setting);
  }

  /** The initial values of state number {@code place} among those that have a start. */
  Draws start(int place) {
    return new Draws(projection.start().get(place).draw(), random.substream(STATES + (long) place), functions);
  }
}
