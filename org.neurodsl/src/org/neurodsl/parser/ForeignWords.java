package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurodsl.parser.FaultyStatement.Block;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;

/** Explains words with which other languages of the field, and Python, begin what this one begins otherwise. */
final class ForeignWords {

  /** For each kind of block the words of this language, each with those that others use for it. */
  private static final Map<Block, Map<String, String>> OURS = Map.of(
      Block.FILE, turned(Map.of("neuron", "model cell neuronmodel celltype class", "import", "include require using",
          "function", "def func fn", "constant", "const", "experiment", "simulation protocol")),
      Block.NEURON, turned(Map.of("param", "parameters parameter params internals real double float number",
          "input", "inputs stimulus", "state", "states var variable variables initial", "let", "define local assigned",
          "function", "def func fn", "emit", "output")),
      Block.NETWORK, turned(Map.of("population", "group neurongroup neurons layer nodes pop cells",
          "connect", "project projection connection link wire synapses", "stimulate", "inject drive stim input",
          "rewire", "prune grow")),
      Block.EXPERIMENT, turned(Map.of("record", "plot monitor watch save print trace raster",
          "run", "simulate sim duration",
          "expect", "assert check", "step", "timestep", "solver", "method integrator integrate",
          "sweep", "scan vary for")));

  private static final Map<String, String> MENDS = Map.of(
      "if", "write 'when V crosses 0 mV upward { … }' for what happens, 'x = if … then … else …' for a value",
      "while", "what holds while something is so is written 'x = if … then … else …'",
      "threshold", "write 'spike when V crosses V_th upward { V = V_r }'",
      "reset", "write 'spike when V crosses V_th upward { V = V_r }'",
      "equations", "write the equations by themselves, as in dV/dt = …",
      "return", "a function is one expression, as in function f(x) = 2*x");

  /** Words that tell when a current flows, which is what {@code step} is for. */
  private static final Set<String> WINDOWS =
      Set.of("from", "for", "during", "between", "until", "at", "after", "starting", "on");

  private ForeignWords() {}

  private static Map<String, String> turned(Map<String, String> words) {
    Map<String, String> turned = new HashMap<>();
    words.forEach((ours, theirs) -> List.of(theirs.split(" ")).forEach(word -> turned.put(word, ours)));
    return Map.copyOf(turned);
  }

  /** {@code parameters x = 1}: another language's word for one of ours. */
  static Optional<ProblemReport> keyword(FaultyStatement statement) {
    String word = statement.text(0);
    String ours = OURS.getOrDefault(statement.block(), Map.of()).get(word.toLowerCase(Locale.ROOT));
    if (ours == null || statement.at() > 1 || statement.type(1) == EqualsSign) {
      return Optional.empty();
    }
    ProblemReport report = statement.report(Problem.MISSPELT_KEYWORD, 0, 0, word, ours);
    return Optional.of(report.withFix(
        Fix.replace("write '" + ours + "'", report.place().offset(), word.length(), ours)));
  }

  /** {@code if V > V_th …} and others that have no single word here. */
  static Optional<ProblemReport> statement(FaultyStatement statement) {
    String mend = MENDS.get(statement.text(0));
    boolean elsewhere = statement.block() == Block.EXPERIMENT || statement.at() > 1;
    return mend == null || elsewhere ? Optional.empty()
        : Optional.of(statement.report(Problem.UNKNOWN_STATEMENT, 0, 0, statement.text(0), mend));
  }

  /** {@code dt = 0.1 ms} for the step. */
  static Optional<ProblemReport> stepLength(FaultyStatement statement) {
    if (statement.block() != Block.EXPERIMENT || !statement.text(0).equals("dt") || statement.type(1) != EqualsSign) {
      return Optional.empty();
    }
    SourcePlace both = statement.place(0, 1);
    return Optional.of(statement.report(Problem.MISSPELT_KEYWORD, 0, 0, "dt", "step")
        .withFix(Fix.replace("write 'step'", both.offset(), both.length(), "step")));
  }

  /** {@code weight 1 nS} in a connection. */
  static Optional<ProblemReport> weight(FaultyStatement statement) {
    return statement.block() == Block.CONNECTION && statement.text(0).equals("weight") ? Optional.of(
        statement.report(Problem.UNKNOWN_STATEMENT, 0, 0, "weight", "write 'w = …', or as the synapse calls it"))
        : Optional.empty();
  }

  /** {@code I = 200 pA from 10 ms to 60 ms}: a stimulus told in words. */
  static Optional<ProblemReport> stimulus(FaultyStatement statement) {
    int at = statement.at();
    String word = statement.text(at);
    if (statement.block() != Block.EXPERIMENT || at < 3 || statement.type(1) != EqualsSign
        || !WINDOWS.contains(word) || !TokenKind.endsOperand(statement.type(at - 1))) {
      return Optional.empty();
    }
    int last = statement.tokens().size() - 1;
    String rest = statement.text(at + 1, last);
    String window = word.equals("from") && statement.has(To) ? "from " + rest
        : word.equals("for") && !rest.isEmpty() ? "from 0 ms to " + rest : "from … to …";
    String ours = "step(" + statement.text(2, at - 1) + ", " + window + ")";
    ProblemReport report = statement.report(Problem.UNEXPECTED_TEXT, at, at, word, "", ours);
    SourcePlace value = statement.place(2, last);
    return Optional.of(ours.contains("…") ? report
        : report.withFix(Fix.replace("write '" + ours + "'", value.offset(), value.length(), ours)));
  }

  /** {@code from neuro.cells import LIF}, as in Python. */
  static Optional<ProblemReport> fromImport(FaultyStatement statement) {
    List<String> words = statement.tokens().stream().map(token -> token.getText()).toList();
    int at = words.indexOf("import");
    if (!words.isEmpty() && words.getFirst().equals("from") && at > 1 && at == words.size() - 2) {
      String ours = "import " + words.subList(1, at).stream().collect(Collectors.joining()) + "." + words.getLast();
      SourcePlace whole = statement.place(0, words.size() - 1);
      return Optional.of(statement.report(Problem.UNKNOWN_STATEMENT, 0, 0, "from", "write '" + ours + "'")
          .withFix(Fix.replace("write '" + ours + "'", whole.offset(), whole.length(), ours)));
    }
    return Optional.empty();
  }

  /** {@code stepp(5 nA, from 1 ms)}: arguments have names only in functions of the language, so it is none. */
  static Optional<ProblemReport> function(FaultyStatement statement) {
    int open = statement.at() - 1;
    int depth = 0;
    while (open > 0 && !(statement.type(open) == LeftParenthesis && depth == 0)) {
      depth += statement.type(open) == RightParenthesis ? 1 : statement.type(open) == LeftParenthesis ? -1 : 0;
      open--;
    }
    boolean labelled = switch (statement.type(statement.at())) {
      case From, To, After, Between, RULE_LABEL -> true;
      default -> false;
    };
    if (open < 1 || !labelled || statement.type(open - 1) != RULE_ID) {
      return Optional.empty();
    }
    String name = statement.text(open - 1);
    List<String> near = NameSuggestion.near(name, BuiltinWords.withLabels());
    ProblemReport report = statement.report(Problem.UNKNOWN_FUNCTION, open - 1, open - 1, name,
        NameSuggestion.question(name, BuiltinWords.withLabels()));
    return Optional.of(near.isEmpty() ? report : report.withFix(Fix.replace(
        "write '" + near.getFirst() + "'", report.place().offset(), name.length(), near.getFirst())));
  }
}
