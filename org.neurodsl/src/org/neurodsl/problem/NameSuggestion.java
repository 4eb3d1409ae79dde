package org.neurodsl.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Guesses which name somebody meant: names that differ in case only come first, then those at most two slips away.
 *
 * <p>A slip is a letter too many, too few, changed, or swapped with its neighbour (optimal string alignment distance).
 */
public final class NameSuggestion {

  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_NAME = 100;

  private record Candidate(String name, int distance) {}

  private NameSuggestion() {}

  /** Lists at most three names that come near, the nearest first, never the name itself. */
  public static List<String> near(String name, Collection<String> known) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String other : known) {
      int distance = other.equals(name) || other.length() > LONGEST_NAME ? Integer.MAX_VALUE : distance(name, other);
      if (distance <= slipsAllowed(name)) {
        candidates.add(new Candidate(other, distance));
      }
    }
    return candidates.stream().sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name).distinct().limit(MOST_SUGGESTIONS).toList();
  }

  /** Writes the names that come near as a clause, {@code 'g_Na' or 'g_K'}; empty when there is none. */
  public static String clause(String name, Collection<String> known) {
    return near(name, known).stream().map(n -> "'" + n + "'").collect(Collectors.joining(" or "));
  }

  /** Asks for the names that come near, {@code did you mean 'g_Na'?}; empty when there is none. */
  public static String question(String name, Collection<String> known) {
    String clause = clause(name, known);
    return clause.isEmpty() ? "" : asked(clause);
  }

  /** The same for names that are known to be meant, in quotes. */
  public static String asked(String clause) {
    return "did you mean " + clause + "?";
  }

  /** One slip in short names, where two would make anything of anything. */
  private static int slipsAllowed(String name) {
    return name.length() <= 1 ? 0 : name.length() <= 3 ? 1 : 2;
  }

  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    if (x.equals(y)) {
      return 0;
    }
    return Math.abs(x.length() - y.length()) > 2 ? Integer.MAX_VALUE : alignment(x, y);
  }

  private static int alignment(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
