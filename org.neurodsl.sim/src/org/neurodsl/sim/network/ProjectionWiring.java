package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Lays out the synapses of one projection onto a range of targets, one set of rows for each delay. The rule is gone
 * through twice, once to count and once to fill, so that little but the result takes memory: two bytes for each synapse
 * where delays are drawn, which takes longer than to remember them.
 */
final class ProjectionWiring {

  private static final int USES = 8;
  private static final int WEIGHTS = 1;
  private static final int DELAYS = 2;
  private static final int STATES = 3;
  private static final int GROWTH = 4;
  private static final int PAIRS_BETWEEN_LOOKS = 1 << 16;

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
  private final NetworkControl control;
  private long pairs;

  /** What is the same for all projections: the functions of the network, the grid step in ms, who may stop it all. */
  record Setting(NetworkFunctions functions, double h, NetworkControl control) {}

  /** Projection or coupling number {@code index} of {@link NetworkPlan#wirings}. */
  ProjectionWiring(NetworkPlan plan, int index, Geometry geometry, Setting setting) {
    this.geometry = geometry;
    h = setting.h();
    functions = setting.functions();
    control = setting.control();
    projection = plan.wirings().get(index);
    this.setting = setting;
    long seed = plan.streams().wiring();
    growth = new CounterRandom(seed, (long) USES * index + GROWTH);
    random = new CounterRandom(seed, (long) USES * index);
    rule = new PairRule(projection, random, geometry, functions);
    weights = new Draws(projection.weight(), new CounterRandom(seed, (long) USES * index + WEIGHTS), functions);
    delays = new Draws(projection.delay(), new CounterRandom(seed, (long) USES * index + DELAYS), functions);
  }

  /** The synapses onto targets {@code from} to {@code to - 1}, by delay. */
  List<Rows> onto(int from, int to) {
    Fillers fillers = new Fillers(projection.source(), from);
    boolean sameDelay = projection.delay().isConstant();
    int constant = sameDelay ? delay(0, 0, 0, 0) : 0;
    DelayList drawn = new DelayList();
    rule.list(from, to, (source, target, major, minor) -> {
      stopIfCancelled();
      int delay = constant;
      if (!sameDelay) {
        delay = delay(source, target, major, minor);
        drawn.add(delay);
      }
      fillers.of(delay).count(source);
    });
    boolean varying = !projection.weight().isConstant();
    fillers.all().forEach(each -> each.allocate(varying, projection.weight().a()));
    rule.list(from, to, (source, target, major, minor) -> {
      stopIfCancelled();
      fillers.of(sameDelay ? constant : drawn.next()).put(source, target,
          varying ? weights.value(major, minor, geometry.distance(source, target)) : 0);
    });
    return fillers.all().map(each -> each.finish(rule.ascending())).toList();
  }

  /** Shows all synapses in an order that depends on nothing but the plan. */
  void forEach(SynapseList.Visitor visitor) {
    rule.list(projection.target().from(), projection.target().to(), (source, target, major, minor) -> {
      stopIfCancelled();
      double weight = weights.value(major, minor, geometry.distance(source, target));
      visitor.synapse(source, target, weight, delay(source, target, major, minor));
    });
  }

  private void stopIfCancelled() {
    if (++pairs % PAIRS_BETWEEN_LOOKS == 0 && control.isCancelled()) {
      throw new CancellationException();
    }
  }

  /** Rows by delay. */
  private static final class Fillers {
    private final NetworkPlan.Slice source;
    private final int firstTarget;
    private Rows.Filler[] byDelay = {};

    Fillers(NetworkPlan.Slice source, int firstTarget) {
      this.source = source;
      this.firstTarget = firstTarget;
    }

    Rows.Filler of(int delay) {
      if (delay >= byDelay.length) {
        byDelay = Arrays.copyOf(byDelay, Math.max(delay + 1, byDelay.length + byDelay.length / 2));
      }
      if (byDelay[delay] == null) {
        byDelay[delay] = new Rows.Filler(delay, source.from(), source.size(), firstTarget);
      }
      return byDelay[delay];
    }

    /** Those that there are, by ascending delay. */
    Stream<Rows.Filler> all() {
      return Arrays.stream(byDelay).filter(Objects::nonNull);
    }
  }

  private int delay(int source, int target, long major, long minor) {
    double distance = projection.delay().isConstant() ? 0 : geometry.distance(source, target);
    return projection.delaySteps(delays.value(major, minor, distance), h);
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
