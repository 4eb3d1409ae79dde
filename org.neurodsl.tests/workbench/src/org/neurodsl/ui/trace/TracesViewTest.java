package org.neurodsl.ui.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.plot.PhasePlaneView;
import org.neurodsl.ui.plot.RasterView;
import org.neurodsl.ui.plot.SweepView;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSessions;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TimeWindow.Mode;
import org.neurodsl.ui.trace.paint.TracePicture;
import org.neurodsl.workbench.NoLeaks;

/** The views show the current run of the workbench. */
@ExtendWith(NoLeaks.class)
class TracesViewTest {
  @AfterEach
  void closeViews() {
    for (String id : List.of(TracesView.ID, PhasePlaneView.ID, RasterView.ID, SweepView.ID)) {
      page().hideView(page().findView(id));
    }
  }

  @Test
  void allViewsOpenAndShowARun() throws PartInitException {
    for (String id : List.of(PhasePlaneView.ID, RasterView.ID, SweepView.ID)) {
      assertNotNull(page().showView(id));
    }
    TracesView view = (TracesView) page().showView(TracesView.ID);
    LiveRun run = new LiveRun("steps", HodgkinHuxleyTraces.of("squid axon", 200, 10), 200, List.of());
    run.end(RunSession.State.COMPLETE, null);
    sessions().add(run);
    letTheWorkbenchWork(() -> shows(view, "squid axon"));
    assertEquals(new Span(0, 200), view.canvas().model().window().shown());
  }

  @Test
  void keysReachTheCanvas() throws PartInitException {
    TracesView view = (TracesView) page().showView(TracesView.ID);
    sessions().add(new LiveRun("keys", HodgkinHuxleyTraces.of("keys", 100, 10), 100, List.of()));
    letTheWorkbenchWork(() -> shows(view, "keys"));
    Event key = new Event();
    key.keyCode = 'l';
    key.character = 'l';
    view.canvas().notifyListeners(SWT.KeyDown, key);
    assertEquals(Mode.FOLLOW, view.canvas().model().window().mode());
  }

  @Test
  void aGrowingRunIsDrawnAndThenRests() throws PartInitException {
    TracesView view = (TracesView) page().showView(TracesView.ID);
    AnalogSignal v = AnalogSignal.regular(new AnalogSignal.Label("V", "mV"), 0, 1);
    v.append(-65);
    TraceData data = new TraceData("growing", List.of(v));
    LiveRun run = new LiveRun("growing", data, 50, List.of());
    sessions().add(run);
    letTheWorkbenchWork(() -> shows(view, "growing"));
    int before = view.canvas().frames();
    for (int i = 0; i < 50; i++) {
      v.append(i);
      data.changed();
    }
    run.end(RunSession.State.COMPLETE, null);
    letTheWorkbenchWork(() -> view.canvas().frames() > before
        && view.canvas().model().window().shown().equals(new Span(0, 50)));
    assertEquals(new Span(0, 50), view.canvas().model().window().shown());
    assertTrue(view.canvas().frames() > before);
  }

  @Test
  void howAnExperimentWasShownIsRemembered() throws PartInitException {
    TracesView view = (TracesView) page().showView(TracesView.ID);
    String experiment = "remembered" + System.nanoTime();
    add(experiment, "first");
    letTheWorkbenchWork(() -> shows(view, "first"));
    view.canvas().model().setHidden("m", true);
    view.canvas().model().setLevel("V", -20);
    add("another", "second");
    letTheWorkbenchWork(() -> shows(view, "second"));
    assertFalse(view.canvas().model().isHidden("m"), "the other experiment is shown as it was");
    page().hideView(view);
    TracesView again = (TracesView) page().showView(TracesView.ID);
    add(experiment, "third");
    letTheWorkbenchWork(() -> shows(again, "third"));
    assertTrue(again.canvas().model().isHidden("m"));
    assertTrue(again.canvas().model().hasLevel("V"));
  }

  @Test
  void anotherRunIsLaidBehindTheCurrentOne() throws PartInitException {
    TracesView view = (TracesView) page().showView(TracesView.ID);
    LiveRun behind = add("laid", "behind");
    add("laid", "front");
    letTheWorkbenchWork(() -> shows(view, "front"));
    view.overlay(behind, true);
    assertEquals(List.of("front", "behind"), view.canvas().model().runs().stream().map(TraceData::label).toList());
    String both = TracePicture.svg(view.canvas().model(), 600, 500, Theme.LIGHT);
    view.overlay(behind, false);
    String alone = TracePicture.svg(view.canvas().model(), 600, 500, Theme.LIGHT);
    assertTrue(both.contains(">behind<") && !alone.contains(">behind<"), "it is named");
    assertTrue(both.split("<p").length > alone.split("<p").length, "it is drawn");
  }

  private static LiveRun add(String experiment, String label) {
    LiveRun run = new LiveRun(experiment, HodgkinHuxleyTraces.of(label, 100, 10), 100, List.of());
    run.end(RunSession.State.COMPLETE, null);
    sessions().add(run);
    return run;
  }

  private static boolean shows(TracesView view, String label) {
    return view.canvas().model().run().map(TraceData::label).filter(label::equals).isPresent();
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  private static RunSessions sessions() {
    return PlatformUI.getWorkbench().getService(RunSessions.class);
  }

  private static void letTheWorkbenchWork(BooleanSupplier until) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + 10_000_000_000L;
    Runnable wake = () -> { };
    while (!until.getAsBoolean() && System.nanoTime() < end) {
      display.timerExec(20, wake);
      if (!display.readAndDispatch()) {
        display.sleep();
      }
    }
    assertTrue(until.getAsBoolean(), "the workbench did not get there");
  }
}
