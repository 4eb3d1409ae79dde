package org.neurodsl.ui.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ui.live.LiveDocuments;
import org.neurodsl.ui.live.ProblemMarkers;

/**
 * Checks the models of a project that have changed, and those that import what has changed. A model that is open in an
 * editor is left to its editor, which knows the newer text.
 */
public final class NeuroBuilder extends IncrementalProjectBuilder {
  /** Identifier of the builder. */
  public static final String ID = "org.neurodsl.ui.builder";

  private static final String ENDING = "neuro";

  /** What each checked file depended on. */
  private final Map<IFile, List<Path>> imports = new HashMap<>();

  @Override
  protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
    IResourceDelta delta = kind == FULL_BUILD || imports.isEmpty() ? null : getDelta(getProject());
    Set<IFile> changed = new LinkedHashSet<>();
    Set<Path> touched = new HashSet<>();
    if (delta == null) {
      getProject().accept(resource -> models(resource, changed));
    } else {
      delta.accept(part -> {
        if (part.getResource().getType() == IResource.FILE && isContent(part)) {
          note(part.getResource(), touched);
          models(part.getResource(), changed);
        }
        return !part.getResource().isDerived();
      });
      imports.forEach((file, others) -> {
        if (others.stream().anyMatch(touched::contains)) {
          changed.add(file);
        }
      });
      LiveDocuments.get().changed(touched);
    }
    check(changed, monitor);
    return null;
  }

  private static boolean isContent(IResourceDelta part) {
    return part.getKind() != IResourceDelta.CHANGED || (part.getFlags() & IResourceDelta.CONTENT) != 0;
  }

  private static boolean models(IResource resource, Set<IFile> found) {
    if (resource instanceof IFile file && ENDING.equals(file.getFileExtension()) && !file.isDerived()) {
      found.add(file);
    }
    return !resource.isDerived();
  }

  private static void note(IResource resource, Set<Path> touched) {
    if (resource.getLocation() != null) {
      touched.add(resource.getLocation().toPath());
    }
  }

  private void check(Set<IFile> files, IProgressMonitor monitor) {
    SubMonitor progress = SubMonitor.convert(monitor, files.size());
    LiveDocuments live = LiveDocuments.get();
    for (IFile file : files) {
      if (progress.split(1).isCanceled()) {
        throw new OperationCanceledException();
      }
      if (!file.exists() || file.getLocation() == null) {
        imports.remove(file);
        continue;
      }
      Path place = file.getLocation().toPath();
      var open = live.of(place).flatMap(each -> each.newest());
      var checked = open.isPresent() ? open : live.checkSaved(place);
      imports.put(file, checked.map(Snapshot::imported).orElse(List.of()));
    }
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    imports.clear();
    getProject().deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
  }
}
