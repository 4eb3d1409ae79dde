package org.neurodsl.sim;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The Vector module is reachable without being named on the command line. */
class VectorModuleTest {

  @Test
  void isResolvedOnFirstUse() throws ClassNotFoundException {
    assertTrue(VectorModule.isAvailable());
    assertNotNull(Class.forName("jdk.incubator.vector.DoubleVector"));
  }
}
