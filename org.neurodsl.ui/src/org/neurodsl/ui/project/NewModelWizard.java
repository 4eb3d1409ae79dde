package org.neurodsl.ui.project;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a model of a template. */
public final class NewModelWizard extends Wizard implements INewWizard {
  private ModelPage page;

  /** A wizard that is told the selection later. */
  public NewModelWizard() {
    setWindowTitle(ProjectText.get("model.title"));
    setNeedsProgressMonitor(true);
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    page = new ModelPage(selection);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.file();
    byte[] content = page.content().getBytes(StandardCharsets.UTF_8);
    return Opening.made(getContainer(), monitor -> {
      file.create(content, true, false, monitor);
      return file;
    }).isPresent();
  }
}
