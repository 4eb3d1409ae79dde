package org.neurodsl.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which classes a class file refers to, from its table of constants, and compares them with the few that
 * generated code
 * has use for. What passes can compute, and nothing else: no file, network, thread, process or reflection.
 */
final class ClassFileScan {

  private static final Set<String> ALLOWED =
      Set.of(
          "java.lang.Object", "java.lang.Math", "java.lang.Double", "java.lang.Boolean", "java.lang.Integer",
          "java.lang.Long", "java.lang.String", "java.lang.IndexOutOfBoundsException", "java.util.List",
          "java.util.ArrayList", "java.util.Collection", "org.neurodsl.sim.VectorModule",
          "org.neurodsl.sim.network.NetworkFunctions");
  private static final Set<String> ALLOWED_PACKAGES =
      Set.of("jdk.incubator.vector", "org.neurodsl.sim.contract", "org.neurodsl.sim.math", "org.neurodsl.sim.solver");
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<:]+)[;<]");

  private ClassFileScan() {}

  /**
   * Checks some class files together.
   *
   * @param classes class files by names with dots
   * @throws CompilerBug where one refers to a class that it must not
   */
  static void check(Map<String, byte[]> classes) {
    for (Map.Entry<String, byte[]> file : classes.entrySet()) {
      for (String used : references(file.getValue())) {
        if (!isAllowed(used) && !classes.containsKey(used)) {
          throw new CompilerBug("The generated class " + file.getKey() + " refers to " + used, "");
        }
      }
    }
  }

  private static boolean isAllowed(String name) {
    int dot = name.lastIndexOf('.');
    return ALLOWED.contains(name) || dot > 0 && ALLOWED_PACKAGES.contains(name.substring(0, dot));
  }

  /** Names with dots of all classes that a class file refers to. */
  static Set<String> references(byte[] classFile) {
    Set<String> names = new TreeSet<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      Set<Integer> classes = new LinkedHashSet<>();
      Set<Integer> descriptors = new LinkedHashSet<>();
      for (int index = 1; index < count; index++) {
        index += readConstant(in, index, texts, classes, descriptors);
      }
      classes.forEach(index -> add(names, texts[index]));
      descriptors.forEach(index -> addAll(names, texts[index]));
    } catch (IOException e) {
      throw new CompilerBug("A generated class file is broken: " + e.getMessage(), "");
    }
    return names;
  }

  /** Reads one constant; returns how many further places it takes. */
  private static int readConstant(
      DataInputStream in, int index, String[] texts, Set<Integer> classes, Set<Integer> descriptors)
      throws IOException {
    int kind = in.readUnsignedByte();
    switch (kind) {
      case 1 -> texts[index] = in.readUTF();
      case 3, 4, 9, 10, 11 -> in.skipNBytes(4);
      case 5, 6 -> in.skipNBytes(8);
      case 7 -> classes.add(in.readUnsignedShort());
      case 8 -> in.skipNBytes(2);
      case 12 -> {
        in.skipNBytes(2);
        descriptors.add(in.readUnsignedShort());
      }
      default -> throw new CompilerBug("A generated class file has a constant of kind " + kind, "");
    }
    return kind == 5 || kind == 6 ? 1 : 0;
  }

  private static void add(Set<String> names, String internal) {
    if (internal.startsWith("[")) {
      addAll(names, internal);
    } else {
      names.add(internal.replace('/', '.'));
    }
  }

  private static void addAll(Set<String> names, String descriptor) {
    Matcher matcher = IN_DESCRIPTOR.matcher(descriptor);
    while (matcher.find()) {
      names.add(matcher.group(1).replace('/', '.'));
    }
  }
}
