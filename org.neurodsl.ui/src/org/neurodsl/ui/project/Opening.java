package org.neurodsl.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Makes files with progress, and opens what was made. For the UI thread. */
public final class Opening {

  private Opening() {}

  /** Something that makes a file. */
  @FunctionalInterface
  interface Maker {
    IFile make(IProgressMonitor monitor) throws CoreException;
  }

  /** Opens an example in a project of its own and returns its file; shows what went wrong. */
  public static Optional<IFile> example(Example example) {
    return made(PlatformUI.getWorkbench().getProgressService(), monitor -> NeuroProject.create(example, monitor));
  }

  /** Makes a file and opens it; shows what went wrong. */
  static Optional<IFile> made(IRunnableContext context, Maker maker) {
    IFile[] result = new IFile[1];
    try {
      context.run(true, false, new WorkspaceModifyOperation() {
        @Override
        protected void execute(IProgressMonitor monitor) throws CoreException {
          result[0] = maker.make(monitor);
        }
      });
    } catch (InvocationTargetException e) {
      IStatus status = e.getCause() instanceof CoreException known
          ? known.getStatus() : Status.error(ProjectText.get("failed"), e.getCause());
      StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    editor(result[0]);
    BasicNewResourceWizard.selectAndReveal(result[0], PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    return Optional.of(result[0]);
  }

  /** Opens a file in its editor. */
  static Optional<IEditorPart> editor(IFile file) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      return Optional.ofNullable(IDE.openEditor(page, file));
    } catch (PartInitException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
      return Optional.empty();
    }
  }
}
