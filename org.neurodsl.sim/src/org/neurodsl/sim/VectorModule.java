package org.neurodsl.sim;

/**
 * The JDK's Vector module, resolved when it is first wanted.
 *
 * <p>Naming the module on the command line ({@code --add-modules}) makes the JVM print a notice at each start and forgo
 * its start-up cache, which costs every short command more than the vectors save. So the start script opens one
 * internal package to us instead ({@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}, in a jar's manifest
 * {@code Add-Exports}), and the module is added to the running JVM by the call that the JDK itself uses for agents.
 * Where neither is given, the module stays out of reach and the scalar kernels run: they give the same bits.
 */
public final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {}

  /**
   * Makes {@code jdk.incubator.vector} usable if that is possible. To be asked before a class that names its types is
   * first used.
   *
   * @return whether vector kernels can run
   */
  public static boolean isAvailable() {
    return Holder.AVAILABLE;
  }

  private static boolean resolve() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return true;
    }
    try {
      Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Resolves once, on first use, under the lock of class initialisation. */
  private static final class Holder {
    static final boolean AVAILABLE = resolve();
  }
}
