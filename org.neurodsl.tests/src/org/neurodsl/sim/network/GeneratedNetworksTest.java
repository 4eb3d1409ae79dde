package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.TwofoldNetwork;

/** The classes that are generated for networks, in the engine, against interpreters in the obvious stepper. */
class GeneratedNetworksTest {

  private static final int NETWORKS = 500;
  private static final double DURATION = 20;

  @Test
  void fiveHundredRandomNetworksHaveTheBitsOfTheInterpreter(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("parts.neuro");
    Files.writeString(file, RandomNetworks.text());
    TwofoldNetwork parts = TwofoldNetwork.of(file);
    RandomNetworks networks = new RandomNetworks(parts.plan());
    int busy = 0;
    int learned = 0;
    for (int seed = 0; seed < NETWORKS; seed++) {
      NetworkPlan plan = networks.plan(seed);
      NetworkData data = run(plan, parts.generated(), parts.stops(), DURATION, 1 + seed % 4);
      List<SynapseList> wired = run(plan, parts.generated(), parts.stops(), 0, 1).projections();
      PlainNetwork plain = new PlainNetwork(plan, parts.interpreted(), Nets.STEP, wired);
      plain.run(Math.round(DURATION / Nets.STEP), parts.stops());
      String what = "network " + seed;
      assertEquals(plain.log, spikes(plan, data), what);
      for (int record = 0; record < data.traces().size(); record++) {
        assertArrayEquals(plain.observed(record), observed(data.traces().get(record)), what);
      }
      for (int index = 0; index < plan.projections().size(); index++) {
        if (plan.projections().get(index).synapse() >= 0) {
          double[] weights = sorted(data.projections().get(index).weights());
          assertArrayEquals(sorted(plain.weights(index)), weights, what);
          learned += Arrays.equals(weights, sorted(wired.get(index).weights())) ? 0 : 1;
        }
      }
      busy += plain.log.size() > 5 ? 1 : 0;
    }
    assertTrue(busy > NETWORKS / 2, busy + " networks spike");
    assertTrue(learned > NETWORKS / 10, learned + " projections learn");
  }

  private static NetworkData run(
      NetworkPlan plan, NetworkParts parts, List<Double> stops, double duration, int threads) {
    List<NetworkRecord> records = IntStream.range(0, plan.populations().size())
        .filter(index -> plan.populations().get(index).kernel() >= 0)
        .<NetworkRecord>mapToObj(index -> new NeuronRecord(index, 0, plan.populations().get(index).size(), 0, 1))
        .toList();
    NetworkSettings settings = new NetworkSettings(duration, Nets.STEP, threads, stops, records,
        IntStream.range(0, plan.populations().size()).boxed().toList(), Long.MAX_VALUE);
    return new NetworkSimulation(plan, parts, settings, new NetworkControl()).run();
  }

  /** Those of neurons; sources of spikes are the same on both sides. */
  private static List<String> spikes(NetworkPlan plan, NetworkData data) {
    return Nets.spikes(data).stream().filter(spike -> plan.populations().get(Integer.parseInt(
        spike.substring(spike.indexOf(':') + 1, spike.indexOf('[')))).kernel() >= 0).toList();
  }

  private static double[][] observed(double[][] traces) {
    return Arrays.stream(traces).map(trace -> Arrays.stream(trace).map(value -> value + 0.0).toArray())
        .toArray(double[][]::new);
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
