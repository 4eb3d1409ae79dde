package org.neurodsl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that a model belongs to. A model can name no file outside of it.
 *
 * @param root the folder; empty for a model that belongs to no folder and so can import from the library only
 * @param unsaved texts of editors that count instead of what their files hold
 */
public record Project(Optional<Path> root, Map<Path, String> unsaved) {

  /** No folder. */
  public static final Project NONE = new Project(Optional.empty(), Map.of());

  /** Copies the map. */
  public Project {
    unsaved = Map.copyOf(unsaved);
  }

  /** The project of a folder. */
  public static Project of(Path root) {
    return new Project(Optional.of(root), Map.of());
  }

  /** The project of a single file: its folder. */
  public static Project around(Path file) {
    return of(file.toAbsolutePath().normalize().getParent());
  }

  /** The same with texts that are not in their files. */
  public Project with(Map<Path, String> texts) {
    return new Project(root, texts);
  }
}
