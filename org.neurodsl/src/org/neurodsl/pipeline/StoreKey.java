package org.neurodsl.pipeline;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurodsl.sim.VectorModule;
import org.neurodsl.sim.result.RunDescription.FileHash;

/** Under what a compiled model is kept: the request, and the program that compiles it, with its library. */
final class StoreKey {
  private final String text;
  private final Path folder;
  private List<SourceFile> files = List.of();

  private StoreKey(String text, Path folder) {
    this.text = text;
    this.folder = folder;
  }

  static StoreKey of(CompileRequest request) {
    String all = String.join("\0", request.key(), Tool.version(), Runtime.version().toString(),
        program(Pipeline.class), program(VectorModule.class));
    return new StoreKey(SourceFile.sha256(all.getBytes(StandardCharsets.UTF_8)), request.file().getParent());
  }

  String text() {
    return text;
  }

  /** Whether every file that the model was made of has the same content still. */
  boolean isCurrent(CompiledModel model) {
    List<SourceFile> read = new ArrayList<>();
    try {
      for (FileHash file : model.model().files()) {
        SourceFile now = SourceFile.read(folder.resolve(file.path()), folder);
        if (!now.hash().equals(file)) {
          return false;
        }
        read.add(now);
      }
    } catch (IOException e) {
      return false;
    }
    files = List.copyOf(read);
    return true;
  }

  /** The files of a model for which {@link #isCurrent} was asked last. */
  List<SourceFile> files(CompiledModel model) {
    if (files.size() != model.model().files().size()) {
      throw new IllegalStateException("The model is not current");
    }
    return files;
  }

  /** Name, length and age of the jar that holds a class; of a folder of classes the age of the newest. */
  private static String program(Class<?> type) {
    try {
      File place = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return place + " " + place.length() + " " + (place.isFile() ? place.lastModified() : newest(place.toPath()));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The program's own place can't be read", e);
    }
  }

  private static long newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
    }
  }
}
