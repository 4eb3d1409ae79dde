package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.network.NetworkPlan.Coupling;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Effect;
import org.neurodsl.sim.network.NetworkPlan.Named;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Port;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;

/** Rates and gap junctions in the engine, against the obvious stepper and for any number of threads. */
class CouplingsTest {

  private static final Port SPIKES = new Port("e", List.of(new Effect(1, 1)), false, false);

  /** Neurons whose third state is what they see of others; with a rate, their voltage is that of spikes by chance. */
  private static Population neurons(String name, int size, Draw drive, int rate) {
    return new Population(name, size, 0, null, List.of(SPIKES), List.of(new Named("drive", drive)),
        List.of(new Named("V", Draw.of(Draw.Kind.UNIFORM, 0, rate < 0 ? 14 : 0.1))), null, rate);
  }

  private static Projection wiring(Slice source, Slice target, Rule rule, Draw weight, Draw delay) {
    return new Projection("coupling", source, target, -1, -1, List.of(), null, rule, weight, delay);
  }

  private static NetworkPlan random(int seed) {
    Random random = new Random(seed);
    List<Population> populations = List.of(
        neurons("A", 40 + random.nextInt(60), Draw.of(Draw.Kind.UNIFORM, 12, 22), -1),
        neurons("B", 20 + random.nextInt(20), Draw.of(Draw.Kind.UNIFORM, 0.01, 0.1), 0),
        neurons("C", 30 + random.nextInt(60), Draw.constant(16), -1));
    List<Slice> all = List.of(populations.get(0).all(0), populations.get(1).all(1), populations.get(2).all(2));
    List<Projection> projections = new ArrayList<>();
    projections.add(Nets.project(all.get(1), all.get(0), 0, Nets.rule(Rule.Kind.INDEGREE, 5), Draw.constant(0.4),
        Draw.of(Draw.Kind.UNIFORM, 0.3, 2)));
    List<Coupling> couplings = new ArrayList<>();
    Rule.Kind[] kinds = {Rule.Kind.ALL_TO_ALL, Rule.Kind.INDEGREE, Rule.Kind.PROBABILITY};
    boolean gaps = seed % 3 > 0;
    for (int index = 0; index < 3; index++) {
      Slice from = all.get(random.nextInt(2) * 2);
      Slice to = all.get(random.nextInt(2) * 2);
      Rule rule = Nets.rule(kinds[random.nextInt(3)], 4, 0.1);
      Draw weight = Draw.of(Draw.Kind.UNIFORM, 0, 0.02);
      if (gaps) {
        couplings.add(new Coupling(wiring(from, to, rule, weight, Draw.constant(0)), 0, 2, new Coupling.Back(0, 2)));
      } else {
        couplings.add(new Coupling(
            wiring(from, to, rule, weight, Draw.of(Draw.Kind.UNIFORM, 0.1, 2)), random.nextInt(2), 2, null));
      }
    }
    return new NetworkPlan("net", new NetworkPlan.Streams(seed, seed + 1, seed + 2), populations, projections,
        List.of(), couplings, List.of(), List.of());
  }

  private static NetworkSettings settings(NetworkPlan plan, double duration, int threads) {
    NetworkSettings plain = Nets.settings(plan, duration, threads);
    return new NetworkSettings(duration, plain.step(), threads, List.of(),
        List.of(new NeuronRecord(0, 0, 30, 0, 1), new NeuronRecord(2, 0, 30, 0, 1)), plain.spikesOf(),
        Long.MAX_VALUE);
  }

  private static NetworkSimulation simulation(NetworkPlan plan, double duration, int threads) {
    return new NetworkSimulation(
        plan, Nets.parts(GridLif.plain()), settings(plan, duration, threads), new NetworkControl());
  }

  @Test
  void randomNetworksDoAsTheObviousStepperSays() {
    long spikes = 0;
    for (int seed = 0; seed < 18; seed++) {
      NetworkPlan plan = random(seed);
      NetworkData data = simulation(plan, 30, 1 + seed % 3).run();
      PlainNetwork plain =
          new PlainNetwork(plan, Nets.parts(GridLif.plain()), Nets.STEP, simulation(plan, 0, 1).run().projections());
      plain.run(300);
      assertEquals(plain.log.stream().sorted().toList(), Nets.spikes(data).stream().sorted().toList(), "seed " + seed);
      for (int neuron = 0; neuron < 30; neuron++) {
        assertEquals(plain.state(0, 0)[neuron], data.traces().get(0)[neuron][300], "seed " + seed);
        assertEquals(plain.state(2, 0)[neuron], data.traces().get(1)[neuron][300], "seed " + seed);
      }
      spikes += data.spikeCounts()[0];
    }
    assertTrue(spikes > 500, spikes + " spikes");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void threadsDoNotChangeABit(int threads) {
    for (int seed = 30; seed < 33; seed++) {
      NetworkPlan plan = random(seed);
      NetworkData one = simulation(plan, 60, 1).run();
      NetworkData many = simulation(plan, 60, threads).run();
      assertEquals(Nets.spikes(one), Nets.spikes(many));
      assertArrayEquals(one.traces().get(0), many.traces().get(0));
      assertArrayEquals(one.traces().get(1), many.traces().get(1));
      assertEquals(one.synapses(), many.synapses());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRunThatGoesOnFromACheckpointHasTheSameBits(int threads, @TempDir Path folder) {
    for (int seed = 30; seed < 33; seed++) {
      NetworkPlan plan = random(seed);
      Path file = folder.resolve("state" + seed);
      simulation(plan, 37, threads).checkpoint(12, file, CheckpointNote.EMPTY).run();
      NetworkData resumed = simulation(plan, 60, threads).resume(file).run();
      NetworkData straight = simulation(plan, 60, threads).run();
      assertEquals(Nets.spikes(straight), Nets.spikes(resumed));
      assertArrayEquals(straight.traces().get(0), resumed.traces().get(0));
    }
  }

  @Test
  void gapJunctionsOfOnePopulationAreMadeOnceForEachPair() {
    List<Population> populations = List.of(neurons("A", 50, Draw.constant(10), -1));
    Slice all = populations.get(0).all(0);
    Coupling gap = new Coupling(wiring(all, all, Nets.rule(Rule.Kind.ALL_TO_ALL, 0), Draw.constant(0.01),
        Draw.constant(0)), 0, 2, new Coupling.Back(0, 2));
    NetworkPlan plan = new NetworkPlan(
        "net", new NetworkPlan.Streams(1, 2, 3), populations, List.of(), List.of(), List.of(gap), List.of(),
        List.of());
    assertEquals(50 * 49 / 2, simulation(plan, 1, 2).run().synapses());
  }
}
