package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.RULE_ANY_OTHER;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.CommonToken;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Explains characters that are no part of the language. */
final class CharacterProblems {

  /** What programs and papers write for something else, by code point. */
  private static final Map<String, String> LOOKALIKES = Map.ofEntries(
      Map.entry("\u2212", "-"), Map.entry("\u2010", "-"), Map.entry("\u2011", "-"), Map.entry("\u2012", "-"),
      Map.entry("\u2013", "-"), Map.entry("\u2014", "-"), Map.entry("\u00d7", "*"), Map.entry("\u00b7", "*"),
      Map.entry("\u22c5", "*"), Map.entry("\u2219", "*"), Map.entry("\u2022", "*"), Map.entry("\u2217", "*"),
      Map.entry("\u00f7", "/"), Map.entry("\u2044", "/"), Map.entry("\u2215", "/"), Map.entry("\u201c", "\""),
      Map.entry("\u201d", "\""), Map.entry("\u201e", "\""), Map.entry("\u2018", "'"), Map.entry("\u2019", "'"),
      Map.entry("\u2032", "'"), Map.entry("\u00b4", "'"), Map.entry("`", "'"), Map.entry("\uff0c", ","),
      Map.entry("\uff1b", ";"), Map.entry("\uff1a", ":"), Map.entry("\uff08", "("), Map.entry("\uff09", ")"),
      Map.entry("\uff1d", "="), Map.entry("\u2264", "<="), Map.entry("\u2265", ">="), Map.entry("\u2260", "!="),
      Map.entry("\u00b2", "^2"), Map.entry("\u00b3", "^3"), Map.entry("\u221e", "inf"), Map.entry("\u2126", "Ohm"));

  /** Cyrillic and Greek letters that look like Latin ones, and those Latin ones in the same order. */
  private static final String TWINS =
      "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425"
          + "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf";
  private static final String TWINNED = "ABEKMHOPCTXaeopcyxiABEZHIKMNOPTYXo";

  private static final List<String> GREEK = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",
      "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
      "phi", "chi", "psi", "omega");

  private static final Map<String, String> OPERATORS =
      Map.of("&&", "and", "||", "or", "&", "and", "|", "or", "!", "not", "~", "not");

  /** What other languages have these characters for. */
  private static final Map<String, String> MENDS = Map.of("#", "a comment begins with '//'",
      "?", "write 'if … then … else …'",
      "\u00b1", "write 'within'");

  private CharacterProblems() {}

  /** A text in quotes or a comment without end. */
  static Optional<ProblemReport> unfinished(FaultyStatement statement) {
    for (int i = 0; i < statement.tokens().size(); i++) {
      String text = statement.text(i);
      if (statement.type(i) == RULE_ANY_OTHER && text.startsWith("\"")) {
        return Optional.of(statement.report(Problem.TEXT_NOT_CLOSED, i, statement.tokens().size() - 1));
      }
      if (statement.type(i) == RULE_ANY_OTHER && text.startsWith("/*")) {
        return Optional.of(ProblemReport.of(Problem.COMMENT_NOT_CLOSED, statement.begin(i, 2)));
      }
    }
    return Optional.empty();
  }

  /** An operator of another language. */
  static Optional<ProblemReport> foreignOperator(FaultyStatement statement) {
    for (int i = 0; i < statement.tokens().size(); i++) {
      if (statement.type(i) == RULE_ANY_OTHER) {
        String one = statement.text(i);
        boolean doubled = statement.touchesNext(i) && statement.text(i + 1).equals(one);
        String operator = doubled ? one + one : one;
        String ours = operator.equals("|") && bars(statement) > 1 ? "abs(x)" : OPERATORS.get(operator);
        if (ours != null) {
          ProblemReport problem = statement.report(Problem.FOREIGN_OPERATOR, i, doubled ? i + 1 : i, operator, ours);
          return Optional.of(ours.startsWith("abs") ? problem : problem.withFix(Fix.replace("write '" + ours + "'",
              problem.place().offset(), operator.length(), " " + ours + " ")));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code |x|} is a magnitude. */
  private static long bars(FaultyStatement statement) {
    return statement.tokens().stream().filter(token -> token.getText().equals("|")).count();
  }

  /** Any other character that has no meaning, or only in names of other languages. */
  static Optional<ProblemReport> foreignCharacter(FaultyStatement statement) {
    for (int i = 0; i < statement.tokens().size(); i++) {
      if (statement.type(i) == RULE_ANY_OTHER) {
        if (Character.isDigit(statement.text(i).charAt(0))) {
          return NumberProblems.malformed(statement, i);
        }
        boolean pair = statement.touchesNext(i) && !statement.text(i + 1).isEmpty()
            && Character.isSurrogatePair(statement.text(i).charAt(0), statement.text(i + 1).charAt(0));
        return Optional.of(explain(statement, i, pair ? i + 1 : i));
      }
    }
    return Optional.empty();
  }

  private static ProblemReport explain(FaultyStatement statement, int first, int last) {
    CommonToken token = statement.tokens().get(first);
    String text = first == last ? token.getText() : token.getText() + statement.text(last);
    int point = text.codePointAt(0);
    String code = String.format(Locale.ROOT, "U+%04X", point);
    int twin = TWINS.indexOf(point);
    String ours = twin >= 0 ? String.valueOf(TWINNED.charAt(twin)) : LOOKALIKES.get(text);
    int offset = token.getStartIndex();
    if (ours != null) {
      return statement.report(Problem.LOOKALIKE_CHARACTER, first, last, text, code, ours)
          .withFix(Fix.replace("write '" + ours + "'", offset, text.length(), ours));
    }
    if (Character.isLetter(point)) {
      String plain = inAscii(point);
      ProblemReport problem = statement.report(Problem.NAME_CHARACTER, first, last, text, code,
          plain.isEmpty() ? "it with the letters a to z" : "'" + plain + "'");
      return plain.isEmpty() ? problem
          : problem.withFix(Fix.replace("write '" + plain + "'", offset, text.length(), plain));
    }
    String mend = MENDS.get(text);
    ProblemReport stray = statement.report(
        Problem.STRAY_CHARACTER, first, last, shown(point, text), code, mend == null ? "remove it" : mend);
    return mend != null && !text.equals("#") ? stray : stray.withFix(text.equals("#")
        ? Fix.replace("write '//'", offset, 1, "//") : Fix.replace("remove it", offset, text.length(), ""));
  }

  /** A letter in letters of ASCII, empty where nothing is usual. */
  private static String inAscii(int point) {
    if (point == '\u00b5') {
      return "u";
    }
    if (point >= '\u03b1' && point <= '\u03c9') {
      return GREEK.get(point - '\u03b1');
    }
    if (point >= '\u0391' && point <= '\u03a9') {
      String name = GREEK.get(point - '\u0391');
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.chars().allMatch(c -> c < 128) ? plain : "";
  }

  private static String shown(int point, String text) {
    int type = Character.getType(point);
    boolean visible = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE
        && type != Character.UNASSIGNED && type != Character.PRIVATE_USE && !Character.isSpaceChar(point);
    return visible ? text : "?";
  }
}
