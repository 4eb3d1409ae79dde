package org.neurodsl.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.build.NeuroNature;
import org.neurodsl.workbench.NoLeaks;

/** Problems appear while one types, and in files that nobody has opened. */
@ExtendWith(NoLeaks.class)
class LiveProblemsTest {
  private static final String GOOD = """
      language 1.0
      neuron Cell {
        param tau = 10 ms
        state V = 0 mV
        dV/dt = -V/tau
      }
      """;

  private IProject project;

  @BeforeEach
  void createProject() throws CoreException {
    project = Workbench.project("live");
  }

  @AfterEach
  void deleteProject() throws CoreException {
    Workbench.page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  @Test
  void problemsComeAndGoWhileOneTypes() throws Exception {
    IFile file = Workbench.file(project, "cell.neuro", GOOD);
    ITextEditor editor = Workbench.open(file);
    IDocument document = Workbench.document(editor);
    LiveDocument live = LiveDocuments.get().of(document).orElseThrow();
    Workbench.await("the first snapshot", () -> live.current().isPresent());
    assertEquals(List.of(), errors(file));

    document.replace(GOOD.indexOf("10 ms") + 3, 2, "mV");
    Workbench.await("the problem", () -> errors(file).size() == 1);
    IMarker marker = errors(file).get(0);
    assertEquals(5, marker.getAttribute(IMarker.LINE_NUMBER, 0));
    assertTrue(editor.isDirty(), "nothing was saved for it");

    document.replace(0, 0, "\n\n");
    Workbench.await("the problem two lines down", () -> marker.getAttribute(IMarker.LINE_NUMBER, 0) == 7);
    assertTrue(marker.exists(), "the marker is the same");

    document.replace(document.get().indexOf("10 mV") + 3, 2, "ms");
    Workbench.await("no problem", () -> errors(file).isEmpty());
  }

  @Test
  void whatWasNotSavedIsForgottenWhenTheEditorCloses() throws Exception {
    IFile file = Workbench.file(project, "cell.neuro", GOOD);
    ITextEditor editor = Workbench.open(file);
    Workbench.document(editor).set("neuron {");
    Workbench.await("a problem", () -> !errors(file).isEmpty());
    Workbench.page().closeEditor(editor, false);
    Workbench.await("no problem", () -> errors(file).isEmpty());
  }

  @Test
  void closedFilesThatImportWhatChangedAreCheckedAgain() throws Exception {
    NeuroNature.give(project);
    IFile part = Workbench.file(project, "part.neuro", GOOD);
    IFile whole = Workbench.file(project, "whole.neuro", """
        language 1.0
        import "part.neuro"
        neuron More extends Cell {
          param more = tau
        }
        """);
    Workbench.await("checks without errors", () -> checked(whole) && errors(whole).isEmpty());
    part.setContents(GOOD.replace("tau", "tau_m").getBytes(StandardCharsets.UTF_8), true, false, null);
    Workbench.await("the problem of the importing file", () -> errors(whole).size() == 1);
    part.setContents(GOOD.getBytes(StandardCharsets.UTF_8), true, false, null);
    Workbench.await("no problem", () -> errors(whole).isEmpty());
  }

  /** The unused parameter is a warning, so a checked file has a marker. */
  private static boolean checked(IFile file) {
    return !markers(file).isEmpty();
  }

  private static List<IMarker> errors(IFile file) {
    return markers(file).stream()
        .filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR).toList();
  }

  private static List<IMarker> markers(IFile file) {
    try {
      return Arrays.asList(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO));
    } catch (CoreException e) {
      throw new AssertionError(e);
    }
  }
}
