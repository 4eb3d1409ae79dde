package org.neurodsl.ui.live;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** What tests do in a workbench: a project with files, an editor, waiting. For the UI thread. */
public final class Workbench {
  private static final long LONGEST_WAIT_NANOS = 150_000_000_000L;

  private Workbench() {}

  /** Makes an open project. */
  public static IProject project(String name) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    project.create(null);
    project.open(null);
    return project;
  }

  /** Makes a file with a text. */
  public static IFile file(IProject project, String name, String text) throws CoreException {
    IFile file = project.getFile(name);
    file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
    return file;
  }

  /** Opens a file in the editor of models. */
  public static ITextEditor open(IFile file) throws CoreException {
    return (ITextEditor) IDE.openEditor(page(), file);
  }

  /** What an editor shows. */
  public static IDocument document(ITextEditor editor) {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  /** The page of the workbench. */
  public static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  /** Lets the workbench work until something is so. */
  public static void await(String what, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what);
      }
      if (!display.readAndDispatch()) {
        display.timerExec(10, () -> { });
        display.sleep();
      }
    }
  }
}
