package org.neurodsl.ui.live;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link LiveDocuments} of a workbench. */
public final class LiveServices extends AbstractServiceFactory {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
    Object known = parent.getService(type);
    return known != null ? known : new LiveDocuments();
  }
}
