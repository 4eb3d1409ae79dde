package org.neurodsl.ui.find;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the search, from {@code text.properties}. */
final class FindText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.find.text");

  private FindText() {}

  static String get(String key, Object... parts) {
    return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(parts);
  }
}
