package org.neurodsl.ui.launch;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of launching, from {@code text.properties}. */
final class LaunchText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.launch.text");

  private LaunchText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }
}
