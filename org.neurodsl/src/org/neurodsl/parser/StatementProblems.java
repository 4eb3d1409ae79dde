package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.Optional;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Explains statements that end too early or go on too long. */
final class StatementProblems {

  private StatementProblems() {}

  /** The statement ends where something must follow. */
  static Optional<ProblemReport> unfinished(FaultyStatement statement) {
    int last = statement.tokens().size() - 1;
    if (statement.at() <= last || last < 0) {
      return Optional.empty();
    }
    return Optional.of(statement.report(Problem.UNFINISHED_STATEMENT, last, last, statement.text(last),
        wanted(statement)));
  }

  /** {@code param x 3 mV}: the sign between a name and its value is missing. */
  static Optional<ProblemReport> valueWithoutSign(FaultyStatement statement) {
    int at = statement.at();
    boolean value = switch (statement.type(at)) {
      case RULE_NUMBER, RULE_ID, RULE_BUILTIN, LeftParenthesis, HyphenMinus, Steady -> true;
      default -> false;
    };
    boolean name = statement.type(at - 1) == RULE_ID && switch (statement.type(at - 2)) {
      case Param, Input, State, Let, Constant, Measure, Comma -> true;
      default -> false;
    };
    if (!value || !name) {
      return Optional.empty();
    }
    ProblemReport problem = statement.report(Problem.UNEXPECTED_TEXT, at, at, statement.text(at), "'='");
    return Optional.of(problem.withFix(Fix.insert("insert '='", problem.place().offset(), "= ")));
  }

  /** Two statements on one line. */
  static Optional<ProblemReport> second(FaultyStatement statement) {
    int at = statement.at();
    boolean begins = switch (statement.type(at)) {
      case Param, Input, State, Let, Spike, Emit, Neuron, Unit, Experiment, Function, Constant, Import, Sweep, Record,
          Run,
          Solver, Measure, Fit, Expect, Converge, Refractory, Super, Network, Receptor, Synapse, Population, Connect,
          Stimulate, Streams, Space, Rewire, Receive, Deliver, Q10, RULE_D_NAME -> true;
      default -> false;
    };
    boolean behindBlock = at == 0 && statement.before() != null && statement.before().getType() == RightCurlyBracket;
    if (!begins || !behindBlock && !TokenKind.endsOperand(statement.type(at - 1))) {
      return Optional.empty();
    }
    int offset = statement.tokens().get(at).getStartIndex();
    return Optional.of(statement.report(Problem.SECOND_STATEMENT, at, at, statement.text(at))
        .withFix(Fix.insert("begin a new line", offset, "\n")));
  }

  /** Two operands side by side. */
  static Optional<ProblemReport> operatorMissing(FaultyStatement statement) {
    int at = statement.at();
    boolean operand = switch (statement.type(at)) {
      case RULE_ID, RULE_NUMBER, RULE_BUILTIN, RULE_UNIT, RULE_D_NAME, LeftParenthesis, T, Inf, Spikes, Receptors,
          Channels, Open, Distance, Index -> true;
      default -> false;
    };
    boolean inValue = false;
    for (int i = 0; i < at; i++) {
      inValue |= switch (statement.type(i)) {
        case EqualsSign, PlusSignEqualsSign, HyphenMinusEqualsSign, AsteriskEqualsSign, LeftParenthesis, When, Asterisk,
            Expect, Record -> true;
        default -> false;
      };
    }
    return operand && inValue && TokenKind.endsOperand(statement.type(at - 1)) ? Optional.of(
        statement.report(Problem.OPERATOR_MISSING, at, at, statement.text(at - 1), statement.text(at)))
            : Optional.empty();
  }

  /** What can be said when nothing else fits. */
  static ProblemReport unexpected(FaultyStatement statement) {
    int at = statement.at();
    if (at >= statement.tokens().size()) {
      String text = statement.before() == null ? "" : statement.before().getText().strip();
      return ProblemReport.of(Problem.UNEXPECTED_TEXT, statement.place(), text.isEmpty() ? "end of the file" : text,
          "");
    }
    String wanted = statement.expected() == 0 ? "" : words(statement.expected());
    return statement.report(Problem.UNEXPECTED_TEXT, at, at, statement.text(at), wanted);
  }

  private static String wanted(FaultyStatement statement) {
    int last = statement.type(statement.tokens().size() - 1);
    if (statement.expected() != 0 && statement.expected() != RULE_NL) {
      return words(statement.expected());
    }
    return switch (last) {
      case Param, Input, State, Let, Neuron, Unit, Experiment, Function, Constant, Measure, Extends, Of, Hold, Sweep,
          Fit, Over, Network, Receptor, Synapse, Population, Connect, Stimulate, Rewire, HyphenMinusGreaterThanSign, On,
          By, Channel, Gate, Use -> "a name";
      case Import -> "a file or a namespace";
      case As, Solver -> "a word";
      case Spike -> "'when'";
      case Emit -> "'rate'";
      case Expect, Record, Deliver, Where, PlusSign, HyphenMinus, Asterisk, Solidus, CircumflexAccent, EqualsSign,
          Comma -> "an expression";
      case Language, Seed, Points -> "a number";
      case Refractory, Run, Skip, Step, At, When, Crosses, From, To, In, Within, Is, Every, If, Then, Else, And, Or,
          Not ->
          "an expression";
      default -> "more";
    };
  }

  /** A kind of token in words. */
  private static String words(int type) {
    return switch (type) {
      case RULE_ID -> "a name";
      case RULE_NUMBER -> "a number";
      case RULE_STRING -> "a text in quotes";
      case RULE_NL, Semicolon -> "the end of the statement";
      case RULE_UNIT -> "a unit";
      default -> Keywords.text(type).map(text -> "'" + text + "'").orElse("");
    };
  }
}
