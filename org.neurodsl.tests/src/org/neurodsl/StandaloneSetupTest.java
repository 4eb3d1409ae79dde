package org.neurodsl;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.junit.jupiter.api.Test;

/** The language registers itself for its file extension. */
class StandaloneSetupTest {

  @Test
  void neuroFilesHaveAServiceProvider() {
    NeuroStandaloneSetup.doSetup();
    assertNotNull(
        IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI("synth:/a.neuro")));
  }
}
