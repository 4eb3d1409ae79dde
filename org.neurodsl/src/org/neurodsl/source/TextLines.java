package org.neurodsl.source;

import java.util.Arrays;

/** The lines of a text, ended by a newline, a carriage return, or both; turns offsets into places. */
public final class TextLines {

  private final String file;
  private final int[] starts;
  private final int length;

  /** Looks for the lines of a text that is called {@code file} in messages. */
  public TextLines(String file, CharSequence text) {
    this.file = file;
    this.length = text.length();
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (ends) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /** Number of the line, from 1, in which an offset lies. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The place of a stretch of the text; an offset beyond its end is taken for its end. */
  public SourcePlace place(int offset, int stretch) {
    int begin = Math.max(0, Math.min(offset, length));
    int line = line(begin);
    return new SourcePlace(file, line, begin - starts[line - 1] + 1, begin, Math.min(stretch, length - begin));
  }

  /** Number of the longest line, from 1. */
  public int longestLine() {
    int longest = 1;
    for (int line = 2; line <= starts.length; line++) {
      longest = lengthOf(line) > lengthOf(longest) ? line : longest;
    }
    return longest;
  }

  /** Number of characters of a line, without its end. */
  public int lengthOf(int line) {
    return (line < starts.length ? starts[line] - 1 : length) - starts[line - 1];
  }

  /** Offset of the first character of a line. */
  public int startOf(int line) {
    return starts[line - 1];
  }
}
