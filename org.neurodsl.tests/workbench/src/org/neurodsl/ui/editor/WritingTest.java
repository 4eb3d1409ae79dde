package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProblemMarkers;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.ui.rename.RenameChange;
import org.neurodsl.ui.rename.RenameHandler;
import org.neurodsl.workbench.NoLeaks;

/** Writing in a real editor: proposals, mends, layout, comments, indents, renames. */
@ExtendWith(NoLeaks.class)
class WritingTest {
  private static final String MODEL = """
      language 1.0
      neuron Cell {
        param tau = 10 mV
        state V = -60 mV
        dV/dt = -V/tau
      }
      """;

  private IProject project;
  private IFile file;
  private ITextEditor editor;
  private IDocument document;

  @BeforeEach
  void openModel() throws CoreException {
    project = Workbench.project("writing");
    file = Workbench.file(project, "cell.neuro", MODEL);
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    Workbench.await("the first snapshot", () -> live().current().isPresent());
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  private LiveDocument live() {
    return LiveDocuments.get().of(document).orElseThrow();
  }

  private StyledText text() {
    return (StyledText) editor.getAdapter(Control.class);
  }

  @Test
  void proposalsAreWrittenIntoTheText() throws Exception {
    int at = MODEL.indexOf("}\n");
    document.replace(at, 0, "  let x = ta");
    int caret = at + "  let x = ta".length();
    ICompletionProposal[] proposals =
        new ModelAssist().computeCompletionProposals(editor.getAdapter(ITextViewer.class), caret);
    assertEquals("tau", proposals[0].getDisplayString());
    proposals[0].apply(document);
    assertTrue(document.get().contains("  let x = tau}"));
    assertEquals(at + "  let x = tau".length(), proposals[0].getSelection(document).x);
  }

  @Test
  void aProblemIsMendedFromTheProblemsView() {
    Workbench.await("a problem that can be mended", () -> mendable().isPresent());
    IMarkerResolution[] mends = new MarkerFixes().getResolutions(mendable().orElseThrow());
    assertTrue(mends.length > 0);
    mends[0].run(mendable().orElseThrow());
    Workbench.await("no error", () -> live().current().filter(each -> each.problems().stream()
        .noneMatch(problem -> problem.isError())).isPresent());
  }

  private Optional<IMarker> mendable() {
    try {
      return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
          .filter(new MarkerFixes()::hasResolutions).findFirst();
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void linesAreIndentedAndBracketsClosed() {
    editor.selectAndReveal(document.getLength(), 0);
    type("{");
    type("\r");
    type("x");
    assertEquals(MODEL + "{\n  x\n}", document.get());
  }

  /** Presses a key as a user does. */
  private void type(String key) {
    Event event = new Event();
    event.character = key.charAt(0);
    event.keyCode = key.equals("\r") ? SWT.CR : key.charAt(0);
    event.doit = true;
    text().notifyListeners(SWT.KeyDown, event);
  }

  @Test
  void formattingAndCommentsAreCommands() throws Exception {
    document.replace(MODEL.indexOf("param"), 0, "    ");
    editor.selectAndReveal(MODEL.indexOf("state") + 4, 0);
    run("org.neurodsl.ui.format");
    assertEquals(MODEL, document.get());
    editor.selectAndReveal(MODEL.indexOf("param"), 0);
    run("org.neurodsl.ui.comment");
    assertTrue(document.get().contains("  // param tau"));
    run("org.neurodsl.ui.comment");
    assertEquals(MODEL, document.get());
  }

  @Test
  void importsAreBroughtInOrderByACommand() throws Exception {
    document.replace(document.getLength(), 0, "experiment one of LIF { run 1 ms }\n");
    Workbench.await("the snapshot", () -> live().current().isPresent());
    run("org.neurodsl.ui.imports");
    assertTrue(document.get().startsWith("language 1.0\nimport neuro.cells.LIF\nneuron Cell {"));
  }

  private static void run(String command) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  @Test
  void aRenameChangesEveryFileOfTheProject() throws Exception {
    IFile other = Workbench.file(project, "other.neuro", """
        language 1.0
        import "cell.neuro"
        neuron More extends Cell {
          param twice = 2*tau
        }
        """);
    RenameChange rename = new RenameChange(
        RenameHandler.rename(document, MODEL.indexOf("tau") + 1).orElseThrow());
    assertEquals("tau", rename.oldName());
    rename.setNewName("mV");
    assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
    rename.setNewName("tau_m");
    assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).isOK());
    Change change = rename.createChange(new NullProgressMonitor());
    change.initializeValidationData(new NullProgressMonitor());
    change.perform(new NullProgressMonitor());
    assertEquals(MODEL.replace("tau", "tau_m"), document.get());
    assertTrue(new String(other.getContents().readAllBytes()).contains("2*tau_m"));
  }

  @Test
  void aRenameSeesWhatOtherEditorsHaveNotSaved() throws Exception {
    IFile other = Workbench.file(project, "other.neuro", """
        language 1.0
        import "cell.neuro"
        """);
    document.replace(0, MODEL.indexOf("neuron"), "language 1.0\n\n// not saved\n");
    IDocument more = Workbench.document(Workbench.open(other));
    String unsaved = """
        // not saved either
        language 1.0
        import "cell.neuro"
        neuron More extends Cell {
          param twice = 2*tau
        }
        """;
    more.set(unsaved);
    RenameChange rename = new RenameChange(RenameHandler.rename(more, unsaved.indexOf("tau") + 1).orElseThrow());
    rename.setNewName("tau_m");
    assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).isOK());
    Change change = rename.createChange(new NullProgressMonitor());
    change.initializeValidationData(new NullProgressMonitor());
    assertTrue(change.isValid(new NullProgressMonitor()).isOK());
    String before = document.get();
    Change undo = change.perform(new NullProgressMonitor());
    assertEquals(before.replace("tau", "tau_m"), document.get());
    assertEquals(unsaved.replace("tau", "tau_m"), more.get());
    assertEquals(MODEL, new String(file.getContents().readAllBytes()), "nothing is saved that was not");
    undo.initializeValidationData(new NullProgressMonitor());
    undo.perform(new NullProgressMonitor());
    assertEquals(before, document.get());
    assertEquals(unsaved, more.get());
  }
}
