package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.parser.FaultyStatement.Block;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;

/**
 * Whole statements about networks as they are written elsewhere, or in another order, each with its form here. To add
 * one, write a row; it is looked at only where the parser could not go on.
 */
final class ForeignForms {

  /** Longer statements are not compared: a pattern may take a time that grows faster than its text. */
  private static final int LONGEST = 300;

  /**
   * @param blocks where it is written
   * @param pattern the whole statement, with one blank wherever there are any
   * @param ours how it is written here
   */
  private record Form(Set<Block> blocks, Pattern pattern, String ours) {

    static Form of(Block block, String pattern, String ours) {
      return new Form(Set.of(block), Pattern.compile(pattern), ours);
    }

    Optional<String> of(Block block, String text) {
      Matcher matcher = blocks.contains(block) ? pattern.matcher(text) : null;
      return matcher == null || !matcher.matches() ? Optional.empty()
          : Optional.of(matcher.replaceFirst(ours)).filter(other -> !other.equals(text));
    }
  }

  private static final List<Form> CONNECTIONS = List.of(
      Form.of(Block.NETWORK, "connect (\\w+) ?: ?(.+)", "connect $2 as $1"),
      Form.of(Block.NETWORK, "connect ?\\((\\w+), ?(\\w+), ?(\\w+)\\)", "connect $1 -> $2 on $3"),
      Form.of(Block.NETWORK, "connect ?\\((\\w+), ?(\\w+)\\)(.*)", "connect $1 -> $2$3"),
      Form.of(Block.NETWORK, "connect (.+?) (?:to|onto|=>|-->) (.+)", "connect $1 -> $2"),
      Form.of(Block.NETWORK, "connect (.+ -> \\w+)\\.(\\w+)(.*)", "connect $1 on $2$3"),
      Form.of(Block.NETWORK, "(connect .+? on \\w+)(?: with|,)? (\\w+ [=~] .+?),? (delay) =? ?(.+)",
          "$1 { $2; $3 $4 }"),
      Form.of(Block.NETWORK, "(connect .+? on \\w+(?: as \\w+)?)(?: with|,)? (\\w+ [=~] [^,]+)", "$1 { $2 }"),
      Form.of(Block.NETWORK, "connect (.+?) (on \\w+) (?:by|with) (\\w+(?:\\(.*\\))?)(.*)", "connect $1 by $3 $2$4"),
      Form.of(Block.NETWORK, "(?:gap|gap_junction) (.+ -> .+)", "connect $1 gap"),
      Form.of(Block.NETWORK, "(\\w+(?:\\[.*\\])? -> .+)", "connect $1"),
      Form.of(Block.CONNECTION, "(rule|delay) = (.+)", "$1 $2"),
      Form.of(Block.CONNECTION, "rule (\\w+) = (.+)", "rule $1 $2"),
      Form.of(Block.CONNECTION, "rule (in|out)-degree (.+)", "rule $1degree $2"),
      Form.of(Block.CONNECTION, "rule one-to-one(.*)", "rule one to one$1"),
      Form.of(Block.CONNECTION, "rule all-to-all(.*)", "rule all$1"),
      Form.of(Block.CONNECTION, "rule pairs \\((\\d+), ?(\\d+)\\)", "rule pairs $1 -> $2"),
      Form.of(Block.CONNECTION, "(rule .+[^,]) (no (?:autapses|multapses))(.*)", "$1, $2$3"),
      Form.of(Block.CONNECTION, "((?:all|one|indegree|outdegree|total|probability|pairs)\\b.*)", "rule $1"),
      Form.of(Block.CONNECTION, "((?!weight\\b)\\w+) ?:? (\\d.*)", "$1 = $2"));

  private static final List<Form> POPULATIONS = List.of(
      Form.of(Block.NETWORK, "population (\\w+) (?!of\\b)(\\w+) ?\\[(.+?)\\](.*)", "population $2[$3] of $1$4"),
      Form.of(Block.NETWORK, "population (\\w+) ?= ?(\\w+) ?[\\[(](.+?)[\\])](.*)", "population $1[$3] of $2$4"),
      Form.of(Block.NETWORK, "population (\\w+) of (\\d+) (\\w+)(.*)", "population $1[$2] of $3$4"),
      Form.of(Block.NETWORK, "population (\\w+) ?\\((.+?)\\) of (.+)", "population $1[$2] of $3"),
      Form.of(Block.NETWORK, "population (\\w+ ?\\[[^\\]]+\\]) ?+(?!of\\b)(?::|=|is)? ?(\\w.*)", "population $1 of $2"),
      Form.of(Block.NETWORK, "population (\\w+) of (\\w+)(.*)", "population $1[100] of $2$3"),
      Form.of(Block.NETWORK, "(.+ (?:of|with) )(?:Poisson\\w*|poisson_\\w+) ?(\\(.*)", "$1poisson$2"),
      Form.of(Block.NETWORK, "(.+ (?:of|with) )(?:Spike\\w*|spike_?\\w*) ?(\\(.*)", "$1spikes$2"),
      Form.of(Block.NETWORK, "streams? (?:seed )?=? ?(\\d+)", "streams wiring = $1, start = $1, input = $1"),
      new Form(Set.of(Block.NETWORK, Block.POPULATION), Pattern.compile("(.+ ~ )(?:gaussian|gauss|norm|N)( ?\\(.+)"),
          "$1normal$2"),
      new Form(Set.of(Block.NETWORK, Block.POPULATION), Pattern.compile("(.+ ~ )(?:rand|random|unif|U)( ?\\(.+)"),
          "$1uniform$2"),
      new Form(Set.of(Block.NETWORK, Block.EXPERIMENT),
          Pattern.compile("(.*?)(\\w+)\\[(\\w+), ?(\\w+)\\](\\S*)(.*)"), "$1$2[$3]$5, $2[$4]$5$6"),
      new Form(Set.of(Block.NETWORK, Block.EXPERIMENT), Pattern.compile("(.*\\[\\w+) ?(?::|to|-) ?(\\w+\\].*)"),
          "$1..$2"));

  private static final List<Form> EXPERIMENTS = List.of(
      Form.of(Block.EXPERIMENT, "dt (\\d.+)", "step $1"),
      Form.of(Block.EXPERIMENT, "record every (\\S+ \\S+) (.+)", "record $2 every $1"));

  private static final List<Form> FORMS = joined();

  private static final Map<Block, Map<String, String>> MENDS = Map.of(
      Block.CONNECTION, Map.of(
          "by", "name the synapse before the braces, as in 'connect A -> B by STDP on AMPA'",
          "synapse", "name the synapse before the braces, as in 'connect A -> B by STDP on AMPA'",
          "on", "name the receptor before the braces, as in 'connect A -> B on AMPA'",
          "no", "write ', no autapses' behind the rule"),
      Block.EXPERIMENT, Map.of(
          "threads", "the number of threads belongs to a run: 'neurodsl run --threads 2'"));

  private ForeignForms() {}

  private static List<Form> joined() {
    List<Form> all = new ArrayList<>(CONNECTIONS);
    all.addAll(POPULATIONS);
    all.addAll(EXPERIMENTS);
    return List.copyOf(all);
  }

  /** A statement of which the form here is known. */
  static Optional<ProblemReport> statement(FaultyStatement statement) {
    int last = statement.tokens().size() - 1;
    String text = last < 0 ? "" : statement.text(0, last);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    int at = Math.min(statement.at(), last);
    SourcePlace whole = statement.place(0, last);
    return FORMS.stream().flatMap(form -> form.of(statement.block(), text).stream()).findFirst()
        .map(ours -> statement.report(Problem.UNEXPECTED_TEXT, at, at, statement.text(at), "", ours)
            .withFix(Fix.replace("write '" + ours + "'", whole.offset(), whole.length(), ours)));
  }

  /** A statement that has no form of its own here. */
  static Optional<ProblemReport> mend(FaultyStatement statement) {
    String mend = MENDS.getOrDefault(statement.block(), Map.of()).get(statement.text(0));
    return mend == null || statement.at() > 1 ? Optional.empty()
        : Optional.of(statement.report(Problem.UNKNOWN_STATEMENT, 0, 0, statement.text(0), mend));
  }

  /** {@code sweep E.C from …}: what is swept belongs to the network, or to the neuron that stands alone. */
  static Optional<ProblemReport> swept(FaultyStatement statement) {
    boolean inside = statement.block() == Block.EXPERIMENT && statement.at() == 2 && statement.text(2).equals(".")
        && statement.text(0).equals("sweep");
    return inside ? Optional.of(statement.report(Problem.UNEXPECTED_TEXT, 1, Math.min(3, statement.tokens().size() - 1),
        statement.text(1, Math.min(3, statement.tokens().size() - 1)), "a 'param' of the network itself"))
        : Optional.empty();
  }

  /** {@code { V = -60 mV, C = 1 pF }}: settings of a block are statements. */
  static Optional<ProblemReport> comma(FaultyStatement statement) {
    int at = statement.text(statement.at() - 1).equals(",") ? statement.at() - 1 : statement.at();
    boolean settings = statement.block() == Block.POPULATION || statement.block() == Block.CONNECTION;
    if (!settings || !statement.text(at).equals(",") || statement.text(0, at).contains("(")) {
      return Optional.empty();
    }
    SourcePlace comma = statement.place(at, at);
    return Optional.of(statement.report(Problem.UNEXPECTED_TEXT, at, at, ",", "';'")
        .withFix(Fix.replace("write ';'", comma.offset(), 1, ";")));
  }
}
