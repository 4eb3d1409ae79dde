package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.network.WeightRecord.Statistic;

/** Weights over time. */
class WeightRecordingTest {

  private static final int LEARNING = 2;
  private static final double DURATION = 40;
  private static final int EVERY = 100;

  private static final List<NetworkRecord> RECORDS = List.of(
      new WeightRecord(LEARNING, Statistic.EACH, 0, WeightRecord.ALL, EVERY),
      new WeightRecord(LEARNING, Statistic.EACH, 5, 8, 7),
      new WeightRecord(LEARNING, Statistic.MEAN, 0, WeightRecord.ALL, 7),
      new WeightRecord(LEARNING, Statistic.SD, 0, WeightRecord.ALL, 7),
      new WeightRecord(LEARNING, Statistic.MIN, 0, WeightRecord.ALL, 7),
      new WeightRecord(LEARNING, Statistic.MAX, 0, WeightRecord.ALL, 7),
      new NeuronRecord(0, 0, 9, 0, 1));

  private static NetworkSimulation simulation(double duration, int threads, List<NetworkRecord> records) {
    NetworkPlan plan = NetworkSimulationTest.mixed();
    NetworkSettings plain = Nets.settings(plan, duration, threads);
    NetworkSettings watched = new NetworkSettings(
        duration, plain.step(), threads, List.of(), records, plain.spikesOf(), plain.mostBytes());
    return new NetworkSimulation(plan, Nets.parts(GridLif.quick()), watched, new NetworkControl());
  }

  private static double[] at(double[][] traces, int sample) {
    return Arrays.stream(traces).mapToDouble(trace -> trace[sample]).toArray();
  }

  @Test
  void aSampleHasTheWeightsThatARunUpToThereLeaves() {
    double[][] each = simulation(DURATION, 2, RECORDS).run().traces().get(0);
    assertEquals(700 * 20, each.length);
    for (int sample = 0; sample <= 4; sample++) {
      NetworkData until = simulation(sample * EVERY * Nets.STEP, 1, List.of()).run();
      assertArrayEquals(until.projections().get(LEARNING).weights(0, WeightRecord.ALL), at(each, sample));
    }
    assertNotEquals(Arrays.hashCode(at(each, 0)), Arrays.hashCode(at(each, 4)), "weights changed");
  }

  @Test
  void oneNumberOfAllIsThatOfEach() {
    NetworkData data = simulation(700 * Nets.STEP, 3, RECORDS).run();
    double[] last = at(data.traces().get(0), 7);
    double mean = Arrays.stream(last).average().orElseThrow();
    double sd = Math.sqrt(Arrays.stream(last).map(w -> (w - mean) * (w - mean)).average().orElseThrow());
    assertArrayEquals(Arrays.copyOfRange(last, 5, 8), at(data.traces().get(1), 100));
    assertEquals(mean, data.traces().get(2)[0][100], 1e-12);
    assertEquals(sd, data.traces().get(3)[0][100], 1e-12);
    assertEquals(Arrays.stream(last).min().orElseThrow(), data.traces().get(4)[0][100]);
    assertEquals(Arrays.stream(last).max().orElseThrow(), data.traces().get(5)[0][100]);
    assertEquals(101, data.samples()[2]);
  }

  @Test
  void synapsesAreCountedBySourceThenByTarget() {
    SynapseList synapses = simulation(0, 3, List.of()).run().projections().get(LEARNING);
    int[] places = synapses.places(0, WeightRecord.ALL);
    long[] pairs = new long[places.length];
    int[] next = {0};
    synapses.forEach((source, target, weight, delay) -> pairs[places[next[0]++]] = source * 1000L + target);
    assertTrue(IntStream.range(1, pairs.length).allMatch(place -> pairs[place - 1] <= pairs[place]));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void threadsDoNotChangeABit(int threads) {
    NetworkData one = simulation(DURATION, 1, RECORDS).run();
    NetworkData many = simulation(DURATION, threads, RECORDS).run();
    for (int record = 0; record < RECORDS.size(); record++) {
      assertArrayEquals(one.traces().get(record), many.traces().get(record), "record " + record);
    }
    assertEquals(Nets.spikes(simulation(DURATION, threads, List.of()).run()), Nets.spikes(many));
  }

  @Test
  void aRunThatGoesOnHasTheSamplesOfBefore(@TempDir Path folder) {
    Path file = folder.resolve("checkpoint");
    simulation(25, 2, RECORDS).checkpoint(20.3, file, CheckpointNote.EMPTY).run();
    NetworkData resumed = simulation(DURATION, 2, RECORDS).resume(file).run();
    NetworkData straight = simulation(DURATION, 2, RECORDS).run();
    for (int record = 0; record < RECORDS.size(); record++) {
      assertArrayEquals(straight.traces().get(record), resumed.traces().get(record), "record " + record);
    }
  }

  @Test
  void whatIsRecordedCountsAsMemory() {
    NetworkPlan plan = NetworkSimulationTest.mixed();
    long without = NetworkSize.of(plan, Nets.settings(plan, 1000, 1)).bytes();
    NetworkSettings plain = Nets.settings(plan, 1000, 1);
    NetworkSettings watched = new NetworkSettings(1000, plain.step(), 1, List.of(),
        List.of(new WeightRecord(LEARNING, Statistic.EACH, 0, WeightRecord.ALL, EVERY)), List.of(), 0);
    assertEquals(8L * 14000 * 101, NetworkSize.of(plan, watched).bytes() - without);
  }
}
