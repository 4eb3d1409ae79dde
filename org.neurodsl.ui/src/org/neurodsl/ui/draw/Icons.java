package org.neurodsl.ui.draw;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle. */
public final class Icons {

  private Icons() {}

  /** An icon by the name of its file, without ending; null where there is none. */
  public static ImageDescriptor of(String name) {
    return ResourceLocator.imageDescriptorFromBundle("org.neurodsl.ui", "icons/" + name + ".svg").orElse(null);
  }
}
