package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.trace.TracesView;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.paint.TracePicture;
import org.neurodsl.workbench.NoLeaks;

/** A project, a model, a run, its live traces, its end, its picture: what a user does first. */
@ExtendWith(NoLeaks.class)
class RunStoryTest {
  private static final String MODEL = """
      language 1.0

      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV, V_r = -60 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = V_r }
      }

      experiment short of LIF {
        I = step(300 pA, from 20 ms to 480 ms)
        record V, spikes
        run 500 ms
        measure peak = max(V)
        expect peak < -49 mV
        expect peak > 0 mV
      }

      experiment endless of LIF {
        I = 300 pA
        record V every 5 ms
        record spikes
        run 100000 s
      }
      """;

  private static final String BROKEN = """
      language 1.0
      neuron Broken {
        state x = 1
        dx/dt = x*x / 1 ms
      }
      experiment burst of Broken {
        record x
        run 10 ms
      }
      """;

  private RunningWorkbench workbench;

  @AfterEach
  void leaveNothing() throws Exception {
    workbench.delete();
  }

  @Test
  void aRunShowsItsTracesKeepsItsResultAndMarksWhatWasNotExpected() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunSession session = workbench.run("short");
    Workbench.await("its end", () -> session.folder().isPresent() && session.outcome().isPresent());
    assertEquals(State.COMPLETE, session.state());
    AnalogSignal v = session.traces().analog().get(0);
    assertEquals("V", v.name());
    assertEquals("mV", v.unit());
    assertEquals(-60, v.value(0));
    assertEquals(500, v.time(v.size() - 1), 1e-9);
    assertTrue(session.traces().events().get(0).size() > 10);
    Path folder = session.folder().orElseThrow();
    assertEquals(workbench.project.getLocation().append("runs").toPath(), folder.getParent());
    assertTrue(Files.exists(folder.resolve("traces.csv")));
    assertTrue(workbench.project.getFolder("src-gen/simulation").exists(), "generated Java");
    List<String> marks = marks();
    assertEquals(1, marks.size(), marks.toString());
    assertTrue(marks.get(0).startsWith("17 Expected peak > 0 mV, but it is -5"), marks.get(0));
    assertTrue(console().contains("peak"), console());
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }

  @Test
  void aLongRunIsWatchedHeldSteppedStoppedAndExported() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    IDE.openEditor(Workbench.page(), workbench.model);
    RunSession session = workbench.run("endless");
    AnalogSignal v = session.traces().analog().get(0);
    Workbench.await("a growing trace", () -> v.size() > 200);
    TracesView view = RunningWorkbench.view(TracesView.ID, TracesView.class);
    Workbench.await("the run in the view", () -> view.canvas().model().runs().contains(session.traces()));
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    Workbench.await("the run held", () -> session.state() == State.PAUSED);
    long[] held = {-1};
    Workbench.await("a trace that stands still", () -> held[0] == (held[0] = v.size()));
    RunningWorkbench.command("org.neurodsl.ui.pause", Map.of());
    Workbench.await("the run going on", () -> v.size() > held[0] + 200);
    RunningWorkbench.command("org.neurodsl.ui.stop", Map.of());
    Workbench.await("the run stopped", () -> session.folder().isPresent());
    assertEquals(State.CANCELLED, session.state());
    String picture = TracePicture.svg(view.canvas().model(), 800, 400, Theme.LIGHT);
    assertTrue(picture.contains("mV"), "the exported picture names the unit");
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }

  @Test
  void theKeyForTheLastRunRunsTheExperimentAtTheCaret() throws Exception {
    workbench = new RunningWorkbench(MODEL.replace("run 100000 s", "run 20 ms"));
    ITextEditor editor = OpenModels.open(workbench.model.getLocation().toPath(), 22).orElseThrow();
    Workbench.page().activate(editor);
    Workbench.page().showActionSet("org.eclipse.debug.ui.launchActionSet");
    RunningWorkbench.command("org.eclipse.debug.ui.commands.RunLast", Map.of());
    Workbench.await("a run", () -> RunningWorkbench.sessions().current()
        .filter(session -> session.folder().isPresent()).isPresent());
    assertEquals("endless", RunningWorkbench.sessions().current().orElseThrow().experiment());
    assertTrue(workbench.project.getFolder("runs").isDerived(), "copies of models are not checked again");
  }

  @Test
  void aKilledRunLeavesNoProcess() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunSession session = workbench.run("endless");
    IProcess process = process();
    assertTrue(RunningWorkbench.children() > 0);
    assertFalse(process.isTerminated());
    process.terminate();
    Workbench.await("the end", process::isTerminated);
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
    assertTrue(session.traces().isFinished());
  }

  @Test
  void severalRunsGoOnAtOnce() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunSession first = workbench.run("endless");
    RunSession second = workbench.run("endless");
    long there = first.traces().analog().get(0).size();
    Workbench.await("both growing", () -> first.traces().analog().get(0).size() > there
        && second.traces().analog().get(0).size() > 0);
    first.origin().orElseThrow().handle().stop();
    Workbench.await("the first stopped", () -> first.traces().isFinished());
    assertEquals(State.RUNNING, second.state());
    second.origin().orElseThrow().handle().stop();
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }

  @Test
  void aFailureMarksItsLineAndTheConsoleLeadsThere() throws Exception {
    workbench = new RunningWorkbench(BROKEN);
    RunSession session = workbench.run("burst");
    Workbench.await("its end", () -> session.folder().isPresent() && !marks().isEmpty());
    assertEquals(State.FAILED, session.state());
    assertTrue(marks().get(0).startsWith("3 x of Broken[0] became infinite"), marks().get(0));
    assertTrue(console().contains("model.neuro:3: error N0901"), console());
    ITextEditor editor = OpenModels.open(workbench.model.getLocation().toPath(), 3).orElseThrow();
    assertEquals("model.neuro", editor.getTitle());
  }

  private List<String> marks() {
    try {
      return Arrays.stream(workbench.model.findMarkers(RunMarkers.TYPE, true, IResource.DEPTH_ZERO))
          .map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + " " + marker.getAttribute(IMarker.MESSAGE, ""))
          .toList();
    } catch (org.eclipse.core.runtime.CoreException e) {
      throw new AssertionError(e);
    }
  }

  private static IProcess process() {
    IProcess[] all = DebugPlugin.getDefault().getLaunchManager().getProcesses();
    return all[all.length - 1];
  }

  private static String console() {
    return process().getStreamsProxy().getOutputStreamMonitor().getContents()
        + process().getStreamsProxy().getErrorStreamMonitor().getContents();
  }
}
