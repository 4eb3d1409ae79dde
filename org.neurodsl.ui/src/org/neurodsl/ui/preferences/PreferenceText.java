package org.neurodsl.ui.preferences;

import java.util.ResourceBundle;

/** The words of the preferences, from {@code text.properties}. */
final class PreferenceText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.preferences.text");

  private PreferenceText() {}

  static String get(String key) {
    return WORDS.getString(key);
  }
}
