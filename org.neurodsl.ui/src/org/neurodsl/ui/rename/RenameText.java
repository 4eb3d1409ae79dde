package org.neurodsl.ui.rename;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of renaming, from {@code text.properties}. */
final class RenameText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.rename.text");

  private RenameText() {}

  static String get(String key, Object... parts) {
    return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(parts);
  }
}
