package org.neurodsl.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.ui.live.LiveDocument;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.Workbench;
import org.neurodsl.workbench.NoLeaks;

/** Every problem that has a mend is mended by Ctrl+1, in the models that the checks are tested with. */
@ExtendWith(NoLeaks.class)
class QuickFixTableTest {
  private static final int FEWEST = 40;

  private IProject project;
  private ITextEditor editor;
  private IDocument document;
  private LiveDocument live;

  @BeforeEach
  void openModel() throws CoreException {
    project = Workbench.project("mends");
    editor = Workbench.open(Workbench.file(project, "model.neuro", "language 1.0\n"));
    document = Workbench.document(editor);
    live = LiveDocuments.get().of(document).orElseThrow();
  }

  @AfterEach
  void closeModel() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  private static List<Path> models() throws IOException {
    Path folder = Stream.of("../models/invalid", "org.neurodsl.tests/models/invalid").map(Path::of)
        .filter(Files::isDirectory).findFirst().orElseThrow();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".neuro")).sorted().toList();
    }
  }

  @Test
  void everyProblemWithAMendIsMended() throws Exception {
    List<String> left = new ArrayList<>();
    int mended = 0;
    for (Path file : models()) {
      Problem problem = Problem.valueOf(file.getFileName().toString().replace(".neuro", ""));
      String text = Files.readString(file);
      Snapshot before = LiveDocuments.get().snapshots().of(live.file(), text);
      Optional<ProblemReport> report = before.problems().stream()
          .filter(each -> each.problem() == problem && !each.fixes().isEmpty()).findFirst();
      if (report.isPresent()) {
        mended++;
        if (count(mend(text, report.get()), problem) >= count(before, problem)) {
          left.add(problem + " is still there in\n" + document.get());
        }
      }
    }
    assertEquals("", String.join("\n", left));
    assertTrue(mended >= FEWEST, mended + " problems have a mend");
  }

  /** Opens the list of mends where the problem is, and takes its first one. */
  private Snapshot mend(String text, ProblemReport report) {
    document.set(text);
    Workbench.await("the problems", () -> live.current().isPresent());
    ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
    String title = report.fixes().get(0).title();
    ICompletionProposal[] mends = new QuickFixes()
        .computeQuickAssistProposals(new TextInvocationContext(viewer, report.place().offset(), 0));
    ICompletionProposal mend = Arrays.stream(mends)
        .filter(each -> each.getDisplayString().equalsIgnoreCase(title)).findFirst().orElseThrow();
    mend.apply(document);
    Workbench.await("the problems afterwards", () -> live.current().isPresent());
    return live.current().orElseThrow();
  }

  private static long count(Snapshot snapshot, Problem problem) {
    return snapshot.problems().stream().filter(each -> each.problem() == problem).count();
  }
}
