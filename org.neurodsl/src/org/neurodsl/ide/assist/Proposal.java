package org.neurodsl.ide.assist;

import java.util.Locale;

/**
 * Something that may be written at a caret, in place of the letters that stand there already.
 *
 * @param label what it is called in a list
 * @param kind what it is, in words: {@code state}, {@code unit}, {@code keyword} …
 * @param detail its unit or form; may be empty
 * @param text what is written
 * @param caret where the caret is afterwards, in {@code text}
 * @param selected how many characters from there are selected, to be typed over
 */
public record Proposal(String label, String kind, String detail, String text, int caret, int selected) {

  /** Whether some letters may be meant for it: its label holds them, in any case. */
  public boolean fits(String letters) {
    return label.toLowerCase(Locale.ROOT).contains(letters.toLowerCase(Locale.ROOT));
  }

  /** A word that is written as it is called. */
  static Proposal word(String word, String kind, String detail) {
    return new Proposal(word, kind, detail, word, word.length(), 0);
  }

  /** A function: the caret ends between its brackets. */
  static Proposal call(String name, String usage) {
    return new Proposal(name, "function", usage, name + "()", name.length() + 1, 0);
  }
}
