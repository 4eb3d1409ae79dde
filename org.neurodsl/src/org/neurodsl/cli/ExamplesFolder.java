package org.neurodsl.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the examples: in the jar of this program, else in a folder beside the program. */
final class ExamplesFolder {
  private static final String NAME = "examples";
  private static final String SAMPLE = "hodgkin-huxley.neuro";

  private ExamplesFolder() {}

  static Path find() throws IOException {
    Path program = program();
    if (Files.isRegularFile(program)) {
      Path inside = FileSystems.newFileSystem(program).getPath("/" + NAME);
      if (Files.exists(inside.resolve(SAMPLE))) {
        return inside;
      }
    }
    for (Path folder = program; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(NAME).resolve(SAMPLE))) {
        return folder.resolve(NAME);
      }
    }
    throw new NoSuchFileException(NAME);
  }

  private static Path program() throws IOException {
    CodeSource source = ExamplesFolder.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("The program's own place can't be read", e);
    }
  }
}
