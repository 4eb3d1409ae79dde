package org.neurodsl.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.neurodsl.sim.VectorModule;

/**
 * Finds the classes that generated code may use for the compiler: those of the running JVM, without a class path.
 * What is not in
 * one of a few packages does not exist for generated code.
 */
final class TypeFinder implements INameEnvironment {

  private static final List<String> READABLE =
      List.of("java.lang", "java.lang.constant", "java.lang.invoke", "java.io", "java.util", "java.util.function",
          "java.util.stream", "java.nio", "java.lang.foreign", "java.lang.annotation",
          "jdk.internal.vm.annotation", "jdk.internal.vm.vector", "jdk.incubator.vector",
          "org.neurodsl.sim", "org.neurodsl.sim.contract", "org.neurodsl.sim.math", "org.neurodsl.sim.network",
          "org.neurodsl.sim.solver");

  private final Set<String> packages = new HashSet<>();
  private final Set<String> readable = new HashSet<>(READABLE);
  private final Map<String, NameEnvironmentAnswer> found = new HashMap<>();

  TypeFinder() {
    for (String name : READABLE) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        packages.add(name.substring(0, dot));
      }
      packages.add(name);
    }
  }

  @Override
  public NameEnvironmentAnswer findType(char[][] compoundName) {
    char[][] packageName = CharOperation.subarray(compoundName, 0, compoundName.length - 1);
    return findType(compoundName[compoundName.length - 1], packageName);
  }

  @Override
  public NameEnvironmentAnswer findType(char[] typeName, char[][] packageName) {
    String container = packageName == null ? "" : CharOperation.toString(packageName);
    if (!readable.contains(container)) {
      return null;
    }
    String name = container + "." + new String(typeName);
    if (!found.containsKey(name)) {
      found.put(name, read(name));
    }
    return found.get(name);
  }

  @Override
  public boolean isPackage(char[][] parentPackageName, char[] packageName) {
    String parent = parentPackageName == null ? "" : CharOperation.toString(parentPackageName);
    return packages.contains(parent.isEmpty() ? new String(packageName) : parent + "." + new String(packageName));
  }

  @Override
  public void cleanup() {
    found.clear();
  }

  private static NameEnvironmentAnswer read(String name) {
    String path = name.replace('.', '/') + ".class";
    try (InputStream in = open(name, path)) {
      return in == null
          ? null
          : new NameEnvironmentAnswer(new ClassFileReader(in.readAllBytes(), path.toCharArray()), null);
    } catch (IOException | ClassFormatException e) {
      throw new IllegalStateException("The class " + name + " cannot be read", e);
    }
  }

  private static InputStream open(String name, String path) throws IOException {
    if (name.startsWith("org.neurodsl.")) {
      return VectorModule.class.getClassLoader().getResourceAsStream(path);
    }
    if (name.startsWith("jdk.incubator.")) {
      return vectorModule().getResourceAsStream(path);
    }
    return Object.class.getModule().getResourceAsStream(path);
  }

  /** The module, which may have been added to the running JVM only now. */
  private static Module vectorModule() {
    if (!VectorModule.isAvailable()) {
      throw new IllegalStateException("The Vector module is not there");
    }
    try {
      return Class.forName("jdk.incubator.vector.DoubleVector", false, null).getModule();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The Vector module has no DoubleVector", e);
    }
  }
}
