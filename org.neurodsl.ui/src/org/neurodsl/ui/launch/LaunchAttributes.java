package org.neurodsl.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.run.RunRequest;

/** A {@link RunRequest} as the attributes of a launch configuration. */
final class LaunchAttributes {
  /** The launch configuration type. */
  static final String TYPE = "org.neurodsl.ui.launch";

  /** Path of the model: from the workspace where it is in a project, else of the file system. */
  static final String FILE = TYPE + ".file";

  static final String EXPERIMENT = TYPE + ".experiment";
  static final String SETTINGS = TYPE + ".settings";
  static final String SOLVER = TYPE + ".solver";
  static final String STEP = TYPE + ".step";
  static final String SEED = TYPE + ".seed";
  static final String THREADS = TYPE + ".threads";
  static final String KEEP = TYPE + ".keep";

  /** What is recorded, each signal as it stands in a model; none for what the model says. */
  static final String RECORD = TYPE + ".record";

  /** Text of the time between samples. */
  static final String EVERY = TYPE + ".every";

  private LaunchAttributes() {}

  /** What a configuration asks for. */
  static RunRequest read(ILaunchConfiguration configuration) throws CoreException {
    String seed = configuration.getAttribute(SEED, "");
    Long number = null;
    try {
      number = seed.isBlank() ? null : Long.valueOf(seed.strip());
    } catch (NumberFormatException e) {
      throw new CoreException(RunMarkers.status(LaunchText.get("seed.wrong", seed), e));
    }
    return new RunRequest(
        file(configuration.getAttribute(FILE, "")),
        configuration.getAttribute(EXPERIMENT, ""),
        configuration.getAttribute(SETTINGS, List.of()),
        new RunRequest.Solver(configuration.getAttribute(SOLVER, ""), configuration.getAttribute(STEP, ""), number),
        new RunRequest.Recording(threads(configuration), configuration.getAttribute(KEEP, true),
            configuration.getAttribute(RECORD, List.of()), configuration.getAttribute(EVERY, "")));
  }

  private static int threads(ILaunchConfiguration configuration) throws CoreException {
    int wanted = configuration.getAttribute(THREADS, 0);
    return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
  }

  /** Writes what is asked for. */
  static void write(RunRequest request, ILaunchConfigurationWorkingCopy copy) {
    copy.setAttribute(FILE, path(request.file()));
    copy.setAttribute(EXPERIMENT, request.experiment());
    copy.setAttribute(SETTINGS, request.settings());
    copy.setAttribute(SOLVER, request.solver().name());
    copy.setAttribute(STEP, request.solver().step());
    copy.setAttribute(SEED, request.solver().seed() == null ? "" : request.solver().seed().toString());
    copy.setAttribute(KEEP, request.recording().kept());
    copy.setAttribute(RECORD, request.recording().signals());
    copy.setAttribute(EVERY, request.recording().every());
    copy.setMappedResources(resource(request.file()).map(file -> new IFile[] {file}).orElse(null));
  }

  static String path(Path file) {
    return resource(file).map(each -> each.getFullPath().toString()).orElse(file.toString());
  }

  /** The file in the workspace, if it is in one; a run that ends behind the workbench is in none any longer. */
  static Optional<IFile> resource(Path file) {
    if (!PlatformUI.isWorkbenchRunning()) {
      return Optional.empty();
    }
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    for (IFile each : root.findFilesForLocationURI(file.toUri())) {
      if (each.exists()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Path file(String text) throws CoreException {
    if (text.isBlank()) {
      throw new CoreException(RunMarkers.status(LaunchText.get("file.missing"), null));
    }
    IPath path = IPath.fromOSString(text);
    if (path.segmentCount() > 1) {
      IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
      if (file.exists() && file.getLocation() != null) {
        return file.getLocation().toPath();
      }
    }
    return Path.of(text);
  }
}
