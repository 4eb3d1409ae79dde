package org.neurodsl.ui.guide;

import java.util.ResourceBundle;

/** The words of the guide, from {@code text.properties}. */
final class GuideText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.guide.text");

  private GuideText() {}

  static String get(String key) {
    return WORDS.getString(key);
  }
}
