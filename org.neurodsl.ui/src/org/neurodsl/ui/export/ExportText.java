package org.neurodsl.ui.export;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the export, from {@code text.properties}. */
final class ExportText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.export.text");

  private ExportText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }
}
