package org.neurodsl.problem;

import java.util.Map;
import java.util.Optional;

/** Gives the text of a file that reports point into, so that diagnostics can show the line. */
@FunctionalInterface
public interface Sources {

  /** No text at hand. */
  Sources NONE = file -> Optional.empty();

  /** The text of the file as named by the places, if it is known. */
  Optional<String> text(String file);

  static Sources of(String file, String text) {
    return of(Map.of(file, text));
  }

  static Sources of(Map<String, String> textByFile) {
    return file -> Optional.ofNullable(textByFile.get(file));
  }
}
