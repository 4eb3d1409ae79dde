package org.neurodsl.ui.parameters;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the parameters view, from {@code text.properties}. */
final class ParameterText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.parameters.text");

  private ParameterText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }
}
