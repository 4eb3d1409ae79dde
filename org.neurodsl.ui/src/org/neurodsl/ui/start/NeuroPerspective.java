package org.neurodsl.ui.start;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

/** Models to the left, their text in the middle, what they consist of to the right, what they did below. */
public final class NeuroPerspective implements IPerspectiveFactory {
  /** Identifier of the perspective. */
  public static final String ID = "org.neurodsl.ui.perspective";

  private static final String PREFIX = "org.neurodsl.ui.";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editor = layout.getEditorArea();
    layout.createFolder("left", IPageLayout.LEFT, 0.17f, editor).addView(ProjectExplorer.VIEW_ID);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.52f, editor);
    for (String view : new String[] {"traces", "raster", "network", "sweep", "phaseplane"}) {
      below.addView(PREFIX + view);
    }
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
    below.addPlaceholder(IProgressConstants.PROGRESS_VIEW_ID);
    below.addPlaceholder("org.eclipse.search.ui.views.SearchView");
    below.addPlaceholder(PREFIX + "*");
    IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.72f, editor);
    right.addView(IPageLayout.ID_OUTLINE);
    IFolderLayout lower = layout.createFolder("lower", IPageLayout.BOTTOM, 0.45f, "right");
    lower.addView(PREFIX + "parameters");
    lower.addView(PREFIX + "runs");
    lower.addPlaceholder(PREFIX + "expectations");
    addShortcuts(layout);
  }

  private static void addShortcuts(IPageLayout layout) {
    for (String wizard : new String[] {"project", "model", "experiment", "example"}) {
      layout.addNewWizardShortcut(PREFIX + "new." + wizard);
    }
    layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
    layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
    for (String view : new String[] {
        "traces", "raster", "network", "sweep", "phaseplane", "parameters", "runs", "expectations"}) {
      layout.addShowViewShortcut(PREFIX + view);
    }
    layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
    layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
    layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
  }
}
