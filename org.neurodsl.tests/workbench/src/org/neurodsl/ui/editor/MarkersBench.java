package org.neurodsl.ui.editor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.neurodsl.ui.build.NeuroNature;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProblemMarkers;
import org.neurodsl.ui.live.Workbench;

/**
 * Measures how long a problem takes from the key that made it to its mark in the text, and from Ctrl+S to the markers
 * of a file that nobody has opened and that imports what was saved. Run by {@code releng/bench/markers.sh}, in a real
 * workbench; not one of the tests, because what it prints depends on the machine.
 */
class MarkersBench {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 11;
  private static final long BETWEEN_KEYS_MILLIS = 400;
  /** The platform puts a build off that follows another one within a second. */
  private static final long BETWEEN_SAVES_MILLIS = 1_200;
  private static final String USER = """
      language 1.0
      import "model.neuro"
      neuron More extends Cell0 {
        let same_leak = leak + 0 pA
      }
      """;

  private IProject project;
  private IFile file;
  private IFile user;
  private ITextEditor editor;
  private IDocument document;
  private PrintStream report;

  @Test
  void timeToMarkers() throws Exception {
    try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(System.getProperty("neurodsl.report"))), true,
        StandardCharsets.UTF_8)) {
      report = out;
      measure(10);
      measure(LongModel.CELLS_OF_5000_LINES);
    }
  }

  private void measure(int cells) throws Exception {
    project = Workbench.project("markers");
    NeuroNature.give(project);
    file = Workbench.file(project, "model.neuro", LongModel.of(cells));
    user = Workbench.file(project, "user.neuro", USER);
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    Workbench.await("the first check",
        () -> LiveDocuments.get().of(document).orElseThrow().current().isPresent());
    report.printf(Locale.ROOT, "a model of %,d lines%n", document.getNumberOfLines());
    int unit = document.get().indexOf("10 ms", document.getLength() / 2) + "10 m".length();
    double[] typed = new double[ROUNDS];
    double[] saved = new double[ROUNDS];
    double[] closed = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double[] three = {problem(unit, false), problem(unit, true), importer()};
      if (round >= 0) {
        typed[round] = three[0];
        saved[round] = three[1];
        closed[round] = three[2];
      }
    }
    print("last key to its mark in the text", typed);
    print("Ctrl+S at once behind the key, to its mark", saved);
    print("Ctrl+S to the markers of a closed file that imports it", closed);
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  /** Types V over the s of "ms"; the time until the problem is drawn, ms. */
  private double problem(int place, boolean save) throws Exception {
    editor.selectAndReveal(place, 1);
    settle(BETWEEN_KEYS_MILLIS);
    long begin = System.nanoTime();
    type('V');
    if (save) {
      editor.doSave(null);
    }
    Workbench.await("the mark", this::isMarked);
    final double millis = (System.nanoTime() - begin) / 1e6;
    settle(BETWEEN_KEYS_MILLIS);
    document.replace(place, 1, "s");
    Workbench.await("no mark", () -> !isMarked());
    return millis;
  }

  /** Renames what the other file uses, saves; the time until that file has its marker, ms. */
  private double importer() throws Exception {
    int place = document.get().indexOf("let leak") + "let leak".length() - 1;
    document.replace(place, 1, "n");
    Workbench.await("the check", () -> isMarked());
    settle(BETWEEN_SAVES_MILLIS);
    long begin = System.nanoTime();
    editor.doSave(null);
    Workbench.await("the marker of the other file", () -> errors(user) > 0);
    final double millis = (System.nanoTime() - begin) / 1e6;
    document.replace(place, 1, "k");
    editor.doSave(null);
    Workbench.await("no marker", () -> errors(user) == 0 && !isMarked());
    return millis;
  }

  private boolean isMarked() {
    IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
      if (all.next() instanceof MarkerAnnotation mark && isError(mark.getMarker())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isError(IMarker marker) {
    return marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR;
  }

  private static long errors(IFile file) {
    try {
      return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
          .filter(MarkersBench::isError).count();
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  private void type(char key) {
    Event event = new Event();
    event.character = key;
    event.keyCode = key;
    event.doit = true;
    ((StyledText) editor.getAdapter(Control.class)).notifyListeners(SWT.KeyDown, event);
  }

  /** A user who has finished for a moment. */
  private static void settle(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      if (!Display.getCurrent().readAndDispatch()) {
        Display.getCurrent().timerExec(5, () -> { });
        Display.getCurrent().sleep();
      }
    }
  }

  private void print(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    report.printf(Locale.ROOT, "  %-56s median %4.0f ms, longest of %d %4.0f ms%n", what, sorted[sorted.length / 2],
        sorted.length, sorted[sorted.length - 1]);
  }
}
