package org.neurodsl.parser;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurodsl.ir.KnownFunction;

/** The words that have a meaning of their own before a bracket, and those that name an argument in it. */
public final class BuiltinWords {

  private static final Set<String> STIMULI = Set.of("step", "pulses", "ramp", "sine", "noise", "table");
  private static final Set<String> MEASURES =
      Set.of("rate", "count", "max", "min", "mean", "isi", "cv", "latency", "threshold", "onset", "first", "last",
          "sd", "synchrony", "peak_frequency", "band_power",
          "synapse_count", "synapse_length", "clustering", "path_length");
  private static final Set<String> NETWORKS = Set.of("uniform", "normal", "lognormal", "poisson", "spikes");
  private static final Set<String> LABELS = Set.of("amplitude", "baseline", "column", "delay", "duration", "frequency",
      "interval",
      "mean", "number", "offset", "period", "phase", "sd", "seed", "start", "tau", "width");

  private BuiltinWords() {}

  /**
   * Whether the word before a bracket is a function of the language, so that no function of a model may bear the name.
   */
  public static boolean isFunction(String word) {
    return isMath(word) || STIMULI.contains(word) || MEASURES.contains(word) || NETWORKS.contains(word);
  }

  /** Whether the word is a function of numbers, usable in models; their arguments have no names. */
  public static boolean isMath(String word) {
    return KnownFunction.named(word).isPresent() || word.equals("nernst") || word.equals("pow");
  }

  /** The functions whose arguments have names. */
  static Set<String> withLabels() {
    return Stream.of(STIMULI, MEASURES, NETWORKS).flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** Whether the word usually names an argument, so that {@code mean -5 pA} is no subtraction. */
  static boolean isUsualLabel(String word) {
    return LABELS.contains(word);
  }
}
