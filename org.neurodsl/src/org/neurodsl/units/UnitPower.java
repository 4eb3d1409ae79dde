package org.neurodsl.units;

/** A unit of the table raised to an exact power, one factor of a compound unit. */
public record UnitPower(Unit unit, Rational exponent) {

  public Dimension dimension() {
    return unit.dimension().power(exponent);
  }

  public Rational exponent10() {
    return exponent.times(Rational.of(unit.exponent10()));
  }
}
