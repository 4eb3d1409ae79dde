package org.neurodsl.sim.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in a picture: few digits, no trailing zeros. */
public final class Figures {
  private static final int MOST_PLAIN_ZEROS = 4;
  private static final int MOST_PLAIN_DIGITS = 7;
  private static final double PERFECT = 1e-12;

  private Figures() {}

  /** A number to some significant digits, e.g. {@code 0.5239}, {@code 375}, {@code 2.1e-7}. */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .stripTrailingZeros();
    int power = rounded.precision() - rounded.scale() - 1;
    String text = power >= -MOST_PLAIN_ZEROS && power < MOST_PLAIN_DIGITS
        ? rounded.toPlainString()
        : rounded.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
    return text.replace('-', '−');
  }

  /** A coefficient of determination: five decimals, and {@code >0.99999} rather than a 1 that is none. */
  static String determination(double rSquared) {
    if (rSquared > 1 - PERFECT) {
      return "1";
    }
    String text = new BigDecimal(rSquared).setScale(5, RoundingMode.HALF_EVEN).toPlainString().replace('-', '−');
    return text.equals("1.00000") ? ">0.99999" : text;
  }
}
