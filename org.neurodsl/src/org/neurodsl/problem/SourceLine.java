package org.neurodsl.problem;

import org.neurodsl.source.SourcePlace;

/**
 * The line of a place, cut to a width that fits a terminal, with the stretch to mark in it.
 *
 * @param text the line without control characters; tabs are single spaces
 * @param markStart index in the text of the first character to mark
 * @param markLength number of characters to mark, at least 1
 */
record SourceLine(String text, int markStart, int markLength) {

  private static final int WIDTH = 120;
  private static final int BEFORE_MARK = 40;
  private static final String CUT = "…";

  /** Cuts the line of the place out of the text of its file. */
  static SourceLine of(SourcePlace place, String source) {
    int offset = Math.min(place.offset(), source.length());
    int start = offset;
    while (start > 0 && !isLineEnd(source.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < source.length() && !isLineEnd(source.charAt(end))) {
      end++;
    }
    int from = offset - start > WIDTH - BEFORE_MARK ? offset - BEFORE_MARK : start;
    int to = Math.min(end, from + WIDTH);
    from = insidePair(source, from) ? from - 1 : from;
    to = insidePair(source, to) ? to + 1 : to;
    String before = from > start ? CUT : "";
    String after = to < end ? CUT : "";
    int length = Math.max(1, Math.min(place.length(), to - offset));
    return new SourceLine(before + clean(source.substring(from, to)) + after, before.length() + offset - from, length);
  }

  private static boolean insidePair(String source, int at) {
    return at > 0 && at < source.length() && Character.isSurrogatePair(source.charAt(at - 1), source.charAt(at));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Keeps each UTF-16 unit in its column, but lets no character through that would steer a terminal. */
  private static String clean(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int type = Character.getType(c);
      boolean steering = type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR;
      clean.append(c == '\t' ? ' ' : steering ? '?' : c);
    }
    return clean.toString();
  }
}
