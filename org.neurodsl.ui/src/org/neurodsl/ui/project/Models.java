package org.neurodsl.ui.project;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** The models of the workspace. */
public final class Models {

  private Models() {}

  /** The paths of all models in open projects, in the workspace; what is generated is left out. */
  public static List<String> all() {
    List<String> found = new ArrayList<>();
    try {
      ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
        if (resource.getType() == IResource.FILE && "neuro".equals(resource.getFileExtension())) {
          found.add(resource.getFullPath().toPortableString());
        }
        return resource.isAccessible() && !resource.isDerived();
      });
    } catch (CoreException e) {
      ILog.of(Models.class).log(e.getStatus());
    }
    return found;
  }
}
