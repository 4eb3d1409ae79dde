package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes our views and all editors after each test, and fails it where something of theirs is left. */
public final class NoLeaks implements BeforeEachCallback, AfterEachCallback {
  private static final String OURS = "org.neurodsl.";
  private static final int TRIES = 20;
  private static final int PAUSE_MILLIS = 25;

  private Leaks leaks;

  @Override
  public void beforeEach(ExtensionContext context) {
    closeAll();
    leaks = Leaks.since(Display.getCurrent());
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    closeAll();
    List<String> found = leaks.found();
    for (int tries = 0; tries < TRIES && !found.isEmpty(); tries++) {
      // What is to happen a little later may be what gives it back.
      Thread.sleep(PAUSE_MILLIS);
      closeAll();
      found = leaks.found();
    }
    assertEquals(List.of(), found, "everything of views, editors and dialogs is given back when they are closed");
  }

  private static void closeAll() {
    for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
      for (IWorkbenchPage page : window.getPages()) {
        page.closeAllEditors(false);
        for (IViewReference each : page.getViewReferences()) {
          if (each.getId().startsWith(OURS)) {
            page.hideView(each);
          }
        }
      }
    }
    while (Display.getCurrent().readAndDispatch()) {
      // what was asked for is done before it is looked at
    }
  }
}
