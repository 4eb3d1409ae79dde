package org.neurodsl.sim.result;

/** Text of one field of a comma-separated table (RFC 4180). */
final class CsvField {
  private CsvField() {}

  /** Quotes a text where commas, quotes, line ends or outer blanks need it, or a '#' that would begin a comment. */
  static String quoted(String text) {
    boolean plain = !text.isEmpty() && text.charAt(0) != '#' && text.strip().length() == text.length();
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
