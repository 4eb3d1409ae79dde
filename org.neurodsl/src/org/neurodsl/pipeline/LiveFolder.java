package org.neurodsl.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder from which {@link org.neurodsl.sim.live.LiveMain} runs a compiled model in a process of its own: classes,
 * the description of the model and its files.
 */
public final class LiveFolder {

  private LiveFolder() {}

  /**
   * Writes the folder.
   *
   * @return the class path of the process
   */
  public static List<Path> write(CompiledModel model, List<SourceFile> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> each : model.classes().entrySet()) {
      put(folder.resolve(each.getKey().replace('.', '/') + ".class"), each.getValue());
    }
    for (Map.Entry<String, byte[]> each : StandaloneParts.resources(model, files).entrySet()) {
      put(folder.resolve(each.getKey()), each.getValue());
    }
    List<Path> classPath = new ArrayList<>(List.of(folder));
    for (Class<?> part : StandaloneParts.RUNTIME) {
      classPath.add(StandaloneParts.place(part));
    }
    return classPath;
  }

  private static void put(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
