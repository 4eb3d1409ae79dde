package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.find.ReferencesQuery;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.workbench.NoLeaks;

/** Ways to places in a model: its references, and the quick outline. */
@ExtendWith(NoLeaks.class)
class FindingTest {
  private static final String CELL = """
      language 1.0
      neuron Cell {
        param tau = 10 ms
        input I : mV = 0
        state V = -60 mV
        tau * dV/dt = I - V
      }
      neuron Second extends Cell { let twice = 2*V }
      """;

  private static final String USE = """
      language 1.0
      import "cell.neuro"
      experiment one of Cell {
        I = 2 mV
        record V
        run 1 ms
      }
      """;

  private IProject project;
  private ITextEditor editor;
  private IDocument document;

  @BeforeEach
  void openModel() throws CoreException {
    project = Workbench.project("finding");
    IFile file = Workbench.file(project, "cell.neuro", CELL);
    Workbench.file(project, "use.neuro", USE);
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    LiveDocument live = LiveDocuments.get().of(document).orElseThrow();
    Workbench.await("the first snapshot", () -> live.current().isPresent());
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  private static void run(String command) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  @Test
  void referencesOfTheProjectAreListedWithTheirLines() throws Exception {
    editor.selectAndReveal(CELL.indexOf("V = -60"), 1);
    run("org.neurodsl.ui.references");
    Workbench.await("the result",
        () -> query().filter(each -> each.getSearchResult().getMatchCount() == 5).isPresent());
    Workbench.await("five lines in two files", () -> lines().size() == 6);
    assertEquals(List.of("cell.neuro", "5   state V = -60 mV   declaration", "6   tau * dV/dt = I - V",
        "8   neuron Second extends Cell { let twice = 2*V }", "use.neuro", "5   record V"),
        lines().stream().map(line -> line.replaceAll(" \\(\\d+ matches\\)", "")).toList());
    assertEquals("References to state 'V': 5 places in 2 files", query().orElseThrow().getSearchResult().getLabel());
  }

  @Test
  void aSearchThatIsRunAgainFollowsItsPlaceAndFindsWhatIsNotSaved() throws Exception {
    editor.selectAndReveal(CELL.indexOf("V = -60"), 1);
    run("org.neurodsl.ui.references");
    Workbench.await("the result",
        () -> query().filter(each -> each.getSearchResult().getMatchCount() == 5).isPresent());
    document.replace(0, 0, "// a line more, and one place more\n");
    document.replace(document.get().indexOf("2*V"), 3, "2*V + 0*V");
    assertTrue(query().orElseThrow().canRerun());
    NewSearchUI.runQueryInBackground(query().orElseThrow());
    Workbench.await("the new result",
        () -> query().filter(each -> each.getSearchResult().getMatchCount() == 6).isPresent());
    Workbench.await("its lines", () -> lines().size() == 6 && lines().get(1).startsWith("6   state V"));
    document.set("language 1.0\n");
    NewSearchUI.runQueryInBackground(query().orElseThrow());
    Workbench.await("no result",
        () -> query().filter(each -> each.getSearchResult().getLabel().startsWith("The caret")).isPresent());
  }

  private static Optional<ReferencesQuery> query() {
    return Arrays.stream(NewSearchUI.getQueries()).filter(ReferencesQuery.class::isInstance).findFirst()
        .map(ReferencesQuery.class::cast).filter(each -> !NewSearchUI.isQueryRunning((ISearchQuery) each));
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    Optional<Tree> tree = find(shell, Tree.class,
        each -> each.isVisible() && each.getItemCount() > 0 && each.getItem(0).getText().startsWith("cell.neuro")
            && each.getItem(0).getItemCount() > 0);
    tree.ifPresent(each -> collect(each.getItems(), lines));
    return lines;
  }

  private static void collect(TreeItem[] items, List<String> lines) {
    for (TreeItem item : items) {
      lines.add(item.getText());
      collect(item.getItems(), lines);
    }
  }

  static <T extends Control> Optional<T> find(
      Composite around, Class<T> type, Predicate<T> wanted) {
    for (Control each : around.getChildren()) {
      if (type.isInstance(each) && wanted.test(type.cast(each))) {
        return Optional.of(type.cast(each));
      }
      Optional<T> inside = each instanceof Composite composite ? find(composite, type, wanted) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  @Test
  void theQuickOutlineLeadsToADeclarationByKeysAlone() throws Exception {
    run("org.neurodsl.ui.quickOutline");
    Shell popup = popup();
    Text filter = find(popup, Text.class, each -> true).orElseThrow();
    Tree tree = find(popup, Tree.class, each -> true).orElseThrow();
    assertEquals(List.of("Cell  neuron", "tau : ms  parameter", "I : mV  input", "V : mV  state", "Second  neuron",
        "twice : mV  definition"), shown(tree));
    filter.setText("t");
    assertEquals(List.of("Cell  neuron", "tau : ms  parameter", "Second  neuron", "twice : mV  definition"),
        shown(tree));
    assertEquals("tau : ms  parameter", tree.getSelection()[0].getText());
    press(filter, SWT.ARROW_DOWN);
    press(filter, SWT.ARROW_DOWN);
    assertEquals("twice : mV  definition", tree.getSelection()[0].getText());
    press(filter, SWT.CR);
    assertTrue(popup.isDisposed());
    StyledText text = (StyledText) editor.getAdapter(Control.class);
    assertEquals(CELL.indexOf("twice"), text.getSelection().x);
    assertEquals("twice", text.getSelectionText());
  }

  @Test
  void escapeClosesTheQuickOutlineAndMovesNothing() throws Exception {
    editor.selectAndReveal(CELL.indexOf("tau *"), 0);
    run("org.neurodsl.ui.quickOutline");
    Shell popup = popup();
    press(find(popup, Text.class, each -> true).orElseThrow(), SWT.ESC);
    assertTrue(popup.isDisposed());
    assertEquals(CELL.indexOf("tau *"), ((StyledText) editor.getAdapter(Control.class)).getSelection().x);
  }

  static Shell popup() {
    Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    return Arrays.stream(Display.getCurrent().getShells()).filter(each -> each.getParent() == window)
        .filter(each -> find(each, Tree.class, tree -> true).isPresent()).findFirst().orElseThrow();
  }

  private static List<String> shown(Tree tree) {
    List<String> lines = new ArrayList<>();
    collect(tree.getItems(), lines);
    return lines;
  }

  private static void press(Control control, int key) {
    Event event = new Event();
    event.keyCode = key;
    event.doit = true;
    control.notifyListeners(SWT.KeyDown, event);
  }
}
