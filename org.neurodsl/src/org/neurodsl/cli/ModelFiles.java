package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.standalone.UsageException;

/** Finds the model files that a user names: files as they are, of folders all {@code .neuro} files below. */
final class ModelFiles {

  private ModelFiles() {}

  static List<Path> of(List<String> arguments, Invocation invocation) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = invocation.path(argument);
      if (Files.isDirectory(path)) {
        List<Path> found = below(path);
        if (found.isEmpty()) {
          throw new UsageException("There is no .neuro file in the folder '" + invocation.shown(path) + "'.");
        }
        files.addAll(found);
      } else {
        files.add(path);
      }
    }
    return files.stream().map(Path::normalize).distinct().toList();
  }

  /** Hidden folders and results of runs, which hold copies of models, are left out. */
  private static List<Path> below(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
        boolean hidden = !inner.equals(folder) && inner.getFileName().toString().startsWith(".");
        return hidden || Files.exists(inner.resolve("run.json"))
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().endsWith(".neuro")) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException fault) {
        return FileVisitResult.CONTINUE;
      }
    });
    found.sort(null);
    return found;
  }
}
