package org.neurodsl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.cli.Shell.Outcome;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.sim.network.CheckpointNote;

/** A run of a network that is killed goes on from its last checkpoint and leaves the bytes of one that was not. */
class CheckpointCommandTest {

  /** Noise, Poisson sources and stimuli, static and plastic synapses, a drive with edges, several records. */
  static final String NOISY = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*

      neuron Cell {
        param tau_m = 10 ms, g_L = 10 nS, V_th = 15 mV
        input I : pA = 0
        state V = 0 mV
        tau_m * dV/dt = -V + (receptors + I)/g_L
        spike when V crosses V_th upward { V = 0 mV; refractory 2 ms hold V }
      }

      unit Slow {
        state r = 5 Hz
        (50 ms) * dr/dt = 20 Hz - r
        emit rate r
      }

      network Noisy {
        param level = 140 pA
        population P[40] of poisson(20 Hz)
        population E[60] of Cell with Exc = AMPA(E = 60 mV), Inh = ExpCurrent(tau = 10 ms)
        population I[20] of Cell with Exc = AMPA(E = 60 mV)
        connect P -> E by STDP(w_max = 1 nS) on Exc as plastic { rule probability 0.5; w = 0.5 nS; delay 1 ms }
        connect E -> E by TsodyksMarkram on Exc { rule indegree 5; w = 0.3 nS; delay ~ uniform(0.5 ms, 3 ms) }
        connect E -> I on Exc { rule probability 0.2; w = 0.5 nS; delay 1.5 ms }
        connect I -> E on Inh { rule all; w = -10 pA; delay 0.7 ms }
        population R[3] of Slow
        connect R -> I on I { w = 1 pA/Hz; delay 2 ms }
        connect R -> E on Exc { rule indegree 1; w = 0.2 nS; delay 1 ms }
        connect I -> I gap { rule probability 0.3, no autapses; g = 0.2 nS }
        rewire P -> E every 150 ms { prune when w < 0.45 nS; grow to indegree 15 }
        stimulate E on Exc with poisson(300 Hz, w = 0.1 nS)
        stimulate E with I = noise(mean = level, sd = 60 pA, tau = 5 ms) + step(20 pA, from 333 ms to 777 ms)
      }

      experiment long of Noisy {
        record spikes, E[0..3].V every 1 ms
        step 0.1 ms
        run 20 s
        measure f = rate(E.spikes), w = mean(plastic.w)
        expect f > 1 Hz
      }

      experiment swept of Noisy {
        sweep level in [120 pA, 140 pA, 160 pA]
        record spikes
        step 0.1 ms
        run 2 s
        measure f = rate(E.spikes)
        expect f > 0 Hz
      }

      experiment alone of Cell {
        I = 200 pA
        record V
        run 10 ms
      }
      """;

  @TempDir private Path folder;

  @Test
  void aKilledRunGoesOnAndLeavesTheSameBytes() throws Exception {
    Shell shell = new Shell(folder).file("noisy.neuro", NOISY);
    assertEquals(0, shell.run("run", "noisy.neuro", "-e", "long", "--threads", "1", "-o", "whole").code());
    kill("run", "noisy.neuro", "-e", "long", "--checkpoint", "every 100 ms", "--threads", "2", "-o", "killed");
    Path left = shell.result("killed");
    assertTrue(left.getFileName().toString().startsWith("."), left.toString());

    Outcome resumed = shell.run("run", "noisy.neuro", "--resume", left.resolve("checkpoint").toString(),
        "--checkpoint", "every 1 s", "-o", "resumed");
    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(resumed.out().contains("\ngoes on at "), resumed.out());
    Path result = shell.result("resumed");
    assertTrue(Files.readString(result.resolve("run.json")).contains("\"resumed\": \"at "));
    assertSameTables(shell.result("whole"), result);
  }

  @Test
  void aSweepGoesOnInTheMiddle() throws Exception {
    Shell shell = new Shell(folder).file("noisy.neuro", NOISY);
    assertEquals(0, shell.run("run", "noisy.neuro", "-e", "swept", "-o", "whole").code());
    Path kept = folder.resolve("kept");
    Process child = start("run", "noisy.neuro", "-e", "swept", "--checkpoint", "10 ms", "-o", "killed");
    try {
      keepOneOfPoint(1, kept, child);
    } finally {
      child.destroyForcibly();
      assertTrue(child.waitFor(1, TimeUnit.MINUTES));
    }
    Outcome resumed = shell.run("run", "noisy.neuro", "--resume", "kept", "-o", "resumed", "--format", "json",
        "--threads", "2");
    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(resumed.out().contains("\"resumed\": \"at "), resumed.out());
    JsonObject told = JsonParser.parseString(resumed.out()).getAsJsonObject().getAsJsonArray("experiments").get(0)
        .getAsJsonObject();
    assertTrue(told.get("synapses").getAsLong() > 1000, resumed.out());
    assertTrue(told.get("buildSeconds").getAsDouble() > 0, resumed.out());
    assertTrue(told.get("spikesPerSecond").getAsDouble() > 0, resumed.out());
    assertTrue(told.get("peakMemoryMB").getAsDouble() > 10, resumed.out());
    assertEquals(2, told.get("threads").getAsInt());
    assertSameTables(shell.result("whole"), shell.result("resumed"));
  }

  @Test
  void whatCannotBeIsRefusedBeforeAnythingRuns() throws Exception {
    Shell shell = new Shell(folder).file("noisy.neuro", NOISY).file("text", "no checkpoint at all");
    assertRefused(shell.run("run", "noisy.neuro", "--checkpoint", "often"), "'often' can't follow --checkpoint;");
    assertRefused(shell.run("run", "noisy.neuro", "--checkpoint", "every 0 s"), "can't follow --checkpoint;");
    assertRefused(shell.run("run", "noisy.neuro", "--checkpoint", "every 1 s"),
        "--checkpoint is for experiments of networks, but alone is of the single neuron Cell; choose others with -e.");
    assertRefused(shell.run("run", "noisy.neuro", "--resume", "text"), "text is not a checkpoint of a network.");
    assertRefused(shell.run("run", "noisy.neuro", "--resume", "none"), "none does not exist.");

    kill("run", "noisy.neuro", "-e", "long", "--checkpoint", "every 100 ms", "-o", "killed");
    String left = shell.result("killed").toString();
    assertRefused(shell.run("run", "noisy.neuro", "-e", "swept", "--resume", left),
        "it was written in the experiment long, which is not to be run.");
    Outcome seed = shell.run("run", "noisy.neuro", "--resume", left, "--seed", "9");
    assertEquals(3, seed.code(), seed.err());
    assertTrue(seed.err().contains("was written by another network, or with other seeds, steps or records."),
        seed.err());
    shell.file("noisy.neuro", NOISY.replace("sd = 60 pA", "sd = 61 pA"));
    assertRefused(shell.run("run", "noisy.neuro", "--resume", left),
        "it was written for other files: noisy.neuro or what it imports has changed since;");
  }

  @Test
  void aRunThatEndsLeavesNoCheckpoint() throws IOException {
    Shell shell = new Shell(folder).file("noisy.neuro", NOISY);
    assertEquals(0, shell.run("run", "noisy.neuro", "-e", "swept", "--checkpoint", "100 ms").code());
    assertFalse(Files.exists(shell.result("runs").resolve("checkpoint")));
  }

  private void kill(String... arguments) throws IOException, InterruptedException {
    Process child = start(arguments);
    try {
      while (found().isEmpty()) {
        assertTrue(child.isAlive(), () -> "the run ended: " + log());
        Thread.sleep(2);
      }
    } finally {
      child.destroyForcibly();
      assertTrue(child.waitFor(1, TimeUnit.MINUTES));
    }
  }

  private void keepOneOfPoint(int point, Path kept, Process child) throws IOException, InterruptedException {
    while (true) {
      assertTrue(child.isAlive(), () -> "the run ended: " + log());
      for (Path each : found()) {
        Files.write(kept, Files.readAllBytes(each));
        if (CheckpointNote.read(kept).note().point() == point) {
          return;
        }
      }
      Thread.sleep(1);
    }
  }

  /** Checkpoints of runs that go on. */
  private List<Path> found() throws IOException {
    Path runs = folder.resolve("killed");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> results = Files.list(runs)) {
      return results.map(each -> each.resolve("checkpoint")).filter(Files::exists).toList();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), NeuroCommand.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(folder.resolve("child.log").toFile());
    builder.environment().put(ModelStore.VARIABLE, "");
    return builder.start();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("child.log"));
    } catch (IOException failed) {
      return failed.toString();
    }
  }

  private static void assertSameTables(Path whole, Path resumed) throws IOException {
    try (Stream<Path> files = Files.list(whole)) {
      List<Path> tables = files.filter(each -> each.toString().matches(".*[.](csv|svg)")).toList();
      assertTrue(tables.stream().anyMatch(each -> each.endsWith("spikes.csv")), tables.toString());
      for (Path table : tables) {
        assertArrayEquals(Files.readAllBytes(table), Files.readAllBytes(resumed.resolve(table.getFileName())),
            table.toString());
      }
    }
    assertEquals(measures(whole), measures(resumed));
  }

  private static String measures(Path result) throws IOException {
    String json = Files.readString(result.resolve("run.json"));
    return json.substring(json.indexOf("\"measures\""), json.indexOf("\"failure\""));
  }

  private static void assertRefused(Outcome outcome, String sentence) {
    assertEquals(2, outcome.code(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(sentence), outcome.err());
  }
}
