package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Positions;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;

/** Who is connected: exact where a rule is exact, within standard errors where it draws. */
class WiringTest {

  private static final int SIZE = 400;

  private static List<int[]> pairs(Rule rule, Slice source, Slice target, int threads) {
    Population population = Nets.lif("A", SIZE, Nets.currents(), Draw.constant(0));
    Population other = Nets.lif("B", SIZE, Nets.currents(), Draw.constant(0));
    NetworkPlan plan = Nets.plan(5, List.of(population, other),
        List.of(Nets.project(source, target, 0, rule, Draw.of(Draw.Kind.UNIFORM, 0, 1), Draw.constant(1))), List.of());
    NetworkData data = Nets.run(plan, GridLif.quick(), 0, threads);
    List<int[]> pairs = new java.util.ArrayList<>();
    data.projections().get(0).forEach((from, to, weight, delay) -> pairs.add(new int[] {from, to}));
    pairs.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1]);
    return pairs;
  }

  private static List<int[]> pairs(Rule rule) {
    return pairs(rule, new Slice(0, 0, SIZE), new Slice(0, 0, SIZE), 1);
  }

  private static Rule rule(Rule.Kind kind, long number, double probability, boolean autapses, boolean multapses) {
    return new Rule(kind, number, Draw.constant(probability), Double.POSITIVE_INFINITY, autapses, multapses, List.of());
  }

  private static int[] degrees(List<int[]> pairs, int side) {
    int[] degrees = new int[SIZE];
    pairs.forEach(pair -> degrees[pair[side]]++);
    return degrees;
  }

  private static Set<Integer> distinct(List<int[]> pairs) {
    Set<Integer> distinct = new HashSet<>();
    pairs.forEach(pair -> distinct.add(pair[0] * SIZE + pair[1]));
    return distinct;
  }

  @Test
  void inDegreeGivesEachTargetItsNumberOfEquallyLikelySources() {
    List<int[]> pairs = pairs(rule(Rule.Kind.INDEGREE, 50, 0, true, true));
    for (int degree : degrees(pairs, 1)) {
      assertEquals(50, degree);
    }
    double squares = 0;
    for (int degree : degrees(pairs, 0)) {
      squares += (degree - 50.0) * (degree - 50.0) / 50;
    }
    assertEquals(SIZE - 1, squares, 4 * Math.sqrt(2.0 * SIZE), "chi square of the out-degrees");
    assertTrue(distinct(pairs).size() < pairs.size(), "multapses occur");
    assertTrue(pairs.stream().anyMatch(pair -> pair[0] == pair[1]), "autapses occur");
  }

  @Test
  void withoutMultapsesAndAutapsesAllPartnersDiffer() {
    for (Rule.Kind kind : List.of(Rule.Kind.INDEGREE, Rule.Kind.OUTDEGREE)) {
      List<int[]> pairs = pairs(rule(kind, SIZE - 1, 0, false, false));
      assertEquals(SIZE * (SIZE - 1), distinct(pairs).size());
      assertTrue(pairs.stream().noneMatch(pair -> pair[0] == pair[1]));
      Rule tooMany = rule(kind, SIZE, 0, false, false);
      assertThrows(SimulationFailure.class, () -> pairs(tooMany));
    }
    List<int[]> some = pairs(rule(Rule.Kind.TOTAL, 5000, 0, false, false));
    assertEquals(5000, distinct(some).size());
    assertTrue(some.stream().noneMatch(pair -> pair[0] == pair[1]));
  }

  @Test
  void outDegreeAndTotalNumberAreExact() {
    for (int degree : degrees(pairs(rule(Rule.Kind.OUTDEGREE, 30, 0, true, true)), 0)) {
      assertEquals(30, degree);
    }
    assertEquals(7777, pairs(rule(Rule.Kind.TOTAL, 7777, 0, true, true)).size());
  }

  @Test
  void probabilityGivesTheBinomialNumberWithoutMultapses() {
    List<int[]> pairs = pairs(rule(Rule.Kind.PROBABILITY, 0, 0.1, true, true));
    double mean = 0.1 * SIZE * SIZE;
    assertEquals(mean, pairs.size(), 4 * Math.sqrt(mean * 0.9));
    assertEquals(pairs.size(), distinct(pairs).size());
    double squares = 0;
    for (int degree : degrees(pairs, 0)) {
      squares += (degree - 40.0) * (degree - 40.0) / 36;
    }
    assertEquals(SIZE, squares, 4 * Math.sqrt(2.0 * SIZE), "chi square of the out-degrees");
    assertEquals(SIZE * SIZE, pairs(rule(Rule.Kind.PROBABILITY, 0, 1, true, true)).size());
    assertEquals(0, pairs(rule(Rule.Kind.PROBABILITY, 0, 0, true, true)).size());
  }

  @Test
  void slicesAreConnectedFromTheirFirstNeuronOn() {
    Slice source = new Slice(0, 10, 13);
    Slice target = new Slice(1, 20, 25);
    List<int[]> pairs = pairs(Nets.rule(Rule.Kind.ONE_TO_ONE, 0), source, target, 1);
    assertArrayEquals(new int[][] {{10, 20}, {11, 21}, {12, 22}}, pairs.toArray(int[][]::new));
    Rule listed = new Rule(Rule.Kind.LISTED, 0, Draw.constant(0), Double.POSITIVE_INFINITY, true, true,
        List.of(2, 4, 0, 1, 2, 0));
    assertArrayEquals(new int[][] {{10, 21}, {12, 20}, {12, 24}},
        pairs(listed, source, target, 1).toArray(int[][]::new));
  }

  @Test
  void threadsWireTheSame() {
    for (Rule.Kind kind : Rule.Kind.values()) {
      Rule rule = rule(kind, 10, 0.1, false, true);
      Slice all = new Slice(0, 0, SIZE);
      assertArrayEquals(pairs(rule, all, all, 1).toArray(int[][]::new),
          pairs(rule, all, all, 3).toArray(int[][]::new), kind.toString());
    }
  }

  /** So many that they are gathered by ranges of sources before they are written. */
  @Test
  void manySynapsesAreThoseOfTheRule() {
    int size = 2000;
    Draw delay = Draw.of(Draw.Kind.UNIFORM, 0.1, 0.5);
    Population population = Nets.lif("A", size, Nets.currents(), Draw.constant(0));
    for (Rule.Kind kind : List.of(Rule.Kind.INDEGREE, Rule.Kind.TOTAL)) {
      Rule rule = rule(kind, kind == Rule.Kind.TOTAL ? 300 * size : 300, 0, true, true);
      NetworkPlan plan = Nets.plan(5, List.of(population), List.of(Nets.project(population.all(0), population.all(0), 0,
          rule, Draw.of(Draw.Kind.UNIFORM, 0, 1), delay)), List.of());
      List<String> expected = new java.util.ArrayList<>();
      new ProjectionWiring(plan, 0, new Geometry(new double[0], new double[0]),
          new ProjectionWiring.Setting(NetworkFunctions.NONE, Nets.STEP, new WiringWatch(new NetworkControl(), 0)))
              .forEach((from, to, weight, steps) -> expected.add(from + " " + to + " " + weight + " " + steps));
      List<String> found = new java.util.ArrayList<>();
      Nets.run(plan, GridLif.quick(), 0, 1).projections().get(0)
          .forEach((from, to, weight, steps) -> found.add(from + " " + to + " " + weight + " " + steps));
      expected.sort(null);
      found.sort(null);
      assertTrue(expected.equals(found), kind.toString());
    }
  }

  @Test
  void aWiringTellsHowFarItIsAndEndsWhenItIsAskedTo() {
    Population population = Nets.lif("A", SIZE, Nets.currents(), Draw.constant(0));
    NetworkPlan plan = Nets.plan(5, List.of(population), List.of(Nets.project(population.all(0), population.all(0), 0,
        Nets.rule(Rule.Kind.INDEGREE, 100), Draw.constant(1), Draw.constant(1))), List.of());
    List<Long> told = new java.util.ArrayList<>();
    List<Long> stopped = new java.util.ArrayList<>();
    wired(plan, new NetworkControl() {
      @Override
      public void wiring(long wired, long synapses) {
        assertEquals(100L * SIZE, synapses);
        told.add(wired);
      }
    });
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(100L * SIZE, told.getLast());
    NetworkData data = wired(plan, new NetworkControl() {
      @Override
      public void wiring(long wired, long synapses) {
        stopped.add(wired);
        cancel();
      }
    });
    assertEquals(told.subList(0, 1), stopped);
    assertEquals(org.neurodsl.sim.run.RunData.State.CANCELLED, data.state());
  }

  private static NetworkData wired(NetworkPlan plan, NetworkControl control) {
    return new NetworkSimulation(plan, Nets.parts(GridLif.quick()), Nets.settings(plan, 1, 1), control).run();
  }

  @Test
  void rowsAreSortedAndEqualTargetsStayInOrder() {
    for (int size : new int[] {0, 1, 2, 30, 48, 49, 3000}) {
      char[] targets = new char[size + 2];
      double[] weights = new double[size + 2];
      for (int place = 0; place < targets.length; place++) {
        targets[place] = (char) (place * 40_503L % 1009 * 61);
        weights[place] = place;
      }
      targets[size + 1] = 7;
      char[] alone = targets.clone();
      List<Integer> order = new java.util.ArrayList<>(java.util.stream.IntStream.range(1, size + 1).boxed().toList());
      char[] before = targets.clone();
      order.sort(java.util.Comparator.comparingInt((Integer place) -> before[place]));
      new RowSort(targets, weights).sort(1, size + 1);
      new RowSort(alone, null).sort(1, size + 1);
      for (int place = 0; place < size; place++) {
        assertEquals((double) order.get(place), weights[place + 1]);
        assertEquals(before[order.get(place)], targets[place + 1]);
      }
      assertEquals(7, targets[size + 1]);
      assertArrayEquals(targets, alone);
    }
  }

  @Test
  void distanceDecidesWhoIsConnectedAndHowLate() {
    Positions box = new Positions(Positions.Kind.BOX, List.of(10.0, 10.0, 10.0), List.of());
    Population population = new Population("A", SIZE, 0, null, Nets.currents(), List.of(), List.of(), box);
    Slice all = new Slice(0, 0, SIZE);
    Rule rule = new Rule(Rule.Kind.PROBABILITY, 0, Draw.of(Draw.Kind.FUNCTION, 0, 0), 4, false, true, List.of());
    NetworkPlan plan = Nets.plan(3, List.of(population), List.of(new Projection("near", all, all, 0, -1, List.of(),
        null, rule, Draw.of(Draw.Kind.FUNCTION, 1, 0), Draw.of(Draw.Kind.FUNCTION, 1, 0))), List.of());
    NetworkFunctions functions = (function, x) -> function == 0 ? Math.exp(-x / 2) : 1 + x;
    NetworkParts parts = new NetworkParts(List.of(GridLif.quick()), List.of(), functions);
    NetworkData data =
        new NetworkSimulation(plan, parts, Nets.settings(plan, 0, 2), new NetworkControl()).run();
    Geometry geometry = new Geometry(data.positions().get(0), data.positions().get(0));
    double expected = 0;
    for (int from = 0; from < SIZE; from++) {
      for (int to = 0; to < SIZE; to++) {
        double distance = geometry.distance(from, to);
        expected += from != to && distance <= 4 ? Math.exp(-distance / 2) : 0;
      }
    }
    assertEquals(expected, data.synapses(), 4 * Math.sqrt(expected));
    data.projections().get(0).forEach((from, to, weight, delay) -> {
      assertEquals(1 + geometry.distance(from, to), weight);
      assertEquals(Math.round(weight / Nets.STEP), delay);
      assertTrue(weight <= 5);
    });
  }

  @Test
  void weightsHaveTheMeanAndTheSpreadOfTheirDistribution() {
    Population population = Nets.lif("A", SIZE, Nets.currents(), Draw.constant(0));
    Slice all = population.all(0);
    for (Draw.Kind kind : List.of(Draw.Kind.UNIFORM, Draw.Kind.NORMAL, Draw.Kind.LOGNORMAL)) {
      Draw draw = kind == Draw.Kind.UNIFORM ? Draw.of(kind, 1 - Math.sqrt(0.75), 1 + Math.sqrt(0.75))
          : Draw.of(kind, 1, 0.5);
      NetworkPlan plan = Nets.plan(9, List.of(population), List.of(Nets.project(
          all, all, 0, Nets.rule(Rule.Kind.ALL_TO_ALL, 0), draw, Draw.constant(1))), List.of());
      double[] weights = Nets.run(plan, GridLif.quick(), 0, 1).projections().get(0).weights();
      double mean = java.util.Arrays.stream(weights).average().orElseThrow();
      double variance = java.util.Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).average().orElseThrow();
      assertEquals(1, mean, 4 * 0.5 / SIZE, kind.toString());
      assertEquals(0.25, variance, 0.01, kind.toString());
    }
  }

  @Test
  void limitsCutADistribution() {
    Draws draws = new Draws(new Draw(Draw.Kind.NORMAL, 0, 1, 0.5, 0.75),
        new org.neurodsl.sim.random.CounterRandom(1, 1), NetworkFunctions.NONE);
    for (int index = 0; index < 1000; index++) {
      double value = draws.value(index, 0, 0);
      assertTrue(value >= 0.5 && value <= 0.75, Double.toString(value));
    }
    Draws never = new Draws(new Draw(Draw.Kind.UNIFORM, 0, 1, 2, 3),
        new org.neurodsl.sim.random.CounterRandom(1, 1), NetworkFunctions.NONE);
    assertThrows(SimulationFailure.class, () -> never.value(0, 0, 0));
  }
}
