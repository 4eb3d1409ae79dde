package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.inlined.AbstractInlinedAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.workbench.NoLeaks;
import org.neurodsl.workbench.ShellPicture;

/** What the editor shows of a model, in a real one. */
@ExtendWith(NoLeaks.class)
class EditorFeaturesTest {
  private static final String MODEL = """
      language 1.0
      import neuro.cells.LIF

      /**
       * A leaky cell.
       */
      neuron Cell {
        /** Membrane time constant. */
        param tau = 10 ms
        input I : mV = 0
        state V = -60 mV
        let drive = I - V
        tau * dV/dt = drive
        spike when V crosses -50 mV upward { V = -60 mV }
      }

      experiment trace of Cell {
        I = 20 mV
        record V
        run 100 ms
      }
      experiment other of LIF {
        run 1 ms
      }
      """;

  private static final long LONGER_THAN_HINTS_WAIT_NANOS = 4_000_000_000L;

  private IProject project;
  private ITextEditor editor;
  private IDocument document;
  private LiveDocument live;

  @BeforeEach
  void openModel() throws CoreException {
    project = Workbench.project("features");
    IFile file = Workbench.file(project, "cell.neuro", MODEL);
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    live = LiveDocuments.get().of(document).orElseThrow();
    Workbench.await("the first snapshot", () -> live.current().isPresent());
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  private ProjectionViewer viewer() {
    return (ProjectionViewer) editor.getAdapter(ITextViewer.class);
  }

  private StyledText text() {
    return (StyledText) editor.getAdapter(Control.class);
  }

  private StyleRange style(String at) {
    return text().getStyleRangeAtOffset(MODEL.indexOf(at));
  }

  @Test
  void namesLookLikeWhatTheyStandFor() {
    Workbench.await("italic states", () -> style("V = -60") != null && (style("V = -60").fontStyle & SWT.ITALIC) != 0);
    assertNotEquals(style("V = -60").foreground, style("tau = 10").foreground);
    assertEquals(style("tau = 10").foreground, style("tau * dV").foreground);
    assertTrue((style("I = 20").fontStyle & SWT.BOLD) != 0);
  }

  @Test
  void aHoverTellsUnitEquationAndDocumentation() {
    ModelHover hovers = new ModelHover();
    IRegion word = hovers.getHoverRegion(viewer(), MODEL.indexOf("tau * dV") + 1);
    String hover = (String) hovers.getHoverInfo2(viewer(), word);
    assertTrue(hover.contains("parameter tau : ms of Cell") && hover.contains("Membrane time constant."), hover);
  }

  @Test
  void namesLeadToTheirDeclarationsHereAndInTheLibrary() throws Exception {
    follow("drive\n");
    assertEquals(MODEL.indexOf("drive = I"), text().getSelection().x);
    follow("LIF {");
    IEditorPart library = Workbench.page().getActiveEditor();
    assertEquals("LIF.neuro", library.getEditorInput().getName());
    assertNotNull(library);
  }

  private void follow(String at) {
    IHyperlink[] links =
        new DeclarationLinks().detectHyperlinks(viewer(), new Region(MODEL.indexOf(at), 0), false);
    links[0].open();
  }

  @Test
  void blocksAndCommentsCanBeFolded() {
    Workbench.await("folds",
        () -> annotations(viewer().getProjectionAnnotationModel(), ProjectionAnnotation.TYPE) == 4);
  }

  @Test
  void bracketsFindTheirPartners() {
    int open = MODEL.indexOf("{", MODEL.indexOf("neuron Cell"));
    IRegion pair = new BracketMatcher().match(document, open + 1);
    assertEquals(open, pair.getOffset());
    assertEquals(MODEL.indexOf("\n}", open) + 2, pair.getOffset() + pair.getLength());
  }

  @Test
  void foldsAreThereAgainWhenFoldingIsSwitchedOnAgain() {
    blocksAndCommentsCanBeFolded();
    viewer().doOperation(ProjectionViewer.TOGGLE);
    assertNull(viewer().getProjectionAnnotationModel());
    viewer().doOperation(ProjectionViewer.TOGGLE);
    blocksAndCommentsCanBeFolded();
  }

  @Test
  void hintsComeBehindACheckThatTakesLong() throws Exception {
    Workbench.page().closeAllEditors(false);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread busy = Thread.ofPlatform().start(() -> {
      synchronized (LiveDocuments.get().snapshots()) {
        held.countDown();
        awaitQuietly(go);
      }
    });
    held.await();
    editor = Workbench.open(project.getFile("cell.neuro"));
    long end = System.nanoTime() + LONGER_THAN_HINTS_WAIT_NANOS;
    Workbench.await("a while", () -> System.nanoTime() > end);
    assertEquals(0, hints());
    go.countDown();
    busy.join();
    Workbench.await("hints", () -> hints() >= 3);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private int hints() {
    int count = 0;
    for (Iterator<Annotation> all = viewer().getAnnotationModel().getAnnotationIterator(); all.hasNext(); ) {
      count += all.next() instanceof AbstractInlinedAnnotation ? 1 : 0;
    }
    return count;
  }

  @Test
  void everyMentionOfTheNameAtTheCaretIsMarked() {
    IAnnotationModel model = viewer().getAnnotationModel();
    editor.selectAndReveal(MODEL.indexOf("tau = 10") + 1, 0);
    Workbench.await("two marks", () -> annotations(model, "org.eclipse.ui.genericeditor.text") == 2);
    editor.selectAndReveal(MODEL.indexOf("V = -60 mV\n") + 1, 0);
    Workbench.await("six marks", () -> annotations(model, "org.eclipse.ui.genericeditor.text") == 6);
  }

  private static int annotations(IAnnotationModel model, String type) {
    int count = 0;
    for (Iterator<Annotation> all = model == null ? List.<Annotation>of().iterator() : model.getAnnotationIterator();
        all.hasNext(); ) {
      count += all.next().getType().equals(type) ? 1 : 0;
    }
    return count;
  }

  @Test
  void experimentsOfferToBeRunAndLinesTellTheirUnits() throws Exception {
    List<String> labels = new ArrayList<>();
    for (ICodeMining each : new ModelMinings().provideCodeMinings(viewer(), new NullProgressMonitor())
        .get(60, TimeUnit.SECONDS)) {
      labels.add(each.getLabel().strip());
    }
    assertEquals(List.of("\u25b6 Run", "\u25b6 Run", "drive : mV"), labels);
  }

  @Test
  void theOutlineShowsDeclarationsAndFollowsTheText() throws Exception {
    IViewPart outline = Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
    Workbench.page().activate(editor);
    Workbench.await("the outline", () -> items(outline) == 3);
    document.replace(document.getLength(), 0, "neuron Second { state w = 0 mV }\n");
    Workbench.await("one more", () -> items(outline) == 4);
    picture("editor");
  }

  private static int items(IViewPart outline) {
    Tree tree = tree(outline.getSite().getShell());
    return tree == null ? 0 : tree.getItemCount();
  }

  private static Tree tree(Composite around) {
    for (Control each : around.getChildren()) {
      if (each instanceof Tree tree && tree.isVisible() && tree.getItemCount() > 0
          && tree.getItem(0).getText().startsWith("Cell")) {
        return tree;
      }
      Tree inside = each instanceof Composite composite ? tree(composite) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  /** Keeps what the workbench looks like. */
  private static void picture(String name) throws IOException {
    Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    for (int i = 0; i < 50; i++) {
      Display.getCurrent().readAndDispatch();
    }
    ShellPicture.of(shell).keep(name);
  }
}
