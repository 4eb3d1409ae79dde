package org.neurodsl.emit.java;

import java.util.HashMap;
import java.util.Map;
import org.neurodsl.emit.LineMap;
import org.neurodsl.source.SourcePlace;

/** Collects the lines of a Java file, indents and wraps them, and remembers where they come from. */
final class JavaWriter {

  private static final int WIDTH = 120;

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, SourcePlace> places = new HashMap<>();
  private int indent;
  private int line = 1;

  /** Adds a line; wrapped at a blank where it is too long. */
  void line(String content, SourcePlace place) {
    int columns = WIDTH - 2 * indent;
    String rest = content;
    String margin = "";
    while (rest.length() > columns - margin.length()) {
      int blank = breakBefore(rest, columns - margin.length());
      if (blank < 0) {
        break;
      }
      raw(margin + rest.substring(0, blank), place);
      rest = rest.substring(blank + 1);
      margin = content.startsWith("//") ? "// " : "    ";
    }
    raw(margin + rest, place);
  }

  /** Adds a line that comes from no place of the user's. */
  void line(String content) {
    line(content, SourcePlace.NOWHERE);
  }

  /** Adds an empty line. */
  void blank() {
    text.append('\n');
    line++;
  }

  /** Adds a line, and indents what follows. */
  void open(String content) {
    line(content);
    indent++;
  }

  /** Ends what {@link #open} began. */
  void close(String content) {
    indent--;
    line(content);
  }

  /** Ends one block and begins the next: {@code } else {}. */
  void between(String content) {
    indent--;
    line(content);
    indent++;
  }

  /** What was written. */
  String text() {
    return text.toString();
  }

  /** Where it comes from. */
  LineMap lineMap() {
    return new LineMap(places);
  }

  private void raw(String content, SourcePlace place) {
    text.append("  ".repeat(indent)).append(content).append('\n');
    if (place.line() > 0) {
      places.put(line, place);
    }
    line++;
  }

  /**
   * The last blank before {@code limit} outside a string and before any line comment, not too far left; -1 for
   * none.
   */
  private static int breakBefore(String content, int limit) {
    boolean comment = content.startsWith("//") || content.startsWith("*");
    boolean quoted = false;
    int found = -1;
    for (int at = 0; at <= limit && at < content.length(); at++) {
      char unit = content.charAt(at);
      if (unit == '"' && !comment && (at == 0 || content.charAt(at - 1) != '\\')) {
        quoted = !quoted;
      } else if (unit == ' ' && !quoted && at > 20) {
        if (!comment && content.startsWith("//", at + 1)) {
          return found;
        }
        found = at;
      }
    }
    return found;
  }
}
