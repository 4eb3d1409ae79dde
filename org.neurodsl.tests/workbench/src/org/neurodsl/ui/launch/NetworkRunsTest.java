package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neurodsl.ui.plot.RasterView;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;

/** A network is watched, held, stepped and stopped as a neuron is. */
class NetworkRunsTest {
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
        space box(100 um, 100 um, 50 um)
        population A[40] of Cell with Exc = ExpCurrent(tau = 5 ms) at uniform
        population B[30] of Cell with Exc = ExpCurrent(tau = 5 ms) at uniform
        A.V, B.V ~ uniform(0 mV, 15 mV)
        connect A -> B on Exc { rule indegree 5; w ~ uniform(1 pA, 2 pA); delay 0.5 ms }
      }

      experiment endless of Net {
        step 0.1 ms
        record A[0..1].V every 5 ms
        record spikes
        run 100000 s
      }
      """;

  private RunningWorkbench workbench;

  @AfterEach
  void leaveNothing() throws Exception {
    workbench.delete();
  }

  @Test
  void spikesAndTracesOfANetworkAreThereWhileItRuns() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunSession session = workbench.run("endless");
    RunningWorkbench.view(RasterView.ID, RasterView.class);
    List<EventSignal> spikes = session.traces().events();
    assertEquals(List.of("A spikes", "B spikes"), spikes.stream().map(EventSignal::name).toList());
    AnalogSignal v = session.traces().analog().get(1);
    assertEquals("A[1].V", v.name());
    RunningWorkbench.await("spikes", () -> spikes.get(0).size() > 500 && spikes.get(1).size() > 500);
    RunningWorkbench.await("samples", () -> v.size() > 100);
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    RunningWorkbench.await("the run held", () -> session.state() == State.PAUSED);
    long[] held = {-1};
    RunningWorkbench.await("spikes that stand still", () -> held[0] == (held[0] = spikes.get(0).size()));
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    RunningWorkbench.await("the run going on", () -> spikes.get(0).size() > held[0] + 100);
    RunningWorkbench.command("org.neurodsl.ui.stop", Map.of());
    RunningWorkbench.await("the run stopped", () -> session.folder().isPresent());
    assertEquals(State.CANCELLED, session.state());
    assertTrue(session.traces().isFinished());
    RunningWorkbench.await("no process", () -> RunningWorkbench.children() == 0);
  }
}
