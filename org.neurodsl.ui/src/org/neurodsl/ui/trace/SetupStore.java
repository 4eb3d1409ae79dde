package org.neurodsl.ui.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.neurodsl.ui.trace.model.TraceSetup;

/** Keeps how the traces of each experiment were shown, one small JSON file for each, in a folder. */
final class SetupStore {
  private final Path folder;

  SetupStore(Path folder) {
    this.folder = folder;
  }

  Optional<TraceSetup> read(String experiment) {
    try {
      Path file = file(experiment);
      return Files.isRegularFile(file) ? TraceSetup.fromJson(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A set-up that cannot be kept is no reason to disturb anyone. */
  boolean write(String experiment, TraceSetup setup) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file(experiment), setup.toJson());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Path file(String experiment) {
    return folder.resolve(experiment.replaceAll("[^A-Za-z0-9_-]", "_") + ".nview");
  }
}
