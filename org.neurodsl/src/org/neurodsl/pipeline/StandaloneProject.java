package org.neurodsl.pipeline;

import com.google.gson.Gson;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.commons.math3.linear.RealMatrix;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.standalone.StandaloneMain;

/**
 * Writes a simulator of a model as a Maven project to read and to change. The numerical runtime lies inside as a
 * jar, so that the project builds on its own.
 */
public final class StandaloneProject {
  private StandaloneProject() {}

  /**
   * Writes the project.
   *
   * @param folder made where missing; files of the same names are replaced
   * @return the paths of what was written, relative to the folder
   */
  public static List<String> write(
      CompiledModel model, List<GeneratedSource> sources, List<SourceFile> files, Path folder) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    String name = artifact(model.model().model());
    put("pom.xml", filled("project-pom.xml", name), content);
    put("README.md", filled("project-readme.md", name), content);
    for (GeneratedSource source : sources) {
      put("src/main/java/" + source.path(), source.text(), content);
    }
    StandaloneParts.resources(model, files).forEach((path, bytes) -> content.put("src/main/resources/" + path, bytes));
    for (Map.Entry<String, byte[]> each : content.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
    Path runtime = folder.resolve("lib/org.neurodsl.sim-" + Tool.version() + ".jar");
    Files.createDirectories(runtime.getParent());
    StandaloneParts.zip(runtime, new TreeMap<>(StandaloneParts.content(VectorModule.class)));
    return List.copyOf(content.keySet());
  }

  private static void put(String path, String text, Map<String, byte[]> content) {
    content.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A name that Maven takes: letters, digits and hyphens. */
  private static String artifact(String model) {
    String name = model.replaceFirst("\\.neuro$", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "simulator" : name;
  }

  private static String filled(String resource, String name) throws IOException {
    try (InputStream in = StandaloneProject.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@NAME@", name)
          .replace("@VERSION@", Tool.version())
          .replace("@MAIN@", StandaloneMain.class.getName())
          .replace("@MATH@", version(RealMatrix.class, "org.apache.commons/commons-math3", "3.6.1"))
          .replace("@CSV@", version(CsvReader.class, "de.siegmar/fastcsv", "4.1.0"))
          .replace("@GSON@", version(Gson.class, "com.google.code.gson/gson", "2.13.2"));
    }
  }

  /** The version of a library as its own jar tells. */
  private static String version(Class<?> type, String artifact, String otherwise) throws IOException {
    String path = "/META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream in = type.getResourceAsStream(path)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", otherwise);
    }
  }
}
