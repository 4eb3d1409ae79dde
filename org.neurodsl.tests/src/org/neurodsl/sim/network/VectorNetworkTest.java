package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.pipeline.TwofoldNetwork;

/** A network that is long enough for vector loops, which take over during the run, at a time that the clock decides. */
class VectorNetworkTest {

  /** Of 3,000 cells: too short for vectors, and long enough. */
  private static final double SHORT = 300;
  private static final double LONG = 1800;

  private static final String NETWORK = """
      language 1.0
      import neuro.receptors.*
      neuron Cell {
        param tau_m = 20 ms, E_L = -49 mV, V_th = -50 mV, V_r = -60 mV, g_L = 10 nS
        state V = V_r
        tau_m * dV/dt = E_L - V + receptors/g_L
        spike when V crosses V_th upward { V = V_r; refractory 5 ms hold V }
      }
      network Cuba {
        streams wiring = 42, start = 7
        population E[2411] of Cell with Exc = ExpCurrent(tau = 5 ms), Inh = ExpCurrent(tau = 10 ms)
        population I[589] of Cell with Exc = ExpCurrent(tau = 5 ms), Inh = ExpCurrent(tau = 10 ms)
        E.V, I.V ~ uniform(-60 mV, -50 mV)
        connect E -> E, I on Exc { rule probability 0.02; w = 20 pA; delay 0.1 ms }
        connect I -> E, I on Inh { rule probability 0.02; w = -110 pA; delay 0.3 ms }
      }
      experiment cuba of Cuba { step 0.1 ms ; run 1 s ; record E.V }
      """;

  @Test
  void neitherVectorsNorThreadsNorRecordsNorResumingChangeASpike(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("cuba.neuro");
    Files.writeString(file, NETWORK);
    TwofoldNetwork parts = TwofoldNetwork.of(file);
    NetworkData alone = simulation(parts, LONG, 1, List.of()).run();
    List<String> spikes = Nets.spikes(alone);
    assertTrue(spikes.size() > 1000, spikes.size() + " spikes");
    List<String> first = Nets.spikes(simulation(parts, SHORT, 1, List.of()).run());
    assertEquals(first, spikes.subList(0, first.size()));

    NetworkRecord record = new NeuronRecord(0, 0, 2411, 0, 3000);
    Path state = folder.resolve("state.checkpoint");
    NetworkData three = simulation(parts, LONG, 3, List.of(record)).run();
    assertEquals(spikes, Nets.spikes(three));
    simulation(parts, SHORT, 2, List.of(record)).checkpoint(100, state, CheckpointNote.EMPTY).run();
    NetworkData resumed = simulation(parts, LONG, 2, List.of(record)).resume(state).run();
    assertEquals(spikes, Nets.spikes(resumed));
    assertArrayEquals(three.traces().getFirst(), resumed.traces().getFirst());
  }

  private static NetworkSimulation simulation(
      TwofoldNetwork parts, double duration, int threads, List<NetworkRecord> records) {
    NetworkSettings settings =
        new NetworkSettings(duration, Nets.STEP, threads, List.of(), records, List.of(0, 1), Long.MAX_VALUE);
    return new NetworkSimulation(parts.plan(), parts.generated(), settings, new NetworkControl());
  }
}
