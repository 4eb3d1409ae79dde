package org.neurodsl.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.neurodsl.emit.GeneratedSource;

/** Where a project keeps what is made of its models: results in {@code runs}, generated Java in {@code src-gen}. */
public final class ProjectFolders {
  /** Name of the folder of results. */
  public static final String RUNS = "runs";

  /** Name of the folder of generated Java. */
  public static final String GENERATED = "src-gen";

  private ProjectFolders() {}

  /** The folder for results of a model: that of its project, else one beside the file. */
  public static Path runs(Path model) {
    return project(model).map(IProject::getLocation).map(place -> place.append(RUNS).toPath())
        .orElse(model.resolveSibling(RUNS));
  }

  /**
   * Writes generated Java into the project of a model, where it can be read. A file that is equal is left alone, and so
   * is everything where the model is a copy among the results.
   */
  static void write(List<GeneratedSource> sources, Path model) throws CoreException {
    Optional<IProject> project = project(model);
    if (project.isEmpty() || project.get().getLocation() == null || model.startsWith(runs(model))) {
      return;
    }
    IFolder folder = project.get().getFolder(GENERATED);
    try {
      for (GeneratedSource source : sources) {
        Path file = folder.getLocation().append(source.path()).toPath();
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(source.text())) {
          Files.writeString(file, source.text());
        }
      }
    } catch (IOException e) {
      throw new CoreException(RunMarkers.status(LaunchText.get("generated.failed", folder.getFullPath()), e));
    }
    folder.refreshLocal(IResource.DEPTH_INFINITE, null);
    markDerived(folder);
  }

  /** Makes the folder of results of a model's project, as one of which nothing is to be checked or searched. */
  static void makeRuns(Path model) throws CoreException {
    Optional<IProject> project = project(model);
    if (project.isPresent()) {
      IFolder folder = project.get().getFolder(RUNS);
      if (!folder.exists()) {
        folder.refreshLocal(IResource.DEPTH_ZERO, null);
      }
      if (!folder.exists()) {
        folder.create(IResource.FORCE | IResource.DERIVED, true, null);
      }
      markDerived(folder);
    }
  }

  private static void markDerived(IContainer folder) throws CoreException {
    if (folder.exists() && !folder.isDerived()) {
      folder.setDerived(true, null);
    }
  }

  private static Optional<IProject> project(Path model) {
    return LaunchAttributes.resource(model).map(IFile::getProject);
  }
}
