package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.trace.TracesView;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.workbench.NoLeaks;

/** What a user may do to a run that goes on; no error is left in the log, no dialog on the screen, and no process. */
@ExtendWith(NoLeaks.class)
class UnrulyUserTest {
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String MODEL = """
      language 1.0

      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }

      experiment endless of LIF {
        I = 300 pA
        record V every 5 ms
        record spikes
        run 100000 s
      }

      experiment short of LIF {
        I = 300 pA
        record V
        run 20 ms
      }
      """;

  private final List<IStatus> errors = new CopyOnWriteArrayList<>();
  private final ILogListener listener = (status, plugin) -> {
    if (status.getSeverity() == IStatus.ERROR) {
      errors.add(status);
    }
  };
  private RunningWorkbench workbench;
  private int windows;

  @BeforeEach
  void begin() throws Exception {
    Platform.addLogListener(listener);
    workbench = new RunningWorkbench(MODEL);
    windows = windows();
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    workbench.delete();
    Platform.removeLogListener(listener);
    assertEquals(List.of(), errors);
    assertEquals(windows, windows(), "no dialog");
  }

  private static int windows() {
    return (int) Arrays.stream(Display.getCurrent().getShells()).filter(each -> each.isVisible()).count();
  }

  private RunSession endless() throws Exception {
    RunSession session = workbench.run("endless");
    grows(session);
    return session;
  }

  private static void grows(RunSession session) {
    AnalogSignal v = session.traces().analog().getFirst();
    long before = v.size();
    Workbench.await("samples", () -> v.size() > before + 100);
  }

  private static void stop(RunSession session) throws Exception {
    RunningWorkbench.command("org.neurodsl.ui.stop", Map.of());
    Workbench.await("the end", () -> session.traces().isFinished());
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }

  @Test
  void aProjectIsDeletedWhileItsModelRuns() throws Exception {
    RunSession session = endless();
    Path folder = workbench.project.getLocation().toPath();
    workbench.project.delete(true, true, null);
    Workbench.await("the end of the run", () -> session.traces().isFinished());
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
    assertEquals(State.CANCELLED, session.state());
    assertFalse(Files.exists(folder), "nothing is written into a project that is gone");
  }

  @Test
  void aModelIsRenamedWhileItRuns() throws Exception {
    Workbench.open(workbench.model);
    RunSession session = endless();
    IFile other = workbench.project.getFile("renamed.neuro");
    workbench.model.move(other.getFullPath(), true, null);
    grows(session);
    stop(session);
    assertTrue(other.exists());
    RunSession again = RunningWorkbench.run(other, "short");
    Workbench.await("its end", () -> again.state() == State.COMPLETE);
  }

  @Test
  void theThemeIsSwitchedWhileARunIsDrawn() throws Exception {
    RunningWorkbench.view(TracesView.ID, TracesView.class);
    RunSession session = endless();
    IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    themes.setTheme(DARK, false);
    grows(session);
    themes.setTheme(LIGHT, false);
    grows(session);
    stop(session);
  }

  @Test
  void aModelThatCanNotBeWrittenRuns() throws Exception {
    ResourceAttributes attributes = workbench.model.getResourceAttributes();
    attributes.setReadOnly(true);
    workbench.model.setResourceAttributes(attributes);
    Workbench.open(workbench.model);
    RunSession session = workbench.run("short");
    Workbench.await("its end", () -> session.state() == State.COMPLETE);
    attributes.setReadOnly(false);
    workbench.model.setResourceAttributes(attributes);
  }

  @Test
  void theResultsOfARunAreDeletedWhileItRuns() throws Exception {
    RunSession session = endless();
    ResourcesPlugin.getWorkspace().getRoot().refreshLocal(IResource.DEPTH_INFINITE, null);
    workbench.project.getFolder("runs").delete(true, null);
    grows(session);
    stop(session);
  }
}
