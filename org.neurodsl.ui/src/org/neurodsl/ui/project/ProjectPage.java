package org.neurodsl.ui.project;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.neurodsl.library.ModelTemplate;

/** Asks for the name of a project and the template of its first model. */
final class ProjectPage extends WizardPage {
  private Text name;
  private TemplateChoice template;

  ProjectPage() {
    super("project");
    setTitle(ProjectText.get("project.title"));
    setDescription(ProjectText.get("project.about"));
  }

  String name() {
    return name.getText().strip();
  }

  ModelTemplate template() {
    return template.selected();
  }

  @Override
  public void createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
    new Label(area, SWT.NONE).setText(ProjectText.get("project.name"));
    name = new Text(area, SWT.BORDER);
    name.setText(NeuroProject.freeName(ProjectText.get("project.first")));
    name.selectAll();
    name.addModifyListener(event -> check());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    template = new TemplateChoice(area);
    setControl(area);
    name.setFocus();
  }

  private void check() {
    IStatus valid = ResourcesPlugin.getWorkspace().validateName(name(), IResource.PROJECT);
    String fault = null;
    if (!valid.isOK()) {
      fault = valid.getMessage();
    } else if (NeuroProject.root().getProject(name()).exists()) {
      fault = ProjectText.get("project.taken", name());
    }
    setErrorMessage(fault);
    setPageComplete(fault == null);
  }
}
