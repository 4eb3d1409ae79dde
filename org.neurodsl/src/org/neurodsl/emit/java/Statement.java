package org.neurodsl.emit.java;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.source.SourcePlace;

/**
 * One line of a generated method.
 *
 * @param text Java, without user text that is not an identifier
 * @param defines the local that it declares, or {@code null}
 * @param structural whether it must stay in the method itself: loops, branches, returns
 * @param comment what follows the line, already escaped; may be empty
 */
record Statement(String text, Local defines, boolean structural, String comment, SourcePlace place) {

  private static final Pattern TOKEN =
      Pattern.compile("(\\.)?([A-Za-z_]\\w*)|[0-9][\\w.]*(?:E-?[0-9]+)?|[<>=!?&|]+|\\S");

  /** A local variable. {@code type} is a Java type. */
  record Local(String name, String type) {}

  /** An estimate from above of the bytes of its code. */
  int bytes() {
    int bytes = defines == null ? 2 : 4;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (matcher.group(2) != null) {
        bytes += 4;
      } else if (Character.isDigit(token.charAt(0))) {
        bytes += 3;
      } else {
        bytes += switch (token.charAt(0)) {
          case '<', '>', '=', '!', '?', '&', '|' -> token.equals("=") ? 1 : 8;
          case '(', ')', ';', ',', '{', '}' -> 0;
          default -> 1;
        };
      }
    }
    return bytes;
  }

  /** The identifiers in it that are not members of something. */
  Set<String> identifiers() {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group(2) != null && matcher.group(1) == null) {
        found.add(matcher.group(2));
      }
    }
    return found;
  }
}
