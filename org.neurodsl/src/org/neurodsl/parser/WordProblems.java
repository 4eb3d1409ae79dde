package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurodsl.parser.FaultyStatement.Block;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Explains words at the begin of a statement and words that can't be names. */
final class WordProblems {

  private static final Map<Block, List<String>> KEYWORDS = Map.of(
      Block.FILE, List.of("language", "import", "neuron", "unit", "receptor", "synapse", "network", "function",
          "constant", "experiment"),
      Block.NEURON, List.of("param", "input", "state", "let", "function", "spike", "when", "at", "emit", "receive",
          "current", "weight", "on"),
      Block.NETWORK, List.of("param", "let", "streams", "space", "population", "connect", "stimulate", "rewire"),
      Block.POPULATION, List.of(),
      Block.CONNECTION, List.of("rule", "delay"),
      Block.EXPERIMENT, List.of("sweep", "record", "run", "solver", "step", "seed", "measure", "fit", "converge",
          "expect", "at"),
      Block.EVENT, List.of("refractory", "super", "deliver"));

  private static final Map<Block, String> EXAMPLES = Map.of(
      Block.FILE, "begin with a word such as neuron, experiment or import",
      Block.NEURON, "write an equation such as dV/dt = \u2026, or begin with a word such as param or state",
      Block.NETWORK, "begin with a word such as population, connect or stimulate",
      Block.POPULATION, "give a value as in V = -60 mV or V ~ uniform(-60 mV, -50 mV)",
      Block.CONNECTION, "begin with rule or delay, or give the weight as in w = 1 nS",
      Block.EXPERIMENT, "give a value as in I = 1 nA, or begin with a word such as record or run",
      Block.EVENT, "assign a state as in V = 0 mV");

  private WordProblems() {}

  /** {@code function exp(x)}: the name of a function of the language. */
  static Optional<ProblemReport> builtInName(FaultyStatement statement) {
    int at = statement.at();
    return statement.type(at) == RULE_BUILTIN && statement.type(at - 1) == Function
        ? Optional.of(statement.report(Problem.BUILT_IN_NAME, at, at, statement.text(at), "a function",
            statement.text(at) + "_of"))
        : Optional.empty();
  }

  /** A word of the language where a name should stand. */
  static Optional<ProblemReport> keywordAsName(FaultyStatement statement) {
    int at = statement.at();
    if (!isHardKeyword(statement, at) || !nameExpectedAfter(statement, at - 1)) {
      return Optional.empty();
    }
    String word = statement.text(at);
    String other = word.equals("t") ? "time" : word + "_";
    return Optional.of(statement.report(Problem.KEYWORD_AS_NAME, at, at, word, "'" + other + "'"));
  }

  /** {@code dV/ds}: a derivative by something else than time. */
  static Optional<ProblemReport> derivative(FaultyStatement statement) {
    String word = statement.text(0);
    boolean quotient = statement.type(0) == RULE_ID && word.length() > 1 && word.startsWith("d")
        && statement.type(1) == Solidus && statement.text(2).startsWith("d") && statement.type(2) == RULE_ID;
    return quotient && statement.has(EqualsSign) ? Optional.of(statement.report(Problem.DERIVATIVE_FORM, 0, 2,
        word + "/" + statement.text(2), word.substring(1))) : Optional.empty();
  }

  /** A statement that is right, but elsewhere. */
  static Optional<ProblemReport> wrongBlock(FaultyStatement statement) {
    if (statement.at() > 1 || KEYWORDS.get(statement.block()).contains(statement.text(0))) {
      return Optional.empty();
    }
    Optional<Block> home = home(statement);
    if (home.isEmpty() || home.get() == statement.block()) {
      return Optional.empty();
    }
    String word = statement.text(0);
    return Optional.of(statement.block() == Block.FILE
        ? statement.report(Problem.STATEMENT_OUTSIDE_BLOCK, 0, 0, word, home.get().words())
        : statement.report(Problem.STATEMENT_IN_WRONG_BLOCK, 0, 0, word, statement.block().words(),
            home.get().words()));
  }

  private static Optional<Block> home(FaultyStatement statement) {
    if (statement.type(0) == RULE_D_NAME) {
      return Optional.of(Block.NEURON);
    }
    if (statement.type(0) == RULE_ID) {
      boolean assigns = statement.type(1) == EqualsSign && statement.block() == Block.FILE;
      return assigns ? Optional.of(Block.EXPERIMENT) : Optional.empty();
    }
    String word = statement.text(0);
    return Stream.of(Block.NEURON, Block.EXPERIMENT, Block.EVENT, Block.FILE, Block.NETWORK, Block.CONNECTION)
        .filter(block -> KEYWORDS.get(block).contains(word)).findFirst();
  }

  /** {@code parm x = 1}: the first word is nearly one of the language. */
  static Optional<ProblemReport> misspeltKeyword(FaultyStatement statement) {
    boolean word = statement.type(0) == RULE_ID || statement.type(0) == RULE_BUILTIN;
    boolean assignment = switch (statement.type(1)) {
      case EqualsSign, PlusSignEqualsSign, HyphenMinusEqualsSign, AsteriskEqualsSign -> statement.block() != Block.FILE;
      default -> false;
    };
    if (!word || assignment || statement.at() > 1) {
      return misspeltInside(statement);
    }
    List<String> near = NameSuggestion.near(statement.text(0), KEYWORDS.get(statement.block()));
    if (near.isEmpty() || statement.tokens().size() == 1 && statement.block() == Block.EVENT) {
      return Optional.empty();
    }
    return Optional.of(misspelt(statement, 0, near.get(0)));
  }

  /** {@code V croses 0 mV}: a word inside of a statement is nearly one of the language. */
  private static Optional<ProblemReport> misspeltInside(FaultyStatement statement) {
    int at = statement.at();
    if (statement.type(at) != RULE_ID || !TokenKind.endsOperand(statement.type(at - 1))
        && statement.type(at - 1) != Spike) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>(List.of("extends", "of", "when", "crosses", "upward", "downward", "hold",
        "accumulate",
        "from", "to", "step", "points", "log", "every", "skip", "over", "as", "is", "within", "at", "then", "else",
            "and",
        "or", "after", "between", "in"));
    List<String> near = NameSuggestion.near(statement.text(at), known);
    return near.isEmpty() ? Optional.empty() : Optional.of(misspelt(statement, at, near.get(0)));
  }

  private static ProblemReport misspelt(FaultyStatement statement, int index, String right) {
    String word = statement.text(index);
    int offset = statement.tokens().get(index).getStartIndex();
    return (index == 0 ? statement.report(Problem.MISSPELT_KEYWORD, 0, 0, word, right)
        : statement.report(Problem.UNEXPECTED_TEXT, index, index, word, "'" + right + "'"))
        .withFix(Fix.replace("write '" + right + "'", offset, word.length(), right));
  }

  /** A statement that begins with a word that means nothing there. */
  static Optional<ProblemReport> unknownStatement(FaultyStatement statement) {
    return statement.type(0) == RULE_ID && statement.at() <= 1 ? Optional.of(statement.report(Problem.UNKNOWN_STATEMENT,
        0, 0,
        statement.text(0), EXAMPLES.get(statement.block()))) : Optional.empty();
  }

  private static boolean isHardKeyword(FaultyStatement statement, int index) {
    return index < statement.tokens().size() && TokenKind.isWord(statement.tokens().get(index))
        && !TokenKind.isSoftKeyword(statement.type(index)) && switch (statement.type(index)) {
          case RULE_ID, RULE_UNIT, RULE_UNIT_OP, RULE_D_NAME, RULE_BUILTIN, RULE_LABEL -> false;
          default -> true;
        };
  }

  private static boolean nameExpectedAfter(FaultyStatement statement, int index) {
    boolean declares = switch (statement.type(0)) {
      case Param, Input, State, Let, Measure -> true;
      default -> false;
    };
    return switch (statement.type(index)) {
      case Param, Input, State, Let, Measure, Neuron, Unit, Experiment, Function, Constant, Sweep, Hold, Network,
          Receptor, Synapse, Channel, Population, Receive -> true;
      case Comma -> declares;
      default -> false;
    };
  }
}
