package org.neurodsl.parser;

import java.util.Optional;
import org.antlr.runtime.CharStream;
import org.neurodsl.source.TextLines;

/**
 * A bound on a text as a whole, exceeded by it: nobody writes such files by hand, and to read one would hang an editor.
 *
 * @param line number of the line that is too long, 0 where the whole text is
 * @param found number of characters
 * @param allowed largest number of characters
 */
record TextLimit(int line, int found, int allowed) {

  /** Most characters of a file. */
  static final int CHARACTERS = 20_000_000;

  /** Most characters of a line. */
  static final int LINE = 100_000;

  static Optional<TextLimit> exceeded(CharStream characters) {
    int size = characters.size();
    if (size > CHARACTERS) {
      return Optional.of(new TextLimit(0, size, CHARACTERS));
    }
    if (size <= LINE) {
      return Optional.empty();
    }
    TextLines lines = new TextLines("", characters.substring(0, size - 1));
    int longest = lines.longestLine();
    return lines.lengthOf(longest) > LINE
        ? Optional.of(new TextLimit(longest, lines.lengthOf(longest), LINE)) : Optional.empty();
  }
}
