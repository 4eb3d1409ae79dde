package org.neurodsl.ui.plot;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the plots, from {@code text.properties}. */
final class PlotText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.plot.text");

  private PlotText() {}

  static String get(String key, Object... parts) {
    String pattern = WORDS.getString(key);
    return parts.length == 0 ? pattern : MessageFormat.format(pattern, parts);
  }
}
