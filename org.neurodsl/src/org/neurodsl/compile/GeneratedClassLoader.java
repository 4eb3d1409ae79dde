package org.neurodsl.compile;

import java.util.Map;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Defines generated classes. They see the numerical runtime, the base module and the Vector module, and nothing
 * else.
 */
final class GeneratedClassLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  /** A loader of class files by name. */
  GeneratedClassLoader(Map<String, byte[]> classes) {
    super("generated", ClassLoader.getPlatformClassLoader());
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("org.neurodsl.sim.")) {
      return NeuronKernel.class.getClassLoader().loadClass(name);
    }
    if (classes.containsKey(name) || name.startsWith("java.lang.") || name.startsWith("java.util.")) {
      return super.loadClass(name, resolve);
    }
    if (name.startsWith("jdk.incubator.vector.")) {
      return Class.forName(name, false, null);
    }
    throw new ClassNotFoundException(name + " is not for generated classes");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
