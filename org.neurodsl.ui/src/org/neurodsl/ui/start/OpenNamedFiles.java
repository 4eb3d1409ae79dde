package org.neurodsl.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens the files that the command line names, since there is no native launcher that would do it. */
public final class OpenNamedFiles implements IStartup {

  @Override
  public void earlyStartup() {
    for (String argument : Platform.getApplicationArgs()) {
      if (!argument.startsWith("-") && Files.isRegularFile(Path.of(argument))) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(Path.of(argument)));
      }
    }
  }

  private static void open(Path file) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
    } catch (PartInitException e) {
      ILog.of(OpenNamedFiles.class).error("Cannot open " + file, e);
    }
  }
}
