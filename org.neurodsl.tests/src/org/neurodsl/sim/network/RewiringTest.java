package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rewiring;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;

/** Synapses that come and go: who goes, who comes, what is under way; threads and checkpoints do not matter. */
class RewiringTest {

  private static final Draw EVEN = Draw.constant(1);

  private static NetworkPlan plan(List<Population> populations, Projection projection, Rewiring rewiring) {
    return new NetworkPlan("net", new NetworkPlan.Streams(5, 6, 7), populations, List.of(projection), List.of(),
        List.of(), rewiring == null ? List.of() : List.of(rewiring), List.of());
  }

  /** Neurons that fire by themselves, weights and delays drawn, weak synapses replaced every 10 ms. */
  private static NetworkPlan living(Rewiring rewiring) {
    Population neurons = Nets.lif("A", 150, Nets.currents(), Draw.of(Draw.Kind.UNIFORM, 12, 22));
    Projection projection = Nets.project(neurons.all(0), neurons.all(0), 0,
        new Rule(Rule.Kind.INDEGREE, 12, EVEN, Double.POSITIVE_INFINITY, false, true, List.of()),
        Draw.of(Draw.Kind.UNIFORM, 0, 0.4), Draw.of(Draw.Kind.UNIFORM, 0.5, 3));
    return plan(List.of(neurons), projection, rewiring);
  }

  private static NetworkData run(NetworkPlan plan, double duration, int threads) {
    return Nets.run(plan, GridLif.plain(), duration, threads);
  }

  private static List<String> synapses(NetworkData data) {
    List<String> all = new ArrayList<>();
    data.projections().get(0).forEach((source, target, weight, delay) ->
        all.add(source + " -> " + target + " " + weight + " " + delay));
    all.sort(null);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void threadsDoNotChangeABit(int threads) {
    NetworkPlan plan = living(new Rewiring(0, 10, 0.1, false, 15, EVEN));
    NetworkData one = run(plan, 65, 1);
    NetworkData many = run(plan, 65, threads);
    assertTrue(one.spikeCounts()[0] > 150, one.spikeCounts()[0] + " spikes");
    assertEquals(Nets.spikes(one), Nets.spikes(many));
    assertEquals(synapses(one), synapses(many));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRunThatGoesOnFromACheckpointHasTheSameBits(int threads, @TempDir Path folder) {
    NetworkPlan plan = living(new Rewiring(0, 10, 0.1, false, 15, EVEN));
    Path file = folder.resolve("state");
    // The checkpoint at 32 ms finds spikes under way in synapses that were removed at 30 ms.
    simulation(plan, 40, threads).checkpoint(32, file, CheckpointNote.EMPTY).run();
    NetworkData resumed = simulation(plan, 65, threads).resume(file).run();
    NetworkData straight = run(plan, 65, threads);
    assertEquals(Nets.spikes(straight), Nets.spikes(resumed));
    assertEquals(synapses(straight), synapses(resumed));
  }

  private static NetworkSimulation simulation(NetworkPlan plan, double duration, int threads) {
    return new NetworkSimulation(
        plan, Nets.parts(GridLif.plain()), Nets.settings(plan, duration, threads), new NetworkControl());
  }

  @Test
  void weakSynapsesGoAndEachNeuronGetsItsNumberFromOthersThatItDoesNotHave() {
    NetworkPlan plan = living(new Rewiring(0, 10, 0.1, false, 20, EVEN));
    Set<String> before = new HashSet<>(synapses(run(plan, 9, 1)));
    List<String> after = synapses(run(plan, 10, 1));
    int[] degrees = new int[150];
    Set<String> pairs = new HashSet<>();
    run(plan, 10, 1).projections().get(0).forEach((source, target, weight, delay) -> {
      degrees[target]++;
      String synapse = source + " -> " + target + " " + weight + " " + delay;
      assertTrue(weight >= 0.1 || !before.contains(synapse), synapse);
      assertTrue(before.contains(synapse) || pairs.add(source + " -> " + target), synapse + " is made twice");
      assertTrue(source != target, synapse);
    });
    assertArrayEquals(IntStream.generate(() -> 20).limit(150).toArray(), degrees);
    assertEquals(150 * 20, after.size());
    long kept = after.stream().filter(before::contains).count();
    assertTrue(kept > 1200 && kept < 1500, kept + " of 1800 kept");
  }

  @Test
  void aNetworkGoesOnAsOneThatWasWiredSoFromTheStart() {
    // Rewired after the first step, long before anything fires.
    NetworkPlan rewired = living(new Rewiring(0, 1000, 0.1, false, 15, EVEN));
    NetworkPlan early = living(new Rewiring(0, Nets.STEP, 0.1, false, 15, EVEN));
    NetworkData first = run(early, Nets.STEP, 1);
    List<Integer> pairs = new ArrayList<>();
    first.projections().get(0).forEach((source, target, weight, delay) -> pairs.addAll(List.of(source, target)));
    Projection old = rewired.projections().get(0);
    Rule listed = new Rule(Rule.Kind.LISTED, 0, EVEN, Double.POSITIVE_INFINITY, true, true, pairs);
    Projection fixed = Nets.project(old.source(), old.target(), 0, listed, Draw.constant(0.2), Draw.constant(1));
    NetworkData wanted = run(plan(rewired.populations(), fixed, new Rewiring(0, 1000, -1, false, 0, EVEN)), 50, 2);
    NetworkData plain = run(plan(rewired.populations(), fixed, null), 50, 2);
    assertEquals(Nets.spikes(plain), Nets.spikes(wanted));
    assertEquals(synapses(plain), synapses(wanted));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatARemovedSynapseHasUnderWayArrivesUnlessItIsDropped(boolean drop) {
    List<Population> populations = List.of(
        Nets.source("S", 1, SpikeSource.listed(List.of(1.0, 2.0), List.of())),
        Nets.lif("T", 1, Nets.currents(), Draw.constant(0)));
    Projection weak = Nets.project(populations.get(0).all(0), populations.get(1).all(1), 0,
        Nets.rule(Rule.Kind.ALL_TO_ALL, 0), Draw.constant(2), Draw.constant(2.5));
    NetworkPlan plan = plan(populations, weak, new Rewiring(0, 1.5, 3, drop, 0, EVEN));
    NetworkSettings settings = new NetworkSettings(
        6, Nets.STEP, 1, List.of(), List.of(new NeuronRecord(1, 0, 1, 1, 1)), List.of(), Long.MAX_VALUE);
    NetworkData data =
        new NetworkSimulation(plan, Nets.parts(GridLif.plain()), settings, new NetworkControl()).run();
    double[] e = data.traces().get(0)[0];
    assertEquals(0, e[34]);
    assertEquals(drop ? 0 : 2, e[35], "the spike of 1 ms was under way when the synapse went at 1.5 ms");
    assertTrue(e[45] <= e[35], "the spike of 2 ms came too late");
    assertEquals(0, data.synapses());
  }

  @Test
  void newSynapsesComeFromWhereTheChanceIs() {
    List<Double> line = IntStream.range(0, 60).boxed().flatMap(n -> List.of((double) n, 0.0, 0.0).stream()).toList();
    Population placed = new Population("A", 60, 0, null, Nets.currents(), List.of(), List.of(),
        new NetworkPlan.Positions(NetworkPlan.Positions.Kind.LISTED, List.of(), line));
    Projection none = Nets.project(placed.all(0), placed.all(0), 0,
        new Rule(Rule.Kind.TOTAL, 0, EVEN, Double.POSITIVE_INFINITY, false, true, List.of()), Draw.constant(1),
        new Draw(Draw.Kind.FUNCTION, 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    NetworkPlan plan = plan(List.of(placed), none,
        new Rewiring(0, 1, Double.NEGATIVE_INFINITY, false, 4, Draw.of(Draw.Kind.FUNCTION, 0, 0)));
    NetworkFunctions functions = (function, x) -> function == 0 ? (x < 5.5 ? 1 : 0) : 0.3 + 0.1 * x;
    NetworkParts parts = new NetworkParts(List.of(GridLif.plain()), List.of(), functions);
    NetworkData data =
        new NetworkSimulation(plan, parts, Nets.settings(plan, 1, 2), new NetworkControl()).run();
    assertEquals(240, data.synapses());
    data.projections().get(0).forEach((source, target, weight, delay) -> {
      int distance = Math.abs(source - target);
      assertTrue(distance >= 1 && distance <= 5, source + " -> " + target);
      assertEquals(3 + distance, delay);
    });
  }
}
