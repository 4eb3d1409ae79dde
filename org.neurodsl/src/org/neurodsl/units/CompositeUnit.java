package org.neurodsl.units;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit as written behind a number: {@code mV}, {@code uA/cm^2}, {@code per ms per mV}, or {@code 1}.
 *
 * @param dimension what it measures
 * @param exponent10 the power of ten of one of it in base units; a fraction only for roots such as {@code s^0.5}
 * @param offset zero for all but {@code degC}
 * @param text the canonical text, which reads back as the same unit
 */
public record CompositeUnit(Dimension dimension, Rational exponent10, double offset, String text) {

  /** The unit of a number without unit. */
  public static final CompositeUnit ONE = new CompositeUnit(Dimension.NONE, Rational.ZERO, 0, "1");

  public static CompositeUnit of(Unit unit) {
    return new CompositeUnit(unit.dimension(), Rational.of(unit.exponent10()), unit.offset(), unit.symbol());
  }

  /** Multiplies the factors; equal symbols are gathered, factors of exponent zero vanish. */
  public static CompositeUnit product(List<UnitPower> factors) {
    List<UnitPower> gathered = gather(factors);
    if (gathered.size() == 1 && gathered.get(0).exponent().equals(Rational.ONE)) {
      return of(gathered.get(0).unit());
    }
    Dimension dimension = Dimension.NONE;
    Rational exponent10 = Rational.ZERO;
    for (UnitPower factor : gathered) {
      dimension = dimension.times(factor.dimension());
      exponent10 = exponent10.plus(factor.exponent10());
    }
    return new CompositeUnit(dimension, exponent10, 0, write(gathered));
  }

  /** Tells whether conversion is a shift of the decimal point and so exact. */
  public boolean isPowerOfTen() {
    return exponent10.isInteger() && offset == 0;
  }

  /** Gives the number of base units in one of this unit, correctly rounded. */
  public double factor() {
    return Quantities.powerOfTen(exponent10);
  }

  @Override
  public String toString() {
    return text;
  }

  private static List<UnitPower> gather(List<UnitPower> factors) {
    List<UnitPower> gathered = new ArrayList<>();
    for (UnitPower factor : factors) {
      int at = indexOf(gathered, factor.unit());
      if (at < 0) {
        gathered.add(factor);
      } else {
        gathered.set(at, new UnitPower(factor.unit(), gathered.get(at).exponent().plus(factor.exponent())));
      }
    }
    gathered.removeIf(f -> f.exponent().isZero());
    return gathered;
  }

  private static int indexOf(List<UnitPower> factors, Unit unit) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).unit().equals(unit)) {
        return i;
      }
    }
    return -1;
  }

  private static String write(List<UnitPower> factors) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    boolean anyAbove = factors.stream().anyMatch(f -> f.exponent().signum() > 0);
    for (UnitPower factor : factors) {
      if (factor.exponent().signum() > 0) {
        above.append(above.isEmpty() ? "" : "*").append(writePower(factor.unit(), factor.exponent()));
      } else {
        below.append(anyAbove ? "/" : below.isEmpty() ? "per " : " per ")
            .append(writePower(factor.unit(), factor.exponent().negate()));
      }
    }
    return factors.isEmpty() ? "1" : above.append(below).toString();
  }

  private static String writePower(Unit unit, Rational exponent) {
    return unit.symbol() + (exponent.equals(Rational.ONE) ? "" : "^" + exponent);
  }
}
