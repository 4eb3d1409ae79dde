package org.neurodsl.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.neurodsl.sim.standalone.Terminal;
import org.neurodsl.sim.standalone.UsageException;

/**
 * The surroundings of a command.
 *
 * @param terminal where it writes
 * @param folder the folder that relative paths start from
 * @param environment variables such as {@code NEURODSL_CACHE}
 */
record Invocation(Terminal terminal, Path folder, Map<String, String> environment) {

  /** The path of a file or folder as the user writes it. */
  Path path(String text) {
    try {
      return folder.resolve(Path.of(text));
    } catch (InvalidPathException e) {
      throw new UsageException("'" + text + "' is no path: " + e.getReason() + ".");
    }
  }

  /** A path as the user knows it: relative where it lies below the current folder. */
  String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path here = folder.toAbsolutePath().normalize();
    return whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole).toString() : path.toString();
  }

  /** The same with colours as an option {@code --color} says. */
  Invocation coloured(String when) {
    return switch (when) {
      case "always" -> new Invocation(terminal.withColours(true), folder, environment);
      case "never" -> new Invocation(terminal.withColours(false), folder, environment);
      default -> this;
    };
  }
}
