package org.neurodsl.bench;

import java.util.List;
import java.util.Locale;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.network.NetworkFunctions;
import org.neurodsl.sim.network.NetworkParts;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Effect;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Port;
import org.neurodsl.sim.network.NetworkPlan.Positions;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkSettings;
import org.neurodsl.sim.network.NetworkSimulation;
import org.neurodsl.sim.network.NetworkSize;

/**
 * Prints the processor time that the wiring of a synapse takes, for each rule, with weights and delays that are
 * constant and with drawn ones: ns, the least of some runs on one thread. Arguments: how many neurons there are and how
 * many synapses each gets; how many runs.
 */
public final class WiringBench {

  private static final double STEP = 0.1;
  private static final double REACH = 0.1;

  private WiringBench() {}

  /** Prints the times. */
  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int degree = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    Draw normal = new Draw(Draw.Kind.NORMAL, 1, 0.1, 0, Double.POSITIVE_INFINITY);
    Draw late = new Draw(Draw.Kind.NORMAL, 1.5, 0.75, STEP, Double.POSITIVE_INFINITY);
    for (Rule.Kind kind : List.of(
        Rule.Kind.INDEGREE, Rule.Kind.OUTDEGREE, Rule.Kind.TOTAL, Rule.Kind.PROBABILITY, Rule.Kind.ALL_TO_ALL)) {
      Draw chance = Draw.constant((double) degree / size);
      print(kind + "", rule(kind, size, degree, chance, true), size, rounds, Draw.constant(1), Draw.constant(1.5));
      print(kind + " normal, normal", rule(kind, size, degree, chance, true), size, rounds, normal, late);
    }
    Rule distinct = rule(Rule.Kind.INDEGREE, size, degree, Draw.constant(0), false);
    print("INDEGREE no multapses", distinct, size, rounds, Draw.constant(1), Draw.constant(1.5));
    distinct = rule(Rule.Kind.TOTAL, size, degree, Draw.constant(0), false);
    print("TOTAL no multapses", distinct, size, rounds, Draw.constant(1), Draw.constant(1.5));
    Rule near = rule(Rule.Kind.PROBABILITY, size, degree, Draw.of(Draw.Kind.FUNCTION, 0, 0), true);
    print("PROBABILITY by distance", near, size, rounds, Draw.constant(1), Draw.constant(1.5));
    Draw byDistance = Draw.of(Draw.Kind.FUNCTION, 1, 0);
    Rule fixed = rule(Rule.Kind.INDEGREE, size, degree, Draw.constant(0), true);
    print("INDEGREE lognormal, by distance", fixed, size, rounds, Draw.of(Draw.Kind.LOGNORMAL, 1, 0.1), byDistance);
    print("INDEGREE uniform, uniform", fixed, size, rounds, Draw.of(Draw.Kind.UNIFORM, 0, 1),
        Draw.of(Draw.Kind.UNIFORM, 0.5, 2.5));
  }

  private static Rule rule(Rule.Kind kind, int size, int degree, Draw chance, boolean multapses) {
    long number = kind == Rule.Kind.TOTAL ? (long) size * degree : degree;
    return new Rule(kind, number, chance, Double.POSITIVE_INFINITY, true, multapses, List.of());
  }

  private static void print(String name, Rule rule, int most, int rounds, Draw... weightAndDelay) {
    int size = rule.kind() == Rule.Kind.ALL_TO_ALL ? most / 4 : most;
    Positions cube = new Positions(Positions.Kind.BOX, List.of(1.0, 1.0, 1.0), List.of());
    Population population = new Population("A", size, -1, SpikeSource.listed(List.of(), List.of()),
        List.of(new Port("p", List.of(new Effect(0, 1)), false, false)), List.of(), List.of(), cube);
    NetworkPlan plan = new NetworkPlan("net", new NetworkPlan.Streams(1, 2, 3), List.of(population),
        List.of(new Projection("p", population.all(0), population.all(0), 0, -1, List.of(), null, rule,
            weightAndDelay[0], weightAndDelay[1])), List.of());
    NetworkFunctions functions = (function, x) -> function == 0 ? Functions.exp(-x / REACH) : 0.5 + x;
    NetworkSettings settings =
        new NetworkSettings(0, STEP, 1, List.of(), List.of(), List.of(), Long.MAX_VALUE);
    double synapses = NetworkSize.of(plan, settings).synapses();
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      long start = BenchClock.nanoseconds();
      new NetworkSimulation(plan, new NetworkParts(List.of(), List.of(), functions), settings, new NetworkControl())
          .run();
      best = Math.min(best, (BenchClock.nanoseconds() - start) / synapses);
    }
    System.out.printf(Locale.ROOT, "%-34s %7.1f ns of %.0f million%n", name, best, synapses * 1e-6);
  }
}
