package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProblemMarkers;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.workbench.FreezeGuard;
import org.neurodsl.workbench.NoLeaks;

/** Typing into a long model: nothing waits on the UI thread, and problems are told soon behind the last key. */
@ExtendWith(NoLeaks.class)
class TypingTest {
  private static final long LONGEST_FREEZE_MILLIS = 200;
  private static final long LONGEST_DELAY_MILLIS = 120;
  private static final long MOST_WORK = 3;

  /** 200 characters: statements, some of them wrong for a while, a comment, and in the end a unit that does not fit. */
  private static final String TYPED = """
      let first = 2*leak + I
      let second = first/g_L
      // a comment that is typed as it comes along, all of it
      param more = 20 mV, other = 3 nS
      let third = (V - E_L)*other
      let fourth = third - w + 5 pA
      let x = V + 5 pA
      """;

  private IProject project;
  private IFile file;
  private ITextEditor editor;
  private IDocument document;
  private LiveDocument live;

  @BeforeEach
  void openLongModel() throws CoreException {
    project = Workbench.project("typing");
    file = Workbench.file(project, "long.neuro", LongModel.of(LongModel.CELLS_OF_5000_LINES));
    Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
    editor = Workbench.open(file);
    document = Workbench.document(editor);
    live = LiveDocuments.get().of(document).orElseThrow();
    Workbench.await("the first snapshot", () -> live.current().isPresent());
    pump(3_000);
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  @Test
  void nothingFreezesAndProblemsAreToldSoon() throws Exception {
    assertTrue(document.getNumberOfLines() > 5_000);
    assertTrue(TYPED.length() >= 200);
    int caret = document.get().indexOf("  let leak", document.getLength() / 2) + 2;
    editor.selectAndReveal(caret, 0);
    Checks checks = new Checks();
    Job.getJobManager().addJobChangeListener(checks);
    FreezeGuard guard = FreezeGuard.watch(Display.getCurrent(), LONGEST_FREEZE_MILLIS);
    try {
      StyledText text = (StyledText) editor.getAdapter(Control.class);
      for (int i = 0; i < TYPED.length(); i++) {
        type(text, TYPED.charAt(i));
        pump(i % 20 == 10 ? 500 : 40);
      }
      Workbench.await("the problem", () -> live.current().isPresent() && errors() == 1);
    } finally {
      Job.getJobManager().removeJobChangeListener(checks);
    }
    guard.close();
    assertTrue(document.get().contains(TYPED.replace("\n", "\n  ").strip()), "something else was typed");
    checks.assertSoon(check());
  }

  /** The CPU time of one check alone, as the machine is now. */
  private long check() throws IOException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      LiveDocuments.get().snapshots().of(live.file(), document.get());
      least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }
    return least;
  }

  private int errors() {
    try {
      return (int) Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
          .filter(each -> each.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).count();
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }

  private static void type(StyledText text, char key) {
    Event event = new Event();
    event.character = key == '\n' ? '\r' : key;
    event.keyCode = key == '\n' ? SWT.CR : key;
    event.doit = true;
    text.notifyListeners(SWT.KeyDown, event);
  }

  private static void pump(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      if (!Display.getCurrent().readAndDispatch()) {
        Display.getCurrent().timerExec(5, () -> { });
        Display.getCurrent().sleep();
      }
    }
  }

  /** The checks of models: how long they are put off, and the CPU time of their work, markers included. */
  private static final class Checks extends JobChangeAdapter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> works = Collections.synchronizedList(new ArrayList<>());
    private volatile long longestDelay;
    private volatile long begin;

    private static boolean isCheck(IJobChangeEvent event) {
      return event.getJob().getName().equals("Checking the model");
    }

    @Override
    public void scheduled(IJobChangeEvent event) {
      longestDelay = isCheck(event) ? Math.max(longestDelay, event.getDelay()) : longestDelay;
    }

    @Override
    public void aboutToRun(IJobChangeEvent event) {
      begin = isCheck(event) ? threads.getCurrentThreadCpuTime() : begin;
    }

    @Override
    public void done(IJobChangeEvent event) {
      if (isCheck(event)) {
        works.add(threads.getCurrentThreadCpuTime() - begin);
      }
    }

    /**
     * From a key to its markers there is a short delay and little more work than one check; so they come within 300 ms
     * where a check of 5,000 lines takes 100 ms. Work is compared with work, because the machine may be busy.
     */
    void assertSoon(long check) {
      List<Long> sorted = works.stream().sorted().toList();
      long usual = sorted.get(sorted.size() / 2);
      assertTrue(longestDelay <= LONGEST_DELAY_MILLIS, "put off for " + longestDelay + " ms");
      assertTrue(usual <= MOST_WORK * check, usual / 1_000_000 + " ms of work for a check of " + check / 1_000_000);
      assertTrue(works.size() <= TYPED.length(), works.size() + " checks");
    }
  }
}
