package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkPlan.Stimulus;
import org.neurodsl.sim.run.RunData;

/** The engine against the obvious stepper, for any number of threads, and what it does in extreme cases. */
class NetworkSimulationTest {

  private static final double DURATION = 40;

  @Test
  void randomNetworksSpikeAsTheObviousStepperSays() {
    long spikes = 0;
    for (int seed = 0; seed < 20; seed++) {
      NetworkPlan plan = random(seed);
      NetworkData data = Nets.run(plan, GridLif.quick(), DURATION, 1 + seed % 3);
      PlainNetwork plain = new PlainNetwork(plan, Nets.parts(GridLif.plain()), Nets.STEP, atStart(plan));
      plain.run(Math.round(DURATION / Nets.STEP));
      assertEquals(plain.log, Nets.spikes(data), "seed " + seed);
      for (int index = 0; index < plan.projections().size(); index++) {
        if (plan.projections().get(index).synapse() >= 0) {
          assertArrayEquals(sorted(plain.weights(index)), sorted(data.projections().get(index).weights()),
              "seed " + seed);
        }
      }
      spikes += data.spikeCounts()[0];
    }
    assertTrue(spikes > 1000, spikes + " spikes");
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted;
  }

  private static List<SynapseList> atStart(NetworkPlan plan) {
    return Nets.run(plan, GridLif.plain(), 0, 1).projections();
  }

  private static NetworkPlan random(int seed) {
    Random random = new Random(seed);
    boolean jumps = random.nextInt(3) == 0;
    List<Population> populations = new ArrayList<>();
    for (int index = 0; index < 2; index++) {
      populations.add(Nets.lif("p" + index, random.nextInt(4) == 0 ? 0 : 20 + random.nextInt(60),
          jumps ? Nets.jump() : Nets.currents(), Draw.of(Draw.Kind.UNIFORM, 12, 22)));
    }
    populations.set(0, Nets.lif("p0", 50, jumps ? Nets.jump() : Nets.currents(), Draw.of(Draw.Kind.UNIFORM, 12, 22)));
    List<Projection> projections = new ArrayList<>();
    Rule.Kind[] kinds = {Rule.Kind.ALL_TO_ALL, Rule.Kind.ONE_TO_ONE, Rule.Kind.INDEGREE, Rule.Kind.OUTDEGREE,
        Rule.Kind.TOTAL, Rule.Kind.PROBABILITY};
    for (int index = 0; index < 4; index++) {
      int from = random.nextInt(2);
      int to = random.nextInt(2);
      int port = jumps ? 0 : random.nextInt(2);
      Rule rule = Nets.rule(kinds[random.nextInt(kinds.length)], 3, 0.2);
      Draw weight = random.nextBoolean() ? Draw.constant(port == 0 ? 0.5 : -1)
          : Draw.of(Draw.Kind.UNIFORM, port == 0 ? 0.1 : -2, port == 0 ? 1 : 0);
      Draw delay = random.nextBoolean() ? Draw.constant(0.1 + random.nextInt(15) * 0.1)
          : Draw.of(Draw.Kind.UNIFORM, 0.1 + 0.5 * random.nextDouble(), 2);
      boolean learning = port == 0 && random.nextInt(3) == 0;
      projections.add(new Projection("c" + index, populations.get(from).all(from), populations.get(to).all(to), port,
          learning ? 0 : -1, List.of(), null, rule, weight, delay));
    }
    return Nets.plan(seed, populations, projections, List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void threadsDoNotChangeABit(int threads) {
    NetworkPlan plan = mixed();
    NetworkData one = Nets.run(plan, GridLif.quick(), 100, 1);
    NetworkData many = Nets.run(plan, GridLif.quick(), 100, threads);
    assertTrue(one.spikeCounts()[0] > 500, one.spikeCounts()[0] + " spikes");
    assertEquals(Nets.spikes(one), Nets.spikes(many));
    assertArrayEquals(sorted(one.projections().get(2).weights()), sorted(many.projections().get(2).weights()));
  }

  @Test
  void recordingDoesNotChangeABit() {
    NetworkPlan plan = mixed();
    NetworkSettings plain = Nets.settings(plan, 50, 2);
    NetworkSettings watched = new NetworkSettings(plain.duration(), plain.step(), 2, List.of(),
        List.of(new NeuronRecord(0, 30, 90, 0, 1)), plain.spikesOf(), plain.mostBytes());
    NetworkData first =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), plain, new NetworkControl()).run();
    NetworkData second =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), watched, new NetworkControl()).run();
    assertEquals(Nets.spikes(first), Nets.spikes(second));
    assertEquals(501, second.samples()[0]);
    assertTrue(second.traces().get(0)[3][500] != 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRunThatGoesOnFromACheckpointHasTheSameBits(int threads, @TempDir Path folder) {
    NetworkPlan plan = mixed();
    Path file = folder.resolve("state.checkpoint");
    NetworkSettings half = watched(plan, 47, threads);
    NetworkSettings whole = watched(plan, 100, threads);
    new NetworkSimulation(plan, Nets.parts(GridLif.quick()), half, new NetworkControl())
        .checkpoint(15, file, CheckpointNote.EMPTY).run();
    NetworkData resumed = new NetworkSimulation(plan, Nets.parts(GridLif.quick()), whole, new NetworkControl())
        .resume(file).run();
    NetworkData straight =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), whole, new NetworkControl()).run();
    assertEquals(Nets.spikes(straight), Nets.spikes(resumed));
    assertArrayEquals(straight.projections().get(2).weights(), resumed.projections().get(2).weights());
    assertArrayEquals(straight.traces().get(0), resumed.traces().get(0));
    assertArrayEquals(straight.spikeCounts(), resumed.spikeCounts());
  }

  private static NetworkSettings watched(NetworkPlan plan, double duration, int threads) {
    NetworkSettings plain = Nets.settings(plan, duration, threads);
    return new NetworkSettings(duration, plain.step(), threads, List.of(), List.of(new NeuronRecord(0, 0, 9, 1, 3)),
        plain.spikesOf(), plain.mostBytes());
  }

  @Test
  void filesFromWhichARunCannotGoOnAreRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "not a checkpoint");
    NetworkPlan plan = mixed();
    NetworkSettings settings = watched(plan, 47, 1);
    assertTrue(refusal(plan, settings, file).endsWith("text is not a checkpoint of a network."));
    assertTrue(refusal(plan, settings, folder.resolve("none")).endsWith("none does not exist."));

    Path good = folder.resolve("good");
    new NetworkSimulation(plan, Nets.parts(GridLif.quick()), settings, new NetworkControl())
        .checkpoint(40, good, CheckpointNote.EMPTY).run();
    assertEquals(40, CheckpointNote.read(good).time(), 1e-9);
    NetworkPlan other = Nets.plan(99, plan.populations(), plan.projections(), plan.stimuli());
    assertTrue(refusal(other, settings, good).endsWith(
        "good was written by another network, or with other seeds, steps or records."));
    assertTrue(refusal(plan, watched(plan, 30, 1), good).endsWith(
        "good was written at 40 ms, after the end of this run."));

    byte[] bytes = Files.readAllBytes(good);
    Files.write(folder.resolve("torn"), java.util.Arrays.copyOf(bytes, bytes.length - 9));
    assertTrue(refusal(plan, settings, folder.resolve("torn")).endsWith("torn is damaged: its end is missing."));
    bytes[bytes.length - 100] ^= 1;
    Files.write(folder.resolve("bad"), bytes);
    assertTrue(refusal(plan, settings, folder.resolve("bad")).endsWith(
        "bad is damaged: its checksum is another one."));
    bytes[11]++;
    Files.write(folder.resolve("later"), bytes);
    assertTrue(refusal(plan, settings, folder.resolve("later")).endsWith(
        "later is a checkpoint of another version of this program."));
  }

  private static String refusal(NetworkPlan plan, NetworkSettings settings, Path file) {
    NetworkSimulation simulation =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), settings, new NetworkControl()).resume(file);
    return assertThrows(SimulationFailure.class, simulation::run).getMessage();
  }

  @Test
  void whereACheckpointCannotBeWrittenTheRunEndsWithAllThatItHas(@TempDir Path folder) {
    NetworkPlan plan = mixed();
    NetworkData data = new NetworkSimulation(
        plan, Nets.parts(GridLif.quick()), watched(plan, 47, 2), new NetworkControl())
        .checkpoint(15, folder.resolve("nowhere/file"), CheckpointNote.EMPTY).run();
    assertEquals(RunData.State.FAILED, data.state());
    assertEquals(15, data.endTime(), 1e-9);
    assertTrue(data.failure().orElseThrow().getMessage().contains("nowhere/file cannot be written"));
    assertTrue(data.spikes().get(0).count() > 0);
  }

  /** Two populations, inhibition, plasticity from Poisson sources, Poisson and listed stimuli. */
  static NetworkPlan mixed() {
    List<Population> populations = List.of(
        Nets.lif("E", 700, Nets.currents(), Draw.of(Draw.Kind.UNIFORM, 10, 18)),
        Nets.lif("I", 100, Nets.currents(), Draw.constant(12)),
        Nets.source("P", 200, SpikeSource.poisson(Draw.constant(0.03))));
    Slice e = populations.get(0).all(0);
    Slice i = populations.get(1).all(1);
    List<Projection> projections = List.of(
        Nets.project(e, i, 0, Nets.rule(Rule.Kind.PROBABILITY, 0, 0.1), Draw.constant(0.3),
            Draw.of(Draw.Kind.UNIFORM, 0.5, 3)),
        Nets.project(i, e, 1, Nets.rule(Rule.Kind.INDEGREE, 10), Draw.of(Draw.Kind.NORMAL, -0.5, 0.1),
            Draw.constant(0.8)),
        new Projection("learn", populations.get(2).all(2), e, 0, 0, List.of(), e,
            Nets.rule(Rule.Kind.INDEGREE, 20), Draw.of(Draw.Kind.UNIFORM, 0, 1), Draw.constant(0.5), 0.7,
            Projection.NO_UNIT));
    List<Stimulus> stimuli = List.of(
        new Stimulus(new Slice(0, 5, 650), 0, SpikeSource.poisson(Draw.constant(0.5)), Draw.constant(0.4), 5, 90),
        new Stimulus(new Slice(0, 10, 600), 0, SpikeSource.poisson(Draw.constant(0.1)),
            Draw.of(Draw.Kind.UNIFORM, 0, 1), 0, 80),
        new Stimulus(i, 0, SpikeSource.listed(List.of(3.0, 20.0), List.of()), Draw.constant(20), 0, 90));
    return Nets.plan(77, populations, projections, stimuli);
  }

  @Test
  void aSpikeArrivesAfterItsDelay() {
    List<Population> populations = List.of(
        Nets.source("S", 1, SpikeSource.listed(List.of(1.0), List.of())),
        Nets.lif("T", 1, Nets.currents(), Draw.constant(0)));
    NetworkPlan plan = Nets.plan(1, populations, List.of(Nets.project(
        populations.get(0).all(0), populations.get(1).all(1), 0, Nets.rule(Rule.Kind.ALL_TO_ALL, 0),
        Draw.constant(2), Draw.constant(1.5))), List.of());
    NetworkSettings settings = new NetworkSettings(
        5, Nets.STEP, 1, List.of(), List.of(new NeuronRecord(1, 0, 1, 1, 1)), List.of(), Long.MAX_VALUE);
    double[] e = new NetworkSimulation(plan, Nets.parts(GridLif.quick()), settings, new NetworkControl())
        .run().traces().get(0)[0];
    assertEquals(0, e[24]);
    assertEquals(2, e[25]);
    assertEquals(2 * Math.exp(-Nets.STEP * 25 / GridLif.TAU_E), e[50], 1e-12);
  }

  @Test
  void oneNeuronMayHaveAMillionInputs() {
    List<Population> populations = List.of(
        Nets.source("S", 1_000_000, SpikeSource.listed(List.of(1.0), List.of())),
        Nets.lif("T", 1, Nets.currents(), Draw.constant(0)));
    NetworkPlan plan = Nets.plan(1, populations, List.of(Nets.project(
        populations.get(0).all(0), populations.get(1).all(1), 0, Nets.rule(Rule.Kind.ALL_TO_ALL, 0),
        Draw.constant(1), Draw.constant(0.1))), List.of());
    NetworkSettings settings = new NetworkSettings(
        2, Nets.STEP, 2, List.of(), List.of(new NeuronRecord(1, 0, 1, 1, 1)), List.of(), Long.MAX_VALUE);
    NetworkData data =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), settings, new NetworkControl()).run();
    assertEquals(1_000_000, data.synapses());
    assertEquals(1_000_000, data.traces().get(0)[0][11]);
  }

  @Test
  void spikesAtOneTimeArriveTogetherAndMakeOneSpike() {
    List<Population> populations = List.of(
        Nets.source("S", 3, SpikeSource.listed(List.of(1.0, 1.0, 1.0, 5.0), List.of(0, 1, 1, 2))),
        Nets.lif("T", 2, Nets.jump(), Draw.constant(0)));
    List<Projection> projections = List.of(
        Nets.project(new Slice(0, 0, 2), new Slice(1, 0, 2), 0, Nets.rule(Rule.Kind.ALL_TO_ALL, 0),
            Draw.constant(8), Draw.constant(2)),
        Nets.project(new Slice(0, 2, 3), new Slice(1, 0, 2), 0, Nets.rule(Rule.Kind.ALL_TO_ALL, 0),
            Draw.constant(8), Draw.constant(0.5)));
    NetworkData data = Nets.run(Nets.plan(1, populations, projections, List.of()), GridLif.quick(), 10, 2);
    List<String> targets = Nets.spikes(data).stream().filter(spike -> spike.contains(":1[")).toList();
    // three at 3 ms carry both over the threshold at once, one at 5.5 ms none
    assertEquals(List.of("30:1[0]", "30:1[1]"), targets);
  }

  @Test
  void aNeuronConnectedToItselfHearsItselfAfterTheDelay() {
    List<Population> populations = List.of(
        Nets.source("S", 1, SpikeSource.listed(List.of(1.0), List.of(0))),
        Nets.lif("T", 1, Nets.jump(), Draw.constant(0)));
    Rule one = Nets.rule(Rule.Kind.ONE_TO_ONE, 0);
    List<Projection> projections = List.of(
        Nets.project(populations.get(0).all(0), populations.get(1).all(1), 0, one, Draw.constant(99),
            Draw.constant(0.1)),
        Nets.project(populations.get(1).all(1), populations.get(1).all(1), 0, one, Draw.constant(99),
            Draw.constant(4)));
    NetworkData data = Nets.run(Nets.plan(1, populations, projections, List.of()), GridLif.quick(), 10, 1);
    assertEquals(List.of("10:0[0]", "11:1[0]", "51:1[0]", "91:1[0]"), Nets.spikes(data));
  }

  @Test
  void emptyPopulationsAndRulesAreNothingSpecial() {
    List<Population> populations = List.of(
        Nets.lif("none", 0, Nets.currents(), Draw.constant(0)), Nets.lif("T", 3, Nets.currents(), Draw.constant(20)));
    Slice none = populations.get(0).all(0);
    Slice some = populations.get(1).all(1);
    List<Projection> projections = new ArrayList<>();
    for (Rule.Kind kind : Rule.Kind.values()) {
      projections.add(Nets.project(none, some, 0, Nets.rule(kind, 0), Draw.constant(1), Draw.constant(1)));
      projections.add(Nets.project(some, none, 0, Nets.rule(kind, 0), Draw.constant(1), Draw.constant(1)));
    }
    NetworkData data = Nets.run(Nets.plan(1, populations, projections, List.of()), GridLif.quick(), 20, 2);
    assertEquals(0, data.synapses());
    assertTrue(data.spikeCounts()[1] > 0);
  }

  @Test
  void aNetworkLargerThanMemoryIsRefusedBeforeItIsBuilt() {
    Population huge = Nets.lif("huge", 1_000_000, Nets.currents(), Draw.constant(0));
    NetworkPlan plan = Nets.plan(1, List.of(huge), List.of(Nets.project(huge.all(0), huge.all(0), 0,
        Nets.rule(Rule.Kind.ALL_TO_ALL, 0), Draw.constant(1), Draw.constant(1))), List.of());
    NetworkSettings settings =
        new NetworkSettings(1, Nets.STEP, 1, List.of(), List.of(), List.of(), 1L << 30);
    NetworkSimulation simulation =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), settings, new NetworkControl());
    String message = assertThrows(SimulationFailure.class, simulation::run).getMessage();
    assertTrue(message.startsWith("The network of 1000000 neurons and 1000000000000 synapses would need 19"), message);
    assertTrue(message.contains("1024 MB"), message);
  }

  @Test
  void aCancelledRunKeepsWhatItHas() {
    NetworkPlan plan = mixed();
    NetworkControl control = new NetworkControl() {
      @Override
      public void progress(double time, double duration, long spikes) {
        cancel();
      }
    };
    NetworkData data =
        new NetworkSimulation(plan, Nets.parts(GridLif.quick()), Nets.settings(plan, 1e7, 2), control).run();
    assertEquals(RunData.State.CANCELLED, data.state());
    assertTrue(data.endTime() > 0 && data.endTime() < 1e7);
  }

  @Test
  void aRunMayBeCancelledWhileItsNetworkIsBuilt() {
    Population large = Nets.lif("large", 30_000, Nets.currents(), Draw.constant(0));
    NetworkPlan plan = Nets.plan(1, List.of(large), List.of(Nets.project(large.all(0), large.all(0), 0,
        Nets.rule(Rule.Kind.ALL_TO_ALL, 0), Draw.of(Draw.Kind.NORMAL, 1, 1), Draw.constant(1))), List.of());
    NetworkControl control = new NetworkControl();
    control.cancel();
    NetworkData data = new NetworkSimulation(
        plan, Nets.parts(GridLif.quick()), Nets.settings(plan, 10, 2), control).run();
    assertEquals(RunData.State.CANCELLED, data.state());
    assertEquals(0, data.synapses());
  }

  @Test
  void aValueThatIsNotFiniteStopsTheRunWithNeuronVariableAndTime() {
    List<Population> populations = List.of(
        Nets.source("S", 40, SpikeSource.listed(List.of(1.0), List.of(37))),
        Nets.lif("T", 40, Nets.currents(), Draw.constant(0)));
    NetworkPlan plan = Nets.plan(1, populations, List.of(Nets.project(
        populations.get(0).all(0), populations.get(1).all(1), 0, Nets.rule(Rule.Kind.ONE_TO_ONE, 0),
        Draw.constant(Double.NaN), Draw.constant(0.1))), List.of());
    NetworkData data = Nets.run(plan, GridLif.quick(), 20, 2);
    assertEquals(RunData.State.FAILED, data.state());
    assertEquals(37, data.failure().orElseThrow().neuron());
    assertEquals(1.2, data.endTime(), 0.11);
  }

  @Test
  void oneIntervalFitsTheShortestDelayWhateverTheNumberOfSpikes() {
    NetworkPlan plan = mixed();
    NetworkData data = Nets.run(plan, GridLif.quick(), 30, 1);
    List<String> plain = Nets.spikes(Nets.run(plan, GridLif.plain(), 30, 1));
    assertEquals(plain, Nets.spikes(data));
    assertEquals(IntStream.of(0, 1, 2).mapToLong(index -> data.spikeCounts()[index]).sum(), plain.size());
  }
}
