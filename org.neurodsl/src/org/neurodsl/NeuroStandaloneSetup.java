package org.neurodsl;

/** Sets the language up outside Eclipse. */
public class NeuroStandaloneSetup extends NeuroStandaloneSetupGenerated {

  /** Registers the language once in EMF's registries. */
  public static void doSetup() {
    new NeuroStandaloneSetup().createInjectorAndDoEMFRegistration();
  }
}
