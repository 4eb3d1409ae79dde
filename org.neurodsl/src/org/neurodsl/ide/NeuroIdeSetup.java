package org.neurodsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.neurodsl.NeuroRuntimeModule;
import org.neurodsl.NeuroStandaloneSetup;

/** Sets the language up with its editor services, for the language server and the workbench. */
public class NeuroIdeSetup extends NeuroStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new NeuroRuntimeModule(), new NeuroIdeModule()));
  }
}
