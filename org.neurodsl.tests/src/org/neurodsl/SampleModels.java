package org.neurodsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurodsl.library.Library;

/** The models that ship with the project: the library and the examples. */
public final class SampleModels {

  private SampleModels() {}

  /** Their texts. */
  public static List<String> texts() {
    List<String> texts = new ArrayList<>();
    Library library = Library.shipped();
    library.files().forEach(file -> texts.add(library.text(file).orElseThrow()));
    try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".neuro")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
