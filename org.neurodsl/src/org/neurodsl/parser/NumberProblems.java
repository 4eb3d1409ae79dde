package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.Optional;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Explains numbers that are not written as the language wants them. */
final class NumberProblems {

  private NumberProblems() {}

  /** {@code 0,5}: the comma parts two numbers without a blank, and the parser did not want the second. */
  static Optional<ProblemReport> decimalComma(FaultyStatement statement) {
    for (int i = 0; i + 2 < statement.tokens().size(); i++) {
      if (statement.type(i) == RULE_NUMBER && statement.type(i + 1) == Comma && statement.type(i + 2) == RULE_NUMBER
          && statement.type(i - 1) != LeftSquareBracket && statement.touchesNext(i) && statement.touchesNext(i + 1)
          && statement.at() > i) {
        String number = statement.text(i) + "." + statement.text(i + 2);
        ProblemReport problem = statement.report(Problem.DECIMAL_COMMA, i, i + 2, number);
        return Optional.of(problem.withFix(
            Fix.replace("write " + number, problem.place().offset(), problem.place().length(), number)));
      }
    }
    return Optional.empty();
  }

  /** {@code .5} and {@code 1.}: digits are missing on one side of the point. */
  static Optional<ProblemReport> incompleteNumber(FaultyStatement statement) {
    int i = statement.at();
    if (statement.type(i) != FullStop) {
      return Optional.empty();
    }
    boolean digitsBefore = statement.type(i - 1) == RULE_NUMBER && statement.touchesNext(i - 1);
    boolean digitsBehind = statement.type(i + 1) == RULE_NUMBER && statement.touchesNext(i);
    if (digitsBefore == digitsBehind) {
      return Optional.empty();
    }
    int first = digitsBefore ? i - 1 : i;
    String found = statement.text(first) + statement.text(first + 1);
    String right = digitsBefore ? found + "0" : "0" + found;
    ProblemReport problem = statement.report(Problem.NUMBER_FORM, first, first + 1, found, right);
    return Optional.of(problem.withFix(
        Fix.replace("write " + right, problem.place().offset(), problem.place().length(), right)));
  }

  /** {@code 5e+} and {@code 1.}, which the lexer could not read: digits are missing. */
  static Optional<ProblemReport> malformed(FaultyStatement statement, int index) {
    String text = statement.text(index);
    if (text.endsWith(".")) {
      ProblemReport problem = statement.report(Problem.NUMBER_FORM, index, index, text, text + "0");
      return Optional.of(problem.withFix(
          Fix.insert("write " + text + "0", problem.place().offset() + text.length(), "0")));
    }
    String mantissa = text.replaceAll("[eE].*", "");
    return Optional.of(statement.report(Problem.NUMBER_FORM, index, index, text,
        "digits behind 'e', as in " + mantissa + "e3"));
  }
}
