package org.neurodsl.ui.launch;

import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;

/** Which view comes to the front when a run begins or fails. For any thread. */
final class ConsoleFocus {
  private static final String[] OPEN_ON_TEXT = {"DEBUG.consoleOpenOnOut", "DEBUG.consoleOpenOnErr"};

  private ConsoleFocus() {}

  /** The console must not hide the traces for each line of text; the user can have it so. */
  static void leaveTracesInFront() {
    IPreferenceStore preferences = DebugUITools.getPreferenceStore();
    for (String each : OPEN_ON_TEXT) {
      preferences.setDefault(each, false);
    }
  }

  /** Brings the console to the front, since it says what went wrong. */
  static void show() {
    show(IConsoleConstants.ID_CONSOLE_VIEW);
  }

  /** Brings a view to the front without taking the keyboard. */
  static void show(String view) {
    Display.getDefault().asyncExec(() -> {
      if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null) {
        return;
      }
      try {
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
            .showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
      } catch (PartInitException e) {
        ILog.of(ConsoleFocus.class).log(e.getStatus());
      }
    });
  }
}
