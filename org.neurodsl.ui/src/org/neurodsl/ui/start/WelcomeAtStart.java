package org.neurodsl.ui.start;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.preferences.Settings;
import org.neurodsl.ui.welcome.OpenWelcome;

/**
 * Shows the welcome page in a workspace where nothing is yet, unless a preference of the product forbids it, in a
 * window with room for an editor and traces.
 */
public final class WelcomeAtStart implements IStartup {
  @Override
  public void earlyStartup() {
    boolean wanted = Platform.getPreferencesService().getBoolean(Settings.NODE, Settings.WELCOME, false, null);
    if (wanted && ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
      PlatformUI.getWorkbench().getDisplay().asyncExec(WelcomeAtStart::open);
    }
  }

  private static void open() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      if (page.getActiveEditor() == null) {
        page.getWorkbenchWindow().getShell().setMaximized(true);
        OpenWelcome.open(page);
      }
    } catch (PartInitException e) {
      ILog.of(WelcomeAtStart.class).log(e.getStatus());
    }
  }
}
