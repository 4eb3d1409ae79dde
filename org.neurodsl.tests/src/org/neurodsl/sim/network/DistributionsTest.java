package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.random.CounterRandom;

/** What is drawn has the distribution that is asked for: tests of Kolmogorov and of chi square at fixed seeds. */
class DistributionsTest {

  private static final int COUNT = 50_000;
  private static final double LEVEL = 0.999;

  /** The critical distance of Kolmogorov's test at the level 0.001. */
  private static final double DISTANCE = 1.95 / Math.sqrt(COUNT);

  private static void distributed(Draw draw, DoubleUnaryOperator below) {
    Draws draws = new Draws(draw, new CounterRandom(17, 4), NetworkFunctions.NONE);
    double[] values = new double[COUNT];
    Arrays.setAll(values, index -> draws.value(index / 100, index % 100, 0));
    Arrays.sort(values);
    double distance = 0;
    for (int index = 0; index < COUNT; index++) {
      double expected = below.applyAsDouble(values[index]);
      distance = Math.max(distance,
          Math.max((index + 1.0) / COUNT - expected, expected - (double) index / COUNT));
    }
    assertTrue(distance < DISTANCE, draw + " is " + distance + " away from its distribution");
  }

  @Test
  void uniformNormalAndLognormalValuesHaveTheirDistribution() {
    distributed(Draw.of(Draw.Kind.UNIFORM, -3, 5), x -> (x + 3) / 8);
    distributed(Draw.of(Draw.Kind.NORMAL, 2, 0.7), new NormalDistribution(2, 0.7)::cumulativeProbability);
    double variance = Math.log(1 + 0.25);
    distributed(Draw.of(Draw.Kind.LOGNORMAL, 2, 1), new LogNormalDistribution(
        Math.log(2) - variance / 2, Math.sqrt(variance))::cumulativeProbability);
  }

  @Test
  void limitsCutADistributionAndLeaveItsShape() {
    NormalDistribution normal = new NormalDistribution(0, 1);
    double low = normal.cumulativeProbability(-0.5);
    double high = normal.cumulativeProbability(2);
    distributed(new Draw(Draw.Kind.NORMAL, 0, 1, -0.5, 2),
        x -> (normal.cumulativeProbability(x) - low) / (high - low));
  }

  @ParameterizedTest
  @EnumSource(value = Rule.Kind.class, names = {"INDEGREE", "OUTDEGREE", "TOTAL", "PROBABILITY"})
  void everyPairIsEquallyLikely(Rule.Kind kind) {
    int size = 20;
    int runs = 60;
    int[] found = new int[size * size];
    Population population = Nets.lif("A", size, Nets.currents(), Draw.constant(0));
    for (int seed = 0; seed < runs; seed++) {
      Rule rule = Nets.rule(kind, kind == Rule.Kind.TOTAL ? 8 * size : 8, 0.4);
      NetworkPlan plan = Nets.plan(1000 + 10 * seed, List.of(population), List.of(Nets.project(population.all(0),
          population.all(0), 0, rule, Draw.constant(1), Draw.constant(1))), List.of());
      Nets.run(plan, GridLif.quick(), 0, 1).projections().get(0)
          .forEach((source, target, weight, delay) -> found[source * size + target]++);
    }
    double expected = 0.4 * runs;
    double squares = Arrays.stream(found).mapToDouble(each -> (each - expected) * (each - expected)).sum();
    // counts of a pair are about Poisson distributed, or binomial where it is connected once at most
    double variance = kind == Rule.Kind.PROBABILITY ? expected * 0.6 : expected;
    ChiSquaredDistribution chiSquare = new ChiSquaredDistribution(size * size - 1);
    double value = squares / variance;
    assertTrue(value < chiSquare.inverseCumulativeProbability(LEVEL), kind + ": " + value);
    assertTrue(value > chiSquare.inverseCumulativeProbability(1 - LEVEL), kind + ": " + value);
  }
}
