package org.neurodsl.ide.assist;

import java.util.List;
import java.util.Map;

/** The words that begin statements, by the block in which they stand, the frequent ones first. */
final class StatementWords {
  private static final List<String> EVENT = List.of("refractory", "super");
  private static final List<String> SYNAPSE_EVENT = List.of("deliver");
  private static final List<String> NEURON =
      List.of("param", "input", "state", "let", "use", "spike when", "when", "at", "function");

  private static final Map<String, List<String>> WORDS = Map.ofEntries(
      Map.entry("", List.of("neuron", "experiment", "import", "unit", "network", "channel", "receptor", "synapse",
          "function", "constant", "language")),
      Map.entry("neuron", NEURON),
      Map.entry("unit", List.of("param", "input", "state", "let", "emit rate", "function")),
      Map.entry("channel", List.of("gate", "current =", "param", "input", "let", "q10", "function")),
      Map.entry("gate", List.of("alpha =", "beta =", "inf =", "tau =")),
      Map.entry("receptor", List.of("param", "state", "let", "receive", "current =", "function")),
      Map.entry("synapse", List.of("param", "weight", "state", "let", "on pre", "on post", "on modulator",
          "post before pre", "function")),
      Map.entry("network", List.of("population", "connect", "stimulate", "param", "let", "streams", "space", "rewire")),
      Map.entry("connect", List.of("rule", "delay")),
      Map.entry("rewire", List.of("prune when", "grow to")),
      Map.entry("experiment", List.of("run", "record", "measure", "expect", "sweep", "fit", "at", "step", "solver",
          "seed", "converge")),
      Map.entry("spike", EVENT),
      Map.entry("when", EVENT),
      Map.entry("at", EVENT),
      Map.entry("on", SYNAPSE_EVENT));

  private StatementWords() {}

  static List<String> of(String block) {
    return WORDS.getOrDefault(block, List.of());
  }
}
