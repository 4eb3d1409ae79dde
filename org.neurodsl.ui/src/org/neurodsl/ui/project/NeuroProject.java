package org.neurodsl.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Makes projects of models. For any thread. */
public final class NeuroProject {
  private static final String NATURE = "org.neurodsl.ui.nature";

  private NeuroProject() {}

  /** Makes an open project with the nature of models. */
  public static IProject create(String name, IProgressMonitor monitor) throws CoreException {
    IProject project = root().getProject(name);
    project.create(monitor);
    project.open(monitor);
    // A nature is set up, with its builder, only where it comes to a project that is open.
    IProjectDescription description = project.getDescription();
    description.setNatureIds(new String[] {NATURE});
    project.setDescription(description, monitor);
    project.setDefaultCharset(StandardCharsets.UTF_8.name(), monitor);
    return project;
  }

  /** Opens an example in a project of its own; one that is there already is left as the user changed it. */
  public static IFile create(Example example, IProgressMonitor monitor) throws CoreException {
    IProject project = root().getProject(example.name());
    if (!project.exists()) {
      create(example.name(), monitor);
    }
    project.open(monitor);
    for (Map.Entry<String, byte[]> each : example.files().entrySet()) {
      IFile file = project.getFile(each.getKey());
      if (!file.exists()) {
        createFolders(file.getParent(), monitor);
        file.create(each.getValue(), true, false, monitor);
      }
    }
    return project.getFile(example.file());
  }

  /** A name that no project has. */
  static String freeName(String wanted) {
    String name = wanted;
    for (int i = 2; root().getProject(name).exists(); i++) {
      name = wanted + i;
    }
    return name;
  }

  static IWorkspaceRoot root() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }

  private static void createFolders(IContainer container, IProgressMonitor monitor) throws CoreException {
    if (container instanceof IFolder folder && !folder.exists()) {
      createFolders(container.getParent(), monitor);
      folder.create(true, true, monitor);
    }
  }
}
