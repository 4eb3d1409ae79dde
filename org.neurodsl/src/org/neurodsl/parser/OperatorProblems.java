package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.Map;
import java.util.Optional;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Explains operators that do not stand right. */
final class OperatorProblems {

  private static final Map<String, String> FOREIGN = Map.ofEntries(Map.entry("**", "^"), Map.entry("=>", ">="),
      Map.entry("=<", "<="), Map.entry("<>", "!="), Map.entry("->", "="), Map.entry("<-", "="),
      Map.entry("++", "+= 1"), Map.entry("--", "-= 1"), Map.entry(":=", "="), Map.entry("/=", "="),
      Map.entry("^=", "="));

  private OperatorProblems() {}

  /** Two signs that make an operator in other languages. */
  static Optional<ProblemReport> doubledOperator(FaultyStatement statement) {
    for (int i = Math.max(0, statement.at() - 1); i <= statement.at(); i++) {
      String both = statement.touchesNext(i) ? statement.text(i) + statement.text(i + 1) : "";
      String ours = FOREIGN.get(both);
      boolean signAllowed = both.equals("--") || both.equals("++");
      if (ours != null && !(signAllowed && i + 2 < statement.tokens().size())) {
        ProblemReport problem = statement.report(Problem.FOREIGN_OPERATOR, i, i + 1, both, ours);
        return Optional.of(problem.withFix(Fix.replace("write '" + ours + "'", problem.place().offset(), 2, ours)));
      }
    }
    return Optional.empty();
  }

  /** A line that begins with what should have ended the line above. */
  static Optional<ProblemReport> lineBegins(FaultyStatement statement) {
    int first = statement.type(0);
    boolean continues = switch (first) {
      case PlusSign, HyphenMinus, Asterisk, Solidus, CircumflexAccent, Comma, And, Or, LessThanSign, GreaterThanSign,
          LessThanSignEqualsSign, GreaterThanSignEqualsSign, EqualsSignEqualsSign, ExclamationMarkEqualsSign,
              EqualsSign ->
          true;
      default -> false;
    };
    boolean afterLine = statement.before() != null && statement.before().getType() == RULE_NL;
    return continues && afterLine && statement.at() == 0
        ? Optional.of(statement.report(Problem.LINE_BEGINS_WITH_OPERATOR, 0, 0, statement.text(0))) : Optional.empty();
  }

  /** {@code ==} where a value is given, or expected. */
  static Optional<ProblemReport> comparison(FaultyStatement statement) {
    int at = statement.at();
    if (statement.type(at) != EqualsSignEqualsSign) {
      return Optional.empty();
    }
    String ours = switch (statement.type(0)) {
      case Expect -> "is";
      case Param, Input, State, Let, Constant, Measure, RULE_ID, RULE_D_NAME -> "=";
      default -> "";
    };
    return ours.isEmpty() ? Optional.empty() : Optional.of(instead(statement, at, ours));
  }

  /** {@code param C : 200 pF}: a colon is followed by a unit alone. */
  static Optional<ProblemReport> colon(FaultyStatement statement) {
    for (int i = 1; i <= statement.at() && i < 4; i++) {
      boolean number = statement.type(i + 1) == RULE_NUMBER || statement.type(i + 1) == HyphenMinus;
      if (statement.type(i) == Colon && number && statement.type(i - 1) == RULE_ID) {
        return Optional.of(instead(statement, i, "="));
      }
    }
    return Optional.empty();
  }

  /** {@code import 'channels.neuro'}: texts stand in double quotes. */
  static Optional<ProblemReport> quote(FaultyStatement statement) {
    int at = statement.at();
    boolean text = statement.type(at) == Apostrophe
        && (statement.type(at - 1) == Import || statement.type(at - 1) == LeftParenthesis);
    return text ? Optional.of(statement.report(Problem.LOOKALIKE_CHARACTER, at, at, "'", "U+0027", "\""))
        : Optional.empty();
  }

  private static ProblemReport instead(FaultyStatement statement, int index, String ours) {
    ProblemReport problem =
        statement.report(Problem.UNEXPECTED_TEXT, index, index, statement.text(index), "'" + ours + "'");
    return problem.withFix(Fix.replace(
        "write '" + ours + "'", problem.place().offset(), statement.text(index).length(), ours));
  }

  /** {@code =} in a condition. */
  static Optional<ProblemReport> equality(FaultyStatement statement) {
    int at = statement.at();
    if (statement.type(at) != EqualsSign) {
      return Optional.empty();
    }
    for (int i = 0; i < at; i++) {
      switch (statement.type(i)) {
        case If, When, And, Or, Not -> {
          ProblemReport problem = statement.report(Problem.EQUALITY_OPERATOR, at, at);
          return Optional.of(problem.withFix(Fix.replace("write '=='", problem.place().offset(), 1, "==")));
        }
        default -> { }
      }
    }
    return Optional.empty();
  }
}
