package org.neurodsl.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.run.RunSession;
import org.neurodsl.ui.trace.TraceExport;
import org.neurodsl.ui.trace.TracesView;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.workbench.NoLeaks;

/** From nothing to an exported picture: a project, a model typed with assist, a unit mended, a run watched, stopped. */
@ExtendWith(NoLeaks.class)
class WholeStoryTest {
  private static final String BEFORE = """
      language 1.0

      neuron Mine {
        param tau = 10 mV
        input I : mV = 0
        state V = -60 mV
        dV/dt = (I - V)/ta""";

  private static final String AFTER = """

        spike when V crosses -50 mV upward { V = -60 mV }
      }

      experiment endless of Mine {
        I = 20 mV
        record V every 5 ms
        run 100000 s
      }
      """;

  private IProject project;

  @AfterEach
  void leaveNothing() throws Exception {
    Workbench.page().closeAllEditors(false);
    RunningWorkbench.sessions().all().forEach(RunningWorkbench.sessions()::remove);
    project.delete(true, true, null);
  }

  @Test
  void aNewUserGetsFromNothingToAnExportedPicture(@TempDir Path folder) throws Exception {
    project = ResourcesPlugin.getWorkspace().getRoot().getProject("neurons");
    newProject();
    IFile file = project.getFile("MyNeuron.neuro");
    ITextEditor editor = Workbench.open(file);
    IDocument document = Workbench.document(editor);
    LiveDocument live = LiveDocuments.get().of(document).orElseThrow();

    document.set(BEFORE + AFTER);
    editor.selectAndReveal(BEFORE.length(), 0);
    choose(editor, ISourceViewer.CONTENTASSIST_PROPOSALS, "tau");
    assertEquals(BEFORE + "u" + AFTER, document.get());

    Workbench.await("the fault of the unit", () -> error(live).isPresent());
    editor.selectAndReveal(error(live).orElseThrow().place().offset(), 0);
    choose(editor, ISourceViewer.QUICK_ASSIST, "");
    Workbench.await("no fault", () -> error(live).isEmpty());
    editor.doSave(new NullProgressMonitor());

    RunSession session = RunningWorkbench.run(file, "endless");
    AnalogSignal v = session.traces().analog().getFirst();
    TracesView view = RunningWorkbench.view(TracesView.ID, TracesView.class);
    Workbench.await("a trace that grows in the view",
        () -> v.size() > 100 && view.canvas().model().runs().contains(session.traces()));
    RunningWorkbench.command("org.neurodsl.ui.stop", Map.of());
    Workbench.await("its end", () -> session.folder().isPresent());

    Path picture = folder.resolve("traces.svg");
    new TraceExport(view.canvas()).write(picture);
    assertTrue(Files.readString(picture).contains("mV"), "the picture names the unit");
    Workbench.await("no process", () -> RunningWorkbench.children() == 0);
  }

  private static void newProject() throws Exception {
    IWorkbenchWizard wizard = PlatformUI.getWorkbench().getNewWizardRegistry()
        .findWizard("org.neurodsl.ui.new.project").createWizard();
    wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
    WizardDialog dialog = new WizardDialog(Workbench.page().getWorkbenchWindow().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    assertTrue(wizard.performFinish());
    dialog.close();
  }

  private static Optional<ProblemReport> error(LiveDocument live) {
    return live.current().flatMap(each -> each.problems().stream().filter(ProblemReport::isError).findFirst());
  }

  /** Asks for proposals as the key does, and takes one from the list that opens. */
  private static void choose(ITextEditor editor, int operation, String wanted) {
    Workbench.page().activate(editor);
    ITextOperationTarget target = (ITextOperationTarget) editor.getAdapter(ITextViewer.class);
    target.doOperation(operation);
    Workbench.await("proposals with '" + wanted + "'", () -> index(wanted) >= 0);
    Table proposals = proposals();
    proposals.setSelection(index(wanted));
    proposals.notifyListeners(SWT.Selection, new Event());
    proposals.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static int index(String wanted) {
    Table table = proposals();
    return table == null ? -1 : Arrays.stream(table.getItems()).map(each -> each.getText().strip())
        .filter(each -> each.startsWith(wanted) && !each.isEmpty()).findFirst()
        .map(each -> Arrays.stream(table.getItems()).map(item -> item.getText().strip()).toList().indexOf(each))
        .orElse(-1);
  }

  private static Table proposals() {
    for (Shell shell : Display.getCurrent().getShells()) {
      if (shell.isVisible() && shell != Workbench.page().getWorkbenchWindow().getShell()) {
        Table table = table(shell);
        if (table != null && table.getItemCount() > 0) {
          return table;
        }
      }
    }
    return null;
  }

  private static Table table(Composite around) {
    for (Control each : around.getChildren()) {
      Table found = each instanceof Table table ? table : each instanceof Composite inner ? table(inner) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
