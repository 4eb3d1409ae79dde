package org.neurodsl.sim.text;

/** Text inside of XML, SVG and HTML. */
public final class MarkupText {
  private MarkupText() {}

  /** The text so that no mark-up gets through; characters that XML does not allow become '?'. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.appendCodePoint(isAllowed(c) ? c : '?');
      }
    });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c < 0xD800 || c == '\t') || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
  }
}
