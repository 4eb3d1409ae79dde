package org.neurodsl.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The units people use for each dimension, the most customary first: those of the table, then compound ones. */
final class CustomaryUnits {

  /** One line for each dimension that has no unit of its own in the table, or for further ways to write one. */
  private static final List<String> COMPOUNDS = List.of("1", "per ms", "per s", "um^2", "cm^2", "um^3", "cm^3", "m/s",
      "mm/s", "um/ms", "uA/cm^2", "nA/cm^2", "mA/cm^2", "mS/cm^2", "uS/cm^2", "S/cm^2", "uF/cm^2", "pC/cm^2",
      "nC/cm^2", "mV/ms", "V/s", "pA/ms", "nA/ms", "nS/ms", "uA/cm^2/ms", "mS/cm^2/ms", "mM/ms", "uM/ms", "K/ms",
      "per ms per mV", "Hz/mV", "Hz/pA", "Hz/nA", "Hz*cm^2/uA", "Ohm*cm", "kOhm*cm^2", "Ohm*cm^2", "C/mol", "J/mol/K",
      "J/mol", "J/K", "mV/K", "mV/pA/ms", "mV/ms^0.5", "pA/ms^0.5", "nS/ms^0.5", "uA/cm^2/ms^0.5", "per ms^0.5",
      "um^2/ms", "mV^2", "pA^2", "mV*ms", "ms^2", "nS/mV", "pA/mV^2", "pA*mV", "mM/pA/ms", "mM*cm^2/uA/ms", "1/mol",
      "mV/um", "pA/um", "per um", "per mM per ms", "per mV", "per pA");

  private static final Map<Dimension, List<CompositeUnit>> BY_DIMENSION = byDimension();

  private CustomaryUnits() {}

  static List<CompositeUnit> of(Dimension dimension) {
    return BY_DIMENSION.getOrDefault(dimension, List.of());
  }

  private static Map<Dimension, List<CompositeUnit>> byDimension() {
    Stream<CompositeUnit> plain = UnitTable.all().stream().map(CompositeUnit::of);
    Stream<CompositeUnit> compound = COMPOUNDS.stream().map(text -> UnitExpression.parse(text).unit().orElseThrow());
    Map<Dimension, List<CompositeUnit>> map = new LinkedHashMap<>();
    Stream.concat(plain, compound).forEach(u -> map.computeIfAbsent(u.dimension(), d -> new ArrayList<>()).add(u));
    map.get(Dimension.NONE).remove(CompositeUnit.ONE);
    map.get(Dimension.NONE).add(0, CompositeUnit.ONE);
    map.replaceAll((dimension, units) -> List.copyOf(units));
    return Collections.unmodifiableMap(map);
  }
}
