package org.neurodsl.sim.math;

/** Tells whether this JVM was started with the incubating Vector API; asks before any vector class is loaded. */
public final class VectorSupport {
  private VectorSupport() {}

  /** Whether {@link VectorFunctions} and vector kernels can be used in this process. */
  public static boolean available() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }
}
