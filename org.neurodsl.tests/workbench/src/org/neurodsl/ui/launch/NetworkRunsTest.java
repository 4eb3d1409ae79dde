package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.plot.SpaceChart;
import org.neurodsl.sim.plot.Viewpoint;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.parameters.ParametersView;
import org.neurodsl.ui.plot.NetworkView;
import org.neurodsl.ui.plot.PlotCanvas;
import org.neurodsl.ui.plot.RasterView;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.workbench.NoLeaks;

/** A network is watched, held, stepped and stopped as a neuron is. */
@ExtendWith(NoLeaks.class)
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
        step 0.002 ms
        record A[0..1].V every 5 ms
        record spikes
        run 1000 s
      }
      """;

  private RunningWorkbench workbench;

  @AfterEach
  void leaveNothing() throws Exception {
    workbench.delete();
  }

  @Test
  void aNetworkIsTurnedByKeysAndAClickShowsTheConnectionsOfANeuron() throws Exception {
    workbench = new RunningWorkbench(MODEL.replace("run 1000 s", "run 20 ms"));
    RunSession session = workbench.run("endless");
    Workbench.await("its end", () -> session.folder().isPresent());
    NetworkView view = RunningWorkbench.view(NetworkView.ID, NetworkView.class);
    PlotCanvas canvas = Widgets.find("network.canvas", PlotCanvas.class);
    Workbench.await("the network", () -> view.turning().chart() != null);
    Viewpoint before = view.turning().viewpoint();
    press(canvas, SWT.ARROW_LEFT, '\0');
    press(canvas, 0, '+');
    assertTrue(view.turning().viewpoint().azimuth() > before.azimuth());
    assertTrue(view.turning().viewpoint().zoom() > 1);
    press(canvas, SWT.HOME, '\0');
    assertEquals(before, view.turning().viewpoint());
    Workbench.await("room", () -> !canvas.getClientArea().isEmpty());
    Rectangle area = canvas.getClientArea();
    SpaceChart chart = view.turning().chart();
    for (int place = 0; place < area.width * area.height && view.turning().chosen() == null; place += 7) {
      if (chart.neuronAt(area.width, area.height, place % area.width, place / area.width).isPresent()) {
        click(canvas, place % area.width, place / area.width);
      }
    }
    assertNotNull(view.turning().chosen(), () -> "no neuron in " + area);
    String story = view.turning().chart().heading().subtitle();
    assertTrue(story.matches("[AB]\\[[0-9]+]: [0-9]+ in, [0-9]+ out"), story);
  }

  @Test
  void whatTheParametersSayOfANetworkIsNotCutOff() throws Exception {
    workbench = new RunningWorkbench(MODEL.replace("run 1000 s", "run 1 ms"));
    ParametersView view = RunningWorkbench.view(ParametersView.ID, ParametersView.class);
    RunSession session = workbench.run("endless");
    Workbench.await("its end", () -> session.folder().isPresent());
    Workbench.await("the note", () -> note().getText().startsWith("The parameters of a network"));
    Point size = note().getSize();
    assertTrue(size.y >= note().computeSize(size.x, SWT.DEFAULT).y, () -> "cut off at " + size);
    Rectangle around = note().getParent().getParent().getClientArea();
    assertTrue(size.x <= around.width, () -> size + " in " + around);
    Workbench.page().hideView(view);
  }

  private static Label note() {
    return Widgets.find("parameters.heading", Label.class);
  }

  private static void press(PlotCanvas canvas, int code, char character) {
    Event event = new Event();
    event.keyCode = code;
    event.character = character;
    canvas.notifyListeners(SWT.KeyDown, event);
  }

  private static void click(PlotCanvas canvas, int x, int y) {
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.button = 1;
      event.x = x;
      event.y = y;
      canvas.notifyListeners(type, event);
    }
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
    Workbench.await("spikes", () -> spikes.get(0).size() > 500 && spikes.get(1).size() > 500);
    Workbench.await("samples", () -> v.size() > 100);
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    Workbench.await("the run held", () -> session.state() == State.PAUSED);
    long[] held = {-1};
    Workbench.await("spikes that stand still", () -> held[0] == (held[0] = spikes.get(0).size()));
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    Workbench.await("the run going on", () -> spikes.get(0).size() > held[0] + 100);
    NetworkShape shape = session.shape().orElseThrow();
    assertEquals(150, shape.projections().getFirst().sources().length);
    assertEquals("pA", shape.projections().getFirst().shown().unit(), "as the text says it");
    assertTrue(shape.isPlaced());
    RunningWorkbench.command("org.neurodsl.ui.stop", Map.of());
    Workbench.await("the run stopped", () -> session.folder().isPresent());
    assertEquals(State.CANCELLED, session.state());
    assertTrue(session.traces().isFinished());
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }
}
