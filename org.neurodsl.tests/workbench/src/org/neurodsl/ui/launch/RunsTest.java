package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.sim.result.ResultReader;
import org.neurodsl.sim.result.StoredRun;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunRequest;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.runs.ExpectationsView;
import org.neurodsl.ui.runs.RunsView;
import org.neurodsl.workbench.NoLeaks;

/** The history of runs, repetitions, and the summary of what was expected. */
@ExtendWith(NoLeaks.class)
class RunsTest {
  private static final String MODEL = """
      language 1.0
      neuron Walk {
        param tau = 10 ms, sigma = 2, E = -60 mV, low = E - 5 mV
        input x : mV = 0
        state V = low
        tau * dV/dt = E - V + sigma*x
      }
      experiment trace of Walk {
        x = noise(mean = 0 mV, sd = 1 mV, tau = 2 ms)
        record V
        run 200 ms
        expect max(V) < 0 mV
        expect max(V) > 0 mV
      }
      experiment other of Walk {
        record V
        run 20 ms
        expect min(V) < 0 mV
      }
      """;

  private RunningWorkbench workbench;
  private IViewPart view;

  @AfterEach
  void leaveNothing() throws Exception {
    Workbench.page().hideView(view);
    workbench.delete();
  }

  @Test
  void aRunOfTheHistoryIsRepeatedBitForBitFromItsFolderAndFromTheSession() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    RunRequest request = new RunRequest(workbench.model.getLocation().toPath(), "trace",
        List.of("sigma=3"), new RunRequest.Solver("", "0.05 ms", 7L), RunRequest.Recording.usual());
    view = RunningWorkbench.view(RunsView.ID, RunsView.class);
    Launches.runOnce(request);
    Workbench.await("the run", () -> RunningWorkbench.sessions().current()
        .filter(session -> session.folder().isPresent()).isPresent());
    RunSession first = RunningWorkbench.sessions().current().orElseThrow();
    Path folder = first.folder().orElseThrow();
    assertEquals("sigma=3", row(folder).orElseThrow()[3]);
    StoredRun stored = ResultReader.open(folder);
    Repetition.of(stored, stored.description().orElseThrow().experiments().get(0));
    assertVerdict("The same, bit for bit, as " + folder.getFileName());
    RunOrigin origin = first.origin().orElseThrow();
    Repetition.of(origin, Optional.of(folder));
    assertVerdict("The same, bit for bit, as " + folder.getFileName());
    RunningWorkbench.sessions().remove(first);
    Workbench.await("the run as one of the disk",
        () -> row(folder).filter(cells -> cells[3].contains("0.05 ms")).isPresent());
  }

  @Test
  void theExpectationsOfAModelAreSummedUp() throws Exception {
    workbench = new RunningWorkbench(MODEL);
    view = RunningWorkbench.view(ExpectationsView.ID, ExpectationsView.class);
    workbench.run("trace");
    Workbench.await("a summary", () -> summary().equals("1 of 2 expectations hold, 1 not yet checked"));
    workbench.run("other");
    Workbench.await("a summary", () -> summary().equals("2 of 3 expectations hold"));
    Tree tree = Widgets.find("expectations.tree", Tree.class);
    assertEquals("✗ trace", tree.getItem(0).getText());
    assertEquals("✓ max(V) < 0 mV", tree.getItem(0).getItem(0).getText());
    assertTrue(tree.getItem(0).getItem(1).getText(1).matches("-5.* mV"), tree.getItem(0).getItem(1).getText(1));
    tree.setSelection(tree.getItem(1));
    tree.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static String summary() {
    return Widgets.find("expectations.summary", Label.class).getText();
  }

  private static Optional<String[]> row(Path folder) {
    Table table = Widgets.find("runs.table", Table.class);
    String name = folder.getFileName().toString();
    Workbench.await("a row for " + name,
        () -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText(4).equals(name)));
    return Arrays.stream(table.getItems()).filter(item -> item.getText(4).equals(name)).findFirst()
        .map(item -> new String[] {
          item.getText(0), item.getText(1), item.getText(2), item.getText(3), item.getText(4)});
  }

  private static void assertVerdict(String expected) {
    IProcess[] all = DebugPlugin.getDefault().getLaunchManager().getProcesses();
    IProcess process = all[all.length - 1];
    Workbench.await("its end", process::isTerminated);
    String text = process.getStreamsProxy().getOutputStreamMonitor().getContents();
    assertTrue(text.contains(expected), text);
  }
}
