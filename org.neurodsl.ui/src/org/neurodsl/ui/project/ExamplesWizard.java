package org.neurodsl.ui.project;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Opens one of the examples in a project of its own. */
public final class ExamplesWizard extends Wizard implements INewWizard {
  private final ExamplesPage page = new ExamplesPage();

  /** A wizard for all examples. */
  public ExamplesWizard() {
    setWindowTitle(ProjectText.get("examples.title"));
    setNeedsProgressMonitor(true);
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    // examples do not depend on what is selected
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    return page.selected()
        .flatMap(each -> Opening.made(getContainer(), monitor -> NeuroProject.create(each, monitor)))
        .isPresent();
  }
}
