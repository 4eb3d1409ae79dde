package org.neurodsl.parser;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.neurodsl.problem.ProblemReport;

/**
 * The explanations of syntax errors, the most certain first. To add one, write a method that recognises the fault in
 * its statement and put it into the list where it belongs.
 */
final class SyntaxRules {

  private static final List<Function<FaultyStatement, Optional<ProblemReport>>> RULES = List.of(
      CharacterProblems::unfinished,
      CharacterProblems::foreignOperator,
      CharacterProblems::foreignCharacter,
      ForeignForms::comma,
      NumberProblems::decimalComma,
      NumberProblems::incompleteNumber,
      ForeignForms::mend,
      ForeignForms::swept,
      ForeignForms::statement,
      OperatorProblems::doubledOperator,
      OperatorProblems::lineBegins,
      WordProblems::builtInName,
      WordProblems::keywordAsName,
      OperatorProblems::equality,
      OperatorProblems::comparison,
      OperatorProblems::colon,
      OperatorProblems::quote,
      WordProblems::derivative,
      ForeignWords::weight,
      WordProblems::wrongBlock,
      ForeignWords::keyword,
      ForeignWords::statement,
      ForeignWords::stepLength,
      ForeignWords::stimulus,
      ForeignWords::fromImport,
      ForeignWords::function,
      WordProblems::misspeltKeyword,
      StatementProblems::unfinished,
      StatementProblems::valueWithoutSign,
      StatementProblems::second,
      StatementProblems::operatorMissing,
      WordProblems::unknownStatement);

  private SyntaxRules() {}

  /** Explains the fault of a statement. */
  static ProblemReport explain(FaultyStatement statement) {
    for (Function<FaultyStatement, Optional<ProblemReport>> rule : RULES) {
      Optional<ProblemReport> problem = rule.apply(statement);
      if (problem.isPresent()) {
        return problem.get();
      }
    }
    return StatementProblems.unexpected(statement);
  }
}
