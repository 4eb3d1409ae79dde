package org.neurodsl.units;

import java.util.ArrayList;
import java.util.List;

/** Chooses the unit in which people read a value: {@code 6.5 uV}, {@code 68.3 Hz}, {@code 10 uA/cm^2}. */
public final class UnitText {

  private static final int DIGITS = 6;

  private UnitText() {}

  /** Gives the customary unit of a dimension: mV, pA, nS, uA/cm^2, Hz; else a product of ms, mV, pA, um, fmol and K. */
  public static CompositeUnit of(Dimension dimension) {
    List<CompositeUnit> customary = CustomaryUnits.of(dimension);
    return customary.isEmpty() ? product(dimension) : customary.get(0);
  }

  /** Whether people have a unit of its own for a dimension. */
  public static boolean isCustomary(Dimension dimension) {
    return !dimension.isDimensionless() && !CustomaryUnits.of(dimension).isEmpty();
  }

  /** Writes a value of base units in the unit that reads best, with at most six digits. */
  public static String best(double baseValue, Dimension dimension) {
    return Quantities.format(baseValue, bestUnit(baseValue, dimension), DIGITS);
  }

  /** Chooses the unit that gives a number between 1 and 1000, or comes nearest; the customary one also down to 0.1. */
  public static CompositeUnit bestUnit(double baseValue, Dimension dimension) {
    CompositeUnit best = of(dimension);
    if (baseValue == 0 || !Double.isFinite(baseValue) || dimension.isDimensionless()
        || isReadable(Math.abs(Quantities.fromBase(baseValue, best)))) {
      return best;
    }
    for (CompositeUnit unit : CustomaryUnits.of(dimension)) {
      if (unit.offset() == 0 && distance(baseValue, unit) < distance(baseValue, best)) {
        best = unit;
      }
    }
    return best;
  }

  private static boolean isReadable(double size) {
    return size >= 0.1 && size < 1000;
  }

  /** Counts the decades by which the number misses 1 to 1000. */
  private static double distance(double baseValue, CompositeUnit unit) {
    double size = Math.abs(Quantities.fromBase(baseValue, unit));
    if (size < 1) {
      return -Math.log10(size);
    }
    return size < 1000 ? 0 : Math.log10(size / 1000) + Double.MIN_VALUE;
  }

  private static CompositeUnit product(Dimension d) {
    List<UnitPower> powers = new ArrayList<>();
    add(powers, "mV", d.voltage());
    add(powers, "pA", d.current());
    add(powers, "um", d.length());
    add(powers, "fmol", d.amount());
    add(powers, "K", d.temperature());
    add(powers, "ms", d.time());
    return CompositeUnit.product(powers);
  }

  private static void add(List<UnitPower> powers, String symbol, Rational exponent) {
    if (!exponent.isZero()) {
      powers.add(new UnitPower(UnitTable.find(symbol).orElseThrow(), exponent));
    }
  }
}
