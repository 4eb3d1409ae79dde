package org.neurodsl.source;

/**
 * A stretch of text in a file.
 *
 * @param file the path or URI as the user knows it; empty for text without a file
 * @param line line of the first character, from 1
 * @param column column of the first character in UTF-16 units, from 1
 * @param offset offset of the first character in UTF-16 units, from 0
 * @param length number of UTF-16 units
 */
public record SourcePlace(String file, int line, int column, int offset, int length) {

  /** The place of what no user wrote. */
  public static final SourcePlace NOWHERE = new SourcePlace("", 0, 0, 0, 0);

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
