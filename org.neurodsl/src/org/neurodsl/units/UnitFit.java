package org.neurodsl.units;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ranks units for completion where a dimension is expected: those that fit first, mV before V before uV. */
public final class UnitFit {

  private UnitFit() {}

  /** Lists the units of exactly this dimension, the most customary first; at least one. */
  public static List<CompositeUnit> exact(Dimension expected) {
    List<CompositeUnit> customary = CustomaryUnits.of(expected);
    return customary.isEmpty() ? List.of(UnitText.of(expected)) : customary;
  }

  /** Lists the units that fit, then all others of the table in the order of the table. */
  public static List<CompositeUnit> ranked(Dimension expected) {
    Set<CompositeUnit> ranked = new LinkedHashSet<>(exact(expected));
    UnitTable.all().stream().map(CompositeUnit::of).forEach(ranked::add);
    return List.copyOf(ranked);
  }
}
