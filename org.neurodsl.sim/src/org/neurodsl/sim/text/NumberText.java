package org.neurodsl.sim.text;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers for people: so many significant digits, no trailing zeros, and an exponent only where zeros would be
 * counted.
 */
public final class NumberText {

  /** From this power of ten on, up or down, a number is written with an exponent. */
  private static final int LONGEST_PLAIN = 12;

  private NumberText() {}

  /** A number; {@code -} for none. */
  public static String of(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "inf" : "-inf";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = rounded.signum() == 0 || Math.abs(rounded.precision() - rounded.scale()) < LONGEST_PLAIN;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** A number and its unit, which may be empty. */
  public static String of(double value, int digits, String unit) {
    return unit.isEmpty() ? of(value, digits) : of(value, digits) + " " + unit;
  }
}
