package org.neurodsl;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a model belongs to. A model can name no file outside of it.
 *
 * @param root the folder; empty for a model that belongs to no folder and so can import from the library only
 */
public record Project(Optional<Path> root) {

  /** No folder. */
  public static final Project NONE = new Project(Optional.empty());

  /** The project of a folder. */
  public static Project of(Path root) {
    return new Project(Optional.of(root));
  }

  /** The project of a single file: its folder. */
  public static Project around(Path file) {
    return of(file.toAbsolutePath().normalize().getParent());
  }
}
