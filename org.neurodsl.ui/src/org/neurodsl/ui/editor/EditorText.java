package org.neurodsl.ui.editor;

import java.util.ResourceBundle;

/** The words of the editor, from {@code text.properties}. */
final class EditorText {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.neurodsl.ui.editor.text");

  private EditorText() {}

  static String get(String key) {
    return WORDS.getString(key);
  }
}
