package org.neurodsl.problem;

/**
 * Replaces a stretch of a text.
 *
 * @param offset first character replaced, in UTF-16 units from 0
 * @param length number of characters replaced; 0 inserts
 * @param replacement the text that takes their place
 */
public record TextEdit(int offset, int length, String replacement) {

  /** Refuses places before the text. */
  public TextEdit {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("an edit needs a place in the text, not " + offset + "+" + length);
    }
  }

  public static TextEdit insert(int offset, String text) {
    return new TextEdit(offset, 0, text);
  }

  public static TextEdit delete(int offset, int length) {
    return new TextEdit(offset, length, "");
  }

  /** The offset behind the last character replaced. */
  public int end() {
    return offset + length;
  }
}
