package org.neurodsl.ui.runs;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the views of this package, from {@code text.properties}. */
final class RunsText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.runs.text");

  private RunsText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }
}
