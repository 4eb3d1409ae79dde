package org.neurodsl.ui.run;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link RunSessions} and the one {@link ModelCompiler} of a workbench. */
public final class RunServices extends AbstractServiceFactory {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public Object create(Class type, IServiceLocator parent, IServiceLocator locator) {
    Object known = parent.getService(type);
    if (known != null) {
      return known;
    }
    return type == RunSessions.class ? new RunSessions() : new ModelCompiler(
        Platform.getStateLocation(Platform.getBundle("org.neurodsl.ui")).append("live").toPath());
  }
}
