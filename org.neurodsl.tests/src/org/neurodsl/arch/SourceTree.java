package org.neurodsl.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written Java sources of the project, seen from the folder of the tests. */
final class SourceTree {
  static final Path SIM = Path.of("../org.neurodsl.sim/src");
  static final Path LANGUAGE = Path.of("../org.neurodsl/src");
  static final Path WORKBENCH = Path.of("../org.neurodsl.ui/src");
  static final Path TESTS = Path.of("src");
  static final Path WORKBENCH_TESTS = Path.of("workbench/src");

  private SourceTree() {}

  /** All Java files below the given folders, in the order of their names. */
  static List<Path> javaFiles(Path... roots) {
    return Stream.of(roots).flatMap(SourceTree::below).filter(f -> f.toString().endsWith(".java")).sorted().toList();
  }

  private static Stream<Path> below(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
