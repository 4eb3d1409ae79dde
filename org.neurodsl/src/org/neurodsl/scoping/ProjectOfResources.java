package org.neurodsl.scoping;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.neurodsl.Project;

/** Tells the scoping which project the resources of a set belong to. Without it each file's folder is its project. */
public final class ProjectOfResources extends AdapterImpl {

  private final Project project;

  private ProjectOfResources(Project project) {
    this.project = project;
  }

  /** Says that all resources of the set belong to the project. */
  public static void install(ResourceSet resources, Project project) {
    resources.eAdapters().removeIf(ProjectOfResources.class::isInstance);
    resources.eAdapters().add(new ProjectOfResources(project));
  }

  /** The folder of the project of a resource, if it belongs to one. */
  public static Optional<Path> root(Resource resource) {
    if (resource.getResourceSet() != null) {
      for (Object adapter : resource.getResourceSet().eAdapters()) {
        if (adapter instanceof ProjectOfResources known) {
          return known.project.root();
        }
      }
    }
    return file(resource).map(Path::toAbsolutePath).map(Path::getParent);
  }

  /** The text of a file in an editor, if it is another one than that of the file. */
  static Optional<String> unsaved(ResourceSet resources, Path file) {
    return resources.eAdapters().stream().filter(ProjectOfResources.class::isInstance)
        .map(adapter -> ((ProjectOfResources) adapter).project.unsaved().get(file)).filter(Objects::nonNull)
        .findFirst();
  }

  /** The file of a resource, if it is one. */
  public static Optional<Path> file(Resource resource) {
    URI uri = resource.getURI();
    return uri != null && uri.isFile() ? Optional.of(Path.of(uri.toFileString())) : Optional.empty();
  }

  /** Whether the file that a text of a resource names may be read. */
  public static ImportPolicy.Answer answer(Resource resource, String text) {
    return ImportPolicy.check(root(resource), file(resource), text);
  }
}
