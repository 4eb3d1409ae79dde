package org.neurodsl.ui.run;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link RunSessions} of a workbench. */
public final class RunServices extends AbstractServiceFactory {

  @Override
  @SuppressWarnings("rawtypes")
  public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
    Object known = parent.getService(RunSessions.class);
    return known != null ? known : new RunSessions();
  }
}
