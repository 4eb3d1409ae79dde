package org.neurodsl.ui.project;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the wizards, from {@code text.properties}. */
final class ProjectText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.project.text");

  private ProjectText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }

  static Optional<String> find(String key) {
    return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
  }
}
