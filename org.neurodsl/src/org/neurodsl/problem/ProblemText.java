package org.neurodsl.problem;

import java.util.List;

/**
 * Fills the sentence of a problem with its arguments.
 *
 * <p>{@code {n}} takes argument n. A stretch in square brackets is left out when an argument in it is missing or empty.
 * Arguments become one line without control characters and are shortened when long, because they may come from a
 * hostile file.
 */
public final class ProblemText {

  private static final int LONGEST_ARGUMENT = 240;

  private ProblemText() {}

  /** Gives the full sentence; it ends with a full stop or a question mark. */
  public static String sentence(Problem problem, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    String template = problem.template();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('[', at);
      int close = open < 0 ? -1 : template.indexOf(']', open);
      if (close < 0) {
        text.append(fill(template.substring(at), arguments));
        break;
      }
      text.append(fill(template.substring(at, open), arguments));
      String optional = template.substring(open + 1, close);
      text.append(isComplete(optional, arguments) ? fill(optional, arguments) : "");
      at = close + 1;
    }
    return ended(text.toString());
  }

  /** Makes a text fit for one line of a message: no control characters, not too long. */
  public static String plain(String text) {
    String oneLine = text.strip().replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "?");
    if (oneLine.length() <= LONGEST_ARGUMENT) {
      return oneLine;
    }
    int cut = LONGEST_ARGUMENT - 1;
    return oneLine.substring(0, Character.isHighSurrogate(oneLine.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }

  private static String fill(String template, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      int index = placeholder(template, i);
      if (index < 0) {
        text.append(template.charAt(i));
      } else {
        text.append(index < arguments.size() ? plain(arguments.get(index)) : "?");
        i += 2;
      }
    }
    return text.toString();
  }

  private static boolean isComplete(String template, List<String> arguments) {
    for (int i = 0; i < template.length(); i++) {
      int index = placeholder(template, i);
      if (index >= 0 && (index >= arguments.size() || arguments.get(index).isBlank())) {
        return false;
      }
    }
    return true;
  }

  /** Gives the index of the placeholder that begins here, or -1. */
  private static int placeholder(String template, int at) {
    boolean found = template.charAt(at) == '{' && at + 2 < template.length() && template.charAt(at + 2) == '}'
        && Character.isDigit(template.charAt(at + 1));
    return found ? template.charAt(at + 1) - '0' : -1;
  }

  private static String ended(String text) {
    if (text.endsWith("?.") || text.endsWith("..")) {
      return text.substring(0, text.length() - 1);
    }
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
