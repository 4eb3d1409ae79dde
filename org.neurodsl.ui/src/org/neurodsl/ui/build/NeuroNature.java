package org.neurodsl.ui.build;

import java.util.Arrays;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** A project with models: they are checked when they change. */
public final class NeuroNature implements IProjectNature {
  /** Identifier of the nature. */
  public static final String ID = "org.neurodsl.ui.nature";

  private IProject project;

  /** Makes a project one with models; does nothing where it is. */
  public static void give(IProject project) throws CoreException {
    IProjectDescription description = project.getDescription();
    if (!description.hasNature(ID)) {
      String[] natures = Arrays.copyOf(description.getNatureIds(), description.getNatureIds().length + 1);
      natures[natures.length - 1] = ID;
      description.setNatureIds(natures);
      project.setDescription(description, null);
    }
  }

  @Override
  public void configure() throws CoreException {
    IProjectDescription description = project.getDescription();
    ICommand[] commands = description.getBuildSpec();
    if (Arrays.stream(commands).noneMatch(command -> command.getBuilderName().equals(NeuroBuilder.ID))) {
      ICommand own = description.newCommand();
      own.setBuilderName(NeuroBuilder.ID);
      ICommand[] more = Arrays.copyOf(commands, commands.length + 1);
      more[commands.length] = own;
      description.setBuildSpec(more);
      project.setDescription(description, null);
    }
  }

  @Override
  public void deconfigure() throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setBuildSpec(Arrays.stream(description.getBuildSpec())
        .filter(command -> !command.getBuilderName().equals(NeuroBuilder.ID)).toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject own) {
    project = own;
  }
}
