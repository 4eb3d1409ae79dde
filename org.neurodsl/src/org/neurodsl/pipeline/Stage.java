package org.neurodsl.pipeline;

import java.util.Locale;
import java.util.Optional;

/** The stages of the way from a text to data, in order. */
public enum Stage {
  PARSE,
  LINK,
  CHECK,
  LOWER,
  SIMPLIFY,
  PLAN,
  EMIT,
  COMPILE,
  RUN,
  RECORD,
  VIEW;

  /** The word for {@code --dump}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of a word. */
  public static Optional<Stage> of(String word) {
    for (Stage stage : values()) {
      if (stage.word().equals(word)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
