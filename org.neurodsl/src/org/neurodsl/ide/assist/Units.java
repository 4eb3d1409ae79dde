package org.neurodsl.ide.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Units at a caret, those that fit first. What fits is found by trial: a unit of each dimension is put into the text,
 * and the one with which the fewest problems are left fits best. So it is the checker that decides.
 */
final class Units {
  /** Units that are in use, by dimension; each list begins with the usual one. */
  private static final List<List<String>> BY_DIMENSION = List.of(
      List.of("ms", "s", "us"),
      List.of("mV", "V", "uV"),
      List.of("pA", "nA", "uA"),
      List.of("uA/cm^2", "nA/cm^2", "mA/cm^2", "pA/um^2"),
      List.of("nS", "uS", "mS", "pS"),
      List.of("mS/cm^2", "uS/cm^2", "S/cm^2", "pS/um^2"),
      List.of("pF", "nF"),
      List.of("uF/cm^2"),
      List.of("MOhm", "GOhm", "kOhm"),
      List.of("Hz", "kHz", "per ms"),
      List.of("per ms per mV"),
      List.of("per mV"),
      List.of("mV/ms"),
      List.of("um", "mm", "cm"),
      List.of("um^2", "cm^2"),
      List.of("mM", "uM", "nM"),
      List.of("degC", "K"),
      List.of("Hz/pA", "Hz/nA"),
      List.of("m/s", "um/ms"));

  private Units() {}

  /**
   * The units, best first.
   *
   * @param problems how many problems the text has with a unit in place
   */
  static List<String> ranked(ToIntFunction<String> problems) {
    Map<List<String>, Integer> faults = new LinkedHashMap<>();
    BY_DIMENSION.forEach(family -> faults.put(family, problems.applyAsInt(family.get(0))));
    List<List<String>> families = new ArrayList<>(BY_DIMENSION);
    families.sort(Comparator.comparingInt(faults::get));
    List<String> ranked = new ArrayList<>();
    int best = faults.get(families.get(0));
    families.stream().filter(family -> faults.get(family) == best).forEach(ranked::addAll);
    families.stream().filter(family -> faults.get(family) != best).forEach(ranked::addAll);
    return ranked;
  }
}
