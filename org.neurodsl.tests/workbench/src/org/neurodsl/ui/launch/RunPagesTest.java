package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunRequest;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.workbench.NoLeaks;

/** The pages of a launch configuration refuse what is wrong in words, before anything runs. */
@ExtendWith(NoLeaks.class)
class RunPagesTest {
  private static final String MODEL = """
      language 1.0
      neuron Leak {
        param tau = 10 ms, E = -60 mV
        state V = -50 mV
        tau * dV/dt = E - V
      }
      experiment decay of Leak {
        record V
        run 50 ms
      }
      """;
  private static final int TURNS = 100;

  private final List<String> shown = new ArrayList<>();
  private RunningWorkbench workbench;

  @AfterEach
  void leaveNothing() throws Exception {
    workbench.delete();
  }

  @Test
  void aValueInTheWrongUnitIsRefusedOnItsPage() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationWorkingCopy copy =
        manager.getLaunchConfigurationType("org.neurodsl.ui.launch").newInstance(null, "wrong unit");
    copy.setAttribute("org.neurodsl.ui.launch.file", workbench.model.getFullPath().toString());
    copy.setAttribute("org.neurodsl.ui.launch.experiment", "decay");
    copy.setAttribute("org.neurodsl.ui.launch.settings", List.of("tau=20 mV"));
    ILaunchConfiguration saved = copy.doSave();
    Shell main = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    Display.getCurrent().timerExec(200, () -> look(TURNS));
    DebugUITools.openLaunchConfigurationDialogOnGroup(
        main, new StructuredSelection(saved), "org.eclipse.debug.ui.launchGroup.run");
    saved.delete();
    assertTrue(shown.stream().anyMatch(text -> text.contains("'tau' is in ms (time) but '20 mV' is in mV.")),
        shown.toString());
  }

  @Test
  void aRunRecordsWhatItsConfigurationSays() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunRequest.Recording recording = new RunRequest.Recording(1, false, List.of("V"), "5 ms");
    Launches.runOnce(new RunRequest(
        workbench.model.getLocation().toPath(), "decay", List.of(), RunRequest.Solver.OF_THE_FILE, recording));
    Workbench.await("its end", () -> RunningWorkbench.sessions().current()
        .filter(session -> session.state() == RunSession.State.COMPLETE).isPresent());
    AnalogSignal v = RunningWorkbench.sessions().current().orElseThrow().traces().analog().getFirst();
    assertEquals(11, v.size());
    assertEquals(5, v.time(1), 1e-9);
  }

  /** Goes to the second page, waits for its message, closes the dialog. */
  private void look(int turns) {
    Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(each -> tabs(each) != null).findFirst()
        .orElse(null);
    if (dialog != null) {
      CTabFolder pages = tabs(dialog);
      if (pages.getSelectionIndex() != 1) {
        pages.setSelection(1);
        Event event = new Event();
        event.item = pages.getItem(1);
        pages.notifyListeners(SWT.Selection, event);
      }
      texts(dialog);
      boolean done = shown.stream().anyMatch(text -> text.contains("'tau'"));
      if (done || turns == 0) {
        dialog.close();
        return;
      }
    }
    if (turns > 0) {
      Display.getCurrent().timerExec(200, () -> look(turns - 1));
    }
  }

  private static CTabFolder tabs(Control control) {
    if (control instanceof CTabFolder pages && pages.getItemCount() == 5) {
      return pages;
    }
    if (control instanceof Composite parent) {
      for (Control child : parent.getChildren()) {
        CTabFolder found = tabs(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void texts(Control control) {
    if (control instanceof Text text) {
      shown.add(text.getText());
    } else if (control instanceof Composite parent) {
      for (Control child : parent.getChildren()) {
        texts(child);
      }
    }
  }
}
