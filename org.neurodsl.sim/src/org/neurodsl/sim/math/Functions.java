package org.neurodsl.sim.math;

/**
 * The elementary functions of NeuroDSL. Each is exactly specified by IEEE 754 operations and {@link Math#fma}, so a
 * result has the same bits on every machine, JVM and compiler tier; {@link VectorFunctions} gives the same bits per
 * lane. Largest errors over 10⁷ random arguments: below 1 ulp ({@code exp expm1 log log1p pow sin cos}), below 2 ulp
 * ({@code exprel tanh softplus}), below 2.5 ulp ({@code sigmoid linoid}).
 *
 * <p>Not a number in, not a number out, for every function here.
 */
public final class Functions {
  private Functions() {}

  /** {@code e^x}. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** {@code e^x - 1}, accurate near zero. */
  public static double expm1(double x) {
    return Exponential.expm1(x);
  }

  /** {@code (e^x - 1) / x}, 1 at zero; infinite only where the quotient itself is too large. */
  public static double exprel(double x) {
    return Exponential.exprel(x);
  }

  /** {@code x / (1 - e^(-x/k))}, {@code k} at zero: the rate of a channel gate. The scale {@code k} is not zero. */
  public static double linoid(double x, double k) {
    return k * Exponential.inverseExprel(x * (-1.0 / k));
  }

  /** {@code 1 / (1 + e^-x)}, with the same bits as that formula. */
  public static double sigmoid(double x) {
    return 1.0 / (1.0 + Exponential.exp(-x));
  }

  /** {@code log(1 + e^x)} without overflow. */
  public static double softplus(double x) {
    return Math.max(x, 0.0) + Logarithm.log1p(Exponential.exp(-Math.abs(x)));
  }

  /** Hyperbolic tangent. */
  public static double tanh(double x) {
    return Exponential.tanh(x);
  }

  /** Natural logarithm. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** {@code log(1 + x)}, accurate near zero. */
  public static double log1p(double x) {
    return Logarithm.log1p(x);
  }

  /** {@code x^y}, special cases as in {@link Math#pow}. */
  public static double pow(double x, double y) {
    return Power.pow(x, y);
  }

  /**
   * {@code x^n} by multiplications in this order: {@code x^(2m) = x^m x^m}, {@code x^(2m+1) = x^(2m) x}; for negative n
   * the reciprocal of {@code x^-n}. {@code powi(x, 0)} is 1.
   */
  public static double powi(double x, int n) {
    return Power.powi(x, n);
  }

  /** Square root, correctly rounded. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** Sine of x in radians. */
  public static double sin(double x) {
    return Trigonometry.sin(x);
  }

  /** Cosine of x in radians. */
  public static double cos(double x) {
    return Trigonometry.cos(x);
  }

  /** Magnitude. */
  public static double abs(double x) {
    return Math.abs(x);
  }

  /** The larger; +0 is larger than -0. */
  public static double max(double x, double y) {
    return Math.max(x, y);
  }

  /** The smaller; -0 is smaller than +0. */
  public static double min(double x, double y) {
    return Math.min(x, y);
  }

  /** {@code x} brought into {@code low .. high}: {@code min(max(x, low), high)}. */
  public static double clip(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }

  /** The largest integer not above x, as a number. */
  public static double floor(double x) {
    return Math.floor(x);
  }

  /** 0 below zero, 1 from zero on. */
  public static double heaviside(double x) {
    return x >= 0 ? 1.0 : x < 0 ? 0.0 : x;
  }

  /** {@code max(x, 0)}. */
  public static double relu(double x) {
    return Math.max(x, 0.0);
  }
}
