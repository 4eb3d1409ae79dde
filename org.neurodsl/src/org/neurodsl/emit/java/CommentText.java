package org.neurodsl.emit.java;

/**
 * The only way by which text of the user gets into generated files. What comes out has no control characters,
 * cannot end a
 * comment or a string, and holds no Unicode escape.
 */
final class CommentText {

  private CommentText() {}

  /** Text for the inside of a comment of either kind, on one line. */
  static String inComment(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints().map(point -> harmless(point) ? point : ' ').forEach(point -> append(result, point));
    return result.toString().strip().replaceAll(" {2,}", " ");
  }

  private static void append(StringBuilder result, int point) {
    boolean afterStar = !result.isEmpty() && result.charAt(result.length() - 1) == '*';
    boolean afterSlash = !result.isEmpty() && result.charAt(result.length() - 1) == '/';
    if (point == '/' && afterStar || point == '*' && afterSlash) {
      result.append(' ');
    }
    switch (point) {
      case '\\' -> result.append("&#92;");
      case '<' -> result.append("&lt;");
      case '>' -> result.append("&gt;");
      case '&' -> result.append("&amp;");
      case '@' -> result.append("&#64;");
      case '{' -> result.append("&#123;");
      case '}' -> result.append("&#125;");
      default -> result.appendCodePoint(point);
    }
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /** A Java string literal, quotes included; only printable ASCII. */
  static String literal(String text) {
    StringBuilder result = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit == '"') {
        result.append("\\\"");
      } else if (unit == '\\') {
        result.append("\\\\");
      } else if (unit >= ' ' && unit <= '~') {
        result.append(unit);
      } else {
        result.append("\\u").append(hex(unit));
      }
    }
    return result.append('"').toString();
  }

  /** A line feed cannot be written as a Unicode escape inside a literal, so that control characters become blanks. */
  private static String hex(char unit) {
    String digits = Integer.toHexString(unit < ' ' || unit == 0x7F ? ' ' : unit);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
