package org.neurodsl.ui.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.neurodsl.library.ModelTemplate;

/** Makes a project with a first model in it. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
  private final ProjectPage page = new ProjectPage();
  private IConfigurationElement declaration;

  /** A wizard without a selection. */
  public NewProjectWizard() {
    setWindowTitle(ProjectText.get("project.title"));
    setNeedsProgressMonitor(true);
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    // a project stands beside all others
  }

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    declaration = element;
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    String name = page.name();
    ModelTemplate template = page.template();
    boolean done = Opening.made(getContainer(), monitor -> create(name, template, monitor)).isPresent();
    if (done) {
      BasicNewProjectResourceWizard.updatePerspective(declaration);
    }
    return done;
  }

  private static IFile create(String name, ModelTemplate template, IProgressMonitor monitor) throws CoreException {
    IProject project = NeuroProject.create(name, monitor);
    String neuron = ProjectText.get("model.name");
    IFile file = project.getFile(neuron + ".neuro");
    file.create(content(template, neuron), true, false, monitor);
    return file;
  }

  /** The bytes of a model made of a template. */
  static byte[] content(ModelTemplate template, String neuron) {
    try {
      return template.text(neuron).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
