package org.neurodsl.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Converts numbers between a unit and the base units of computation, rounding once.
 *
 * <p>A decimal literal is shifted in its exponent before it becomes a double, so {@code 0.1 nS} is the double nearest
 * to the decimal 0.1 and {@code 5 um} is exactly 0.5 (of 10 um). Source of the rounding guarantee: the JDK's
 * {@link Double#parseDouble} and IEEE 754 division by powers of ten up to 10^22, which doubles hold exactly.
 */
public final class Quantities {

  private static final int LARGEST_EXACT_POWER = 22;
  private static final int EXPONENT_LIMIT = 100_000;
  private static final int LONGEST_EXACT_TEXT = 400;
  private static final MathContext WORKING = new MathContext(60);
  private static final int LARGEST_PLAIN_EXPONENT = 6;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private Quantities() {}

  /**
   * Converts the decimal text of a literal to base units, correctly rounded; infinite when it is beyond a double.
   *
   * @param decimalText digits with an optional sign, point and exponent, as in {@code -5.4e1}
   * @param unit the unit written behind it
   * @throws NumberFormatException when the text is not such a number
   */
  public static double toBase(String decimalText, CompositeUnit unit) {
    if (!isDecimal(decimalText)) {
      throw new NumberFormatException("not a decimal number");
    }
    if (unit.isPowerOfTen()) {
      return shifted(decimalText, unit.exponent10().num());
    }
    double rough = Double.parseDouble(decimalText);
    boolean simple = decimalText.length() <= LONGEST_EXACT_TEXT && Math.abs(rough) < 1e300
        && (rough == 0 || Math.abs(rough) > 1e-300);
    if (!simple) {
      return rough * unit.factor() + unit.offset();
    }
    BigDecimal value = rough == 0 ? BigDecimal.ZERO : new BigDecimal(decimalText);
    return nearest(value.multiply(exactPower(unit.exponent10())).add(BigDecimal.valueOf(unit.offset())));
  }

  /** Converts a value in base units to the unit, correctly rounded. */
  public static double fromBase(double value, CompositeUnit unit) {
    if (!Double.isFinite(value)) {
      return value;
    }
    if (unit.isPowerOfTen() && Math.abs(unit.exponent10().num()) <= LARGEST_EXACT_POWER) {
      int exponent = unit.exponent10().num();
      return exponent >= 0 ? value / tenTo(exponent) : value * tenTo(-exponent);
    }
    BigDecimal above = new BigDecimal(value).subtract(BigDecimal.valueOf(unit.offset()));
    return nearest(above.divide(exactPower(unit.exponent10()), WORKING));
  }

  /** Gives the double nearest to ten to an exact power. */
  public static double powerOfTen(Rational exponent) {
    return nearest(exactPower(exponent));
  }

  /** Writes a value of base units in the unit, for example {@code -64.996 mV}, {@code 4 per ms}, {@code 0.5}. */
  public static String format(double baseValue, CompositeUnit unit, int significantDigits) {
    String number = number(fromBase(baseValue, unit), significantDigits);
    return unit.text().equals("1") ? number : number + " " + unit.text();
  }

  /** Writes a number with at most so many significant digits, without trailing zeros, the same in every locale. */
  public static String number(double value, int significantDigits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(Double.toString(value))
        .round(new MathContext(significantDigits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= Math.max(LARGEST_PLAIN_EXPONENT, significantDigits - 1)) {
      return rounded.toPlainString();
    }
    return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }

  private static boolean isDecimal(String text) {
    int start = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int end = exponentMark(text);
    int digits = 0;
    int points = 0;
    for (int i = start; i < end; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
      points += text.charAt(i) == '.' ? 1 : 0;
    }
    boolean mantissa = digits > 0 && points <= 1 && digits + points == end - start;
    return mantissa && (end == text.length() || isWhole(text, end + 1));
  }

  private static boolean isWhole(String text, int from) {
    int start = from < text.length() && "+-".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    for (int i = start; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return start < text.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int exponentMark(String text) {
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    return mark < 0 ? text.length() : mark;
  }

  private static double shifted(String text, int by) {
    int mark = exponentMark(text);
    long exponent = mark == text.length() ? 0 : boundedWhole(text.substring(mark + 1));
    return Double.parseDouble(text.substring(0, mark) + "e" + (exponent + by));
  }

  /** Reads an exponent; beyond 10^8 digits it makes no difference any more. */
  private static long boundedWhole(String text) {
    BigInteger whole = text.length() > 12 ? new BigInteger(text.substring(0, 12)) : new BigInteger(text);
    long limit = 100L * EXPONENT_LIMIT;
    return Math.max(-limit, Math.min(limit, whole.longValue()));
  }

  private static double tenTo(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }

  private static double nearest(BigDecimal value) {
    return Double.parseDouble(value.toString());
  }

  /** Ten to a whole power exactly, to a fraction with 60 digits. */
  private static BigDecimal exactPower(Rational exponent) {
    int whole = Math.floorDiv(exponent.num(), exponent.den());
    int rest = Math.floorMod(exponent.num(), exponent.den());
    if (Math.abs(whole) > EXPONENT_LIMIT) {
      throw new ArithmeticException("power of ten is beyond any unit");
    }
    BigDecimal root = rest == 0 ? BigDecimal.ONE : root(BigDecimal.TEN.pow(rest), exponent.den());
    return root.scaleByPowerOfTen(whole);
  }

  /** Newton's iteration for the root; each of the six rounds doubles the 15 digits it starts from. */
  private static BigDecimal root(BigDecimal of, int degree) {
    BigDecimal n = BigDecimal.valueOf(degree);
    BigDecimal x = new BigDecimal(Math.pow(10, Math.log10(of.doubleValue()) / degree));
    for (int round = 0; round < 6; round++) {
      BigDecimal step = of.divide(x.pow(degree - 1, WORKING), WORKING).subtract(x).divide(n, WORKING);
      x = x.add(step, WORKING);
    }
    return x;
  }
}
