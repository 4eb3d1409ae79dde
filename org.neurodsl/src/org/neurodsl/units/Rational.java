package org.neurodsl.units;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An exact exponent of a unit or a base quantity, always in lowest terms with a positive denominator.
 *
 * <p>Arithmetic throws {@link ArithmeticException} when a result does not fit an {@code int}; callers keep exponents
 * small by asking {@link Dimension#isModerate()} after each power.
 */
public record Rational(int num, int den) implements Comparable<Rational> {

  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational HALF = new Rational(1, 2);

  /** Reduces the fraction to lowest terms. */
  public Rational {
    if (den == 0) {
      throw new ArithmeticException("denominator of an exponent is zero");
    }
    long divisor = Math.max(1, gcd(Math.abs((long) num), Math.abs((long) den))) * (den < 0 ? -1 : 1);
    num = Math.toIntExact(num / divisor);
    den = Math.toIntExact(den / divisor);
  }

  public static Rational of(int whole) {
    return new Rational(whole, 1);
  }

  public static Rational of(int num, int den) {
    return new Rational(num, den);
  }

  /** Reads {@code 2}, {@code -0.5} or {@code 1/3} exactly; empty when the text is none of these or too large. */
  public static Optional<Rational> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return parseDecimal(text);
    }
    Optional<Rational> over = parseDecimal(text.substring(slash + 1)).filter(r -> !r.isZero());
    return parseDecimal(text.substring(0, slash)).flatMap(n -> over.flatMap(d -> quotient(n, d)));
  }

  private static Optional<Rational> quotient(Rational n, Rational d) {
    try {
      return Optional.of(n.over(d));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Rational> parseDecimal(String text) {
    if (!text.matches("[+-]?(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ofDecimal(new BigDecimal(text)));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Rational ofDecimal(BigDecimal decimal) {
    BigDecimal plain = decimal.stripTrailingZeros();
    int scale = Math.max(0, plain.scale());
    return new Rational(plain.movePointRight(scale).intValueExact(), BigDecimal.TEN.pow(scale).intValueExact());
  }

  public Rational plus(Rational other) {
    return reduced((long) num * other.den + (long) other.num * den, (long) den * other.den);
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return reduced((long) num * other.num, (long) den * other.den);
  }

  public Rational over(Rational other) {
    return times(new Rational(other.den, other.num));
  }

  public Rational negate() {
    return new Rational(Math.negateExact(num), den);
  }

  public boolean isZero() {
    return num == 0;
  }

  public boolean isInteger() {
    return den == 1;
  }

  public int signum() {
    return Integer.signum(num);
  }

  public double doubleValue() {
    return (double) num / den;
  }

  @Override
  public int compareTo(Rational other) {
    return Long.compare((long) num * other.den, (long) other.num * den);
  }

  /** Writes the exponent as it may stand after {@code ^}: {@code 2}, {@code -0.5}, {@code (1/3)}. */
  @Override
  public String toString() {
    if (den == 1) {
      return Integer.toString(num);
    }
    return hasShortDecimal() ? BigDecimal.valueOf(num).divide(BigDecimal.valueOf(den)).toPlainString()
        : "(" + num + "/" + den + ")";
  }

  private boolean hasShortDecimal() {
    int rest = den;
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest == 1 && 1000 % den == 0;
  }

  private static Rational reduced(long num, long den) {
    long divisor = Math.max(1, gcd(Math.abs(num), den));
    return new Rational(Math.toIntExact(num / divisor), Math.toIntExact(den / divisor));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
