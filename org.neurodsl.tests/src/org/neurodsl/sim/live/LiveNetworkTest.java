package org.neurodsl.sim.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.standalone.ExitCode;

/** What the process of a network says while it runs, and how it is held. */
class LiveNetworkTest {
  private static final String MODEL = """
      language 1.0
      import neuro.receptors.*
      neuron Cell {
        param tau_m = 20 ms, g_L = 10 nS, E = 30 mV, V_th = 15 mV
        state V = 0 mV
        tau_m * dV/dt = E - V + receptors/g_L
        spike when V crosses V_th upward { V = 0 mV; refractory 2 ms hold V }
      }
      network Net {
        population A[400] of Cell with Exc = ExpCurrent(tau = 5 ms)
        population B[300] of Cell with Exc = ExpCurrent(tau = 5 ms)
        A.V, B.V ~ uniform(0 mV, 15 mV)
        connect A -> B on Exc { rule indegree 20; w = 1 pA; delay 0.5 ms }
      }
      experiment short of Net {
        step 0.1 ms
        record B[2..4].V every 1 ms
        record spikes
        run 100 ms
        measure f = rate(A), level = mean(B[0..1].V)
      }
      experiment endless of Net {
        step 0.1 ms
        record B[0].V every 100 ms
        record B.spikes
        run 100000 s
      }
      """;

  private static LiveCommand.Run run(String experiment, int threads, String folder) {
    return new LiveCommand.Run(experiment, Map.of(), threads, folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void spikesAndTracesComeThroughThePipeAsTheyStandInTheResult(int threads, @TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("short", threads, folder.resolve("runs").toString()));
      LiveMessage.Over over = talk.hear(LiveMessage.Over.class);
      assertEquals(ExitCode.OK, over.code());
      LiveMessage.Header header = heard(talk, LiveMessage.Header.class);
      assertEquals(
          List.of(new LiveMessage.Population("A", 400), new LiveMessage.Population("B", 300)), header.populations());
      assertEquals(List.of("B[2].V", "B[3].V", "B[4].V"), header.traces().getFirst().names());
      assertEquals(1, header.traces().getFirst().interval(), 1e-12);
      NetworkShape shape = heard(talk, LiveMessage.Shape.class).shape();
      assertEquals(20 * 300, shape.projections().getFirst().size());
      assertEquals(20 * 300, shape.projections().getFirst().sources().length);
      assertEquals(1, shape.projections().getFirst().weights()[17]);
      List<String> rows = Files.readAllLines(Path.of(over.folder(), "spikes.csv"));
      for (int population : new int[] {0, 1}) {
        String name = header.populations().get(population).name();
        String[][] stored = rows.stream().map(row -> row.split(",")).filter(row -> row[1].equals(name))
            .toArray(String[][]::new);
        assertTrue(stored.length > 1000, name + " spikes");
        assertArrayEquals(
            Arrays.stream(stored).mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
            talk.spikeTimes(population), 1e-9);
        assertArrayEquals(
            Arrays.stream(stored).mapToInt(row -> Integer.parseInt(row[2])).toArray(), talk.spikeNeurons(population));
      }
      List<String> samples = Files.readAllLines(Path.of(over.folder(), "traces.csv"));
      double[] third = samples.stream().filter(line -> Character.isDigit(line.charAt(0)))
          .mapToDouble(line -> Double.parseDouble(line.split(",")[3])).toArray();
      assertArrayEquals(third, talk.trace(0, 2), 1e-9);
    }
  }

  @Test
  void recordedWeightsComeThroughThePipeAsTheyStandInTheResult(@TempDir Path folder) throws Exception {
    String text =
        Files.readString(Path.of("../examples/stdp-competition.neuro")).replace("run 200 s skip 150 s", "run 3 s");
    try (Conversation talk = Conversation.about(text, folder)) {
      talk.process.send(run("afterwards", 2, folder.resolve("runs").toString()));
      LiveMessage.Over over = talk.hear(LiveMessage.Over.class);
      LiveMessage.Header header = heard(talk, LiveMessage.Header.class);
      assertEquals(List.of("plastic[0].w", "plastic[1].w", "plastic[2].w", "plastic[3].w", "plastic[4].w"),
          header.traces().getFirst().names());
      assertEquals(List.of("sd(plastic.w)"), header.traces().getLast().names());
      assertEquals(1000, header.traces().getLast().interval(), 1e-9);
      List<String> rows = Files.readAllLines(Path.of(over.folder(), "weights.csv"));
      assertEquals(5, rows.size());
      double[] spread = rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row.split(",")[7])).toArray();
      assertArrayEquals(spread, talk.trace(2, 0), 1e-6);
      assertTrue(spread[3] > spread[0]);
    }
  }

  @Test
  void gapJunctionsBelongToTheShapeToo(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(Files.readString(Path.of("../examples/gap-junctions.neuro")), folder)) {
      String first = talk.compilation.model().orElseThrow().model().experiments().getFirst().plan().name();
      talk.process.send(run(first, 1, folder.resolve("runs").toString()));
      assertTrue(talk.hear(LiveMessage.Over.class).code() <= ExitCode.EXPECTATION_FAILED, "written without a bug");
      NetworkShape shape = heard(talk, LiveMessage.Shape.class).shape();
      assertTrue(shape.projections().stream().anyMatch(links -> links.size() > 0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void spikesComeWhileTheNetworkRunsAndAStopKeepsThem(int threads, @TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless", threads, ""));
      LiveMessage.Spikes first = talk.hear(LiveMessage.Spikes.class, spikes -> spikes.times().length > 100);
      assertEquals(List.of(new LiveMessage.Population("B", 300)), heard(talk, LiveMessage.Header.class).populations());
      talk.hear(LiveMessage.Samples.class);
      double before = first.times()[first.times().length - 1];
      assertTrue(talk.hear(LiveMessage.Spikes.class).times()[0] >= before, "later spikes come later");
      talk.process.send(new LiveCommand.Stop());
      assertEquals(ExitCode.CANCELLED, talk.hear(LiveMessage.Over.class).code());
      assertEquals(RunData.State.CANCELLED, heard(talk, LiveMessage.Outcome.class).outcome().state());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aHeldNetworkStandsStillAndGoesOnStepByStep(int threads, @TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless", threads, ""));
      talk.hear(LiveMessage.Progress.class, progress -> progress.time() > 50);
      talk.process.send(new LiveCommand.Pause());
      talk.hear(LiveMessage.Held.class, LiveMessage.Held::held);
      talk.process.send(new LiveCommand.Step());
      talk.hear(LiveMessage.Held.class);
      double last = settled(talk);
      talk.process.send(new LiveCommand.Step());
      assertEquals(last + 0.1, settled(talk), 1e-9);
      talk.process.send(new LiveCommand.Step());
      assertEquals(last + 0.2, settled(talk), 1e-9);
      talk.process.send(new LiveCommand.Resume());
      talk.hear(LiveMessage.Progress.class, progress -> progress.time() > last + 100);
    }
  }

  @Test
  void aHeldNetworkCanBeStopped(@TempDir Path folder) throws Exception {
    try (Conversation talk = Conversation.about(MODEL, folder)) {
      talk.process.send(run("endless", 2, ""));
      talk.process.send(new LiveCommand.Pause());
      talk.hear(LiveMessage.Held.class);
      talk.process.send(new LiveCommand.Stop());
      assertEquals(ExitCode.CANCELLED, talk.hear(LiveMessage.Over.class).code());
    }
  }

  /** How far a held run is, once it says nothing new any more. */
  private static double settled(Conversation talk) throws InterruptedException {
    return talk.lastOf(LiveMessage.Progress.class).time();
  }

  private static <T> T heard(Conversation talk, Class<T> kind) {
    return talk.heard.stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b).orElseThrow();
  }
}
