package org.neurodsl.ui.welcome;

import java.util.ResourceBundle;

/** The words of the welcome page, from {@code text.properties}. */
final class WelcomeText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.welcome.text");

  private WelcomeText() {}

  static String get(String key) {
    return WORDS.getString(key);
  }
}
