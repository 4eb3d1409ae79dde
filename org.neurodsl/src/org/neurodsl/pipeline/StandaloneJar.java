package org.neurodsl.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neurodsl.sim.standalone.StandaloneMain;

/** Writes a simulator of a model as one jar that needs nothing but a Java 21: no compiler, no language. */
public final class StandaloneJar {

  private StandaloneJar() {}

  /** Writes the jar. */
  public static void write(CompiledModel model, List<SourceFile> files, Path jar) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    for (Class<?> part : StandaloneParts.RUNTIME) {
      content.putAll(StandaloneParts.content(part));
    }
    model.classes().forEach((name, bytes) -> content.put(name.replace('.', '/') + ".class", bytes));
    content.putAll(StandaloneParts.resources(model, files));
    Map<String, byte[]> ordered = new LinkedHashMap<>();
    ordered.put("META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
    ordered.putAll(content);
    StandaloneParts.zip(jar, ordered);
  }

  /** The added export lets the runtime make the Vector module ready where there is one. */
  private static String manifest() {
    return "Manifest-Version: 1.0\r\n"
        + "Main-Class: " + StandaloneMain.class.getName() + "\r\n"
        + "Add-Exports: java.base/jdk.internal.module\r\n"
        + "Created-By: " + Tool.NAME + " " + Tool.version() + "\r\n\r\n";
  }
}
