package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A model opens in the generic editor, as a model, with its colours and without an error in the log. */
@ExtendWith(NoLeaks.class)
class OpenModelTest {
  private static final String MODEL = "neuron LIF {\n  param C = 200 pF   // capacitance\n}\n";

  private final List<IStatus> errors = new CopyOnWriteArrayList<>();
  private final ILogListener listener = (status, plugin) -> noteErrors(status);
  private IProject project;
  private IEditorPart editor;

  @BeforeEach
  void openModel() throws CoreException {
    Platform.addLogListener(listener);
    project = ResourcesPlugin.getWorkspace().getRoot().getProject("models");
    project.create(null);
    project.open(null);
    IFile file = project.getFile("lif.neuro");
    file.create(new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)), true, null);
    editor = IDE.openEditor(page(), file);
    letTheWorkbenchWork();
  }

  @AfterEach
  void closeModel() throws CoreException {
    Platform.removeLogListener(listener);
    page().closeAllEditors(false);
    project.delete(true, true, null);
  }

  @Test
  void opensInTheGenericEditorAsAModel() throws CoreException {
    assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    assertEquals("org.neurodsl.neuro", file.getContentDescription().getContentType().getId());
    assertNotNull(editor.getTitleImage());
    assertTrue(errors.isEmpty(), () -> "in the log: " + errors);
  }

  @Test
  void coloursKeywordsNumbersUnitsAndComments() {
    StyledText text = (StyledText) editor.getAdapter(Control.class);
    StyleRange keyword = text.getStyleRangeAtOffset(MODEL.indexOf("neuron"));
    assertEquals(SWT.BOLD, keyword.fontStyle);
    List<StyleRange> others =
        List.of(
            keyword,
            text.getStyleRangeAtOffset(MODEL.indexOf("200")),
            text.getStyleRangeAtOffset(MODEL.indexOf("pF")),
            text.getStyleRangeAtOffset(MODEL.indexOf("//")));
    assertEquals(4, others.stream().map(range -> range.foreground).distinct().count());
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  private void noteErrors(IStatus status) {
    if (status.getSeverity() == IStatus.ERROR) {
      errors.add(status);
    }
  }

  /** Runs the events that are waiting until no job of the editor is left. */
  private static void letTheWorkbenchWork() {
    Display display = Display.getCurrent();
    for (int i = 0; i < 200 && (display.readAndDispatch() || isBusy()); i++) {
      while (display.readAndDispatch()) {
        // The loop condition does the work.
      }
    }
  }

  private static boolean isBusy() {
    return Arrays.stream(Job.getJobManager().find(null))
        .anyMatch(job -> job.getState() == Job.RUNNING && !job.isSystem());
  }
}
