package org.neurodsl.ui.launch;

import java.nio.file.Path;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.neurodsl.ui.live.ProblemMarkers;

/** Waits for the project of a model to be deleted: what its runs would still write would have no place. */
final class DeletedProject implements IResourceChangeListener {
  private final Path model;
  private final Runnable end;

  private DeletedProject(Path model, Runnable end) {
    this.model = model;
    this.end = end;
  }

  /** Has something done just before the project of a model is deleted. */
  static DeletedProject await(Path model, Runnable end) {
    DeletedProject waiting = new DeletedProject(model, end);
    ResourcesPlugin.getWorkspace().addResourceChangeListener(waiting, IResourceChangeEvent.PRE_DELETE);
    return waiting;
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (ProblemMarkers.file(model).filter(file -> file.getProject().equals(event.getResource())).isPresent()) {
      end.run();
    }
  }

  /** Waits no more. */
  void forget() {
    if (PlatformUI.isWorkbenchRunning()) {
      ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }
  }
}
