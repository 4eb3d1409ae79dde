package org.neurodsl.sim.standalone;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A solver as it is written in a file or behind {@code --solver}: {@code rk4}, {@code adaptive(1e-6)}.
 *
 * @param word one of {@link #ALL}
 * @param tolerance of the adaptive solver, 0 for others
 */
public record SolverWord(String word, double tolerance) {
  /** All words, the usual one first. */
  public static final List<String> ALL =
      List.of("auto", "exact", "exponential", "exponential_euler", "rk4", "adaptive", "implicit");

  /** The tolerance of the adaptive solver where none is given. */
  public static final double USUAL_TOLERANCE = 1e-8;

  private static final Pattern WRITTEN = Pattern.compile("([^(]*)(\\(\\s*([0-9.]+(?:[eE][+-]?[0-9]{1,3})?)\\s*\\))?");

  /**
   * Reads a solver.
   *
   * @throws UsageException where it is none
   */
  public static SolverWord of(String text) {
    String word = word(text);
    if (!ALL.contains(word)) {
      throw new UsageException("'" + word + "' is no solver; the solvers are " + String.join(", ", ALL) + ".");
    }
    Matcher parts = WRITTEN.matcher(text.strip());
    if (parts.matches() && parts.group(2) == null) {
      return new SolverWord(word, word.equals("adaptive") ? USUAL_TOLERANCE : 0);
    }
    double tolerance = parts.matches() && word.equals("adaptive") ? parse(parts.group(3)) : Double.NaN;
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new UsageException("'" + text + "' is no solver; a tolerance is written as in adaptive(1e-8).");
    }
    return new SolverWord(word, tolerance);
  }

  /** What stands before a bracket. */
  public static String word(String text) {
    int bracket = text.indexOf('(');
    return (bracket < 0 ? text : text.substring(0, bracket)).strip();
  }

  private static double parse(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
