package org.neurodsl.ui.trace.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the scratch files of one run, made when the first of them is needed; goes away with the program. */
public final class ScratchFolder {
  private Path folder;

  /** A new file for numbers. */
  public synchronized NumberStore file() {
    if (folder == null) {
      try {
        folder = Files.createTempDirectory("neurodsl-traces");
      } catch (IOException e) {
        throw new UncheckedIOException("no folder for long runs; is the disk full?", e);
      }
      folder.toFile().deleteOnExit();
    }
    return MappedStore.in(folder);
  }
}
