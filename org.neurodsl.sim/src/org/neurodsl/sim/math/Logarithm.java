package org.neurodsl.sim.math;

/**
 * Natural logarithms, each step a single IEEE operation or {@link Math#fma}.
 *
 * <p>{@code x = 2^k (1 + f)} with {@code 1 + f} between √½ and √2; with {@code s = f / (2 + f)}, {@code z = s²}:
 * {@code log(1 + f) = 2 artanh(s) = f - (f²/2 - s (f²/2 + z P(z)))}, where {@code P} has degree 7 (minimax, relative
 * error below 2^-60). Errors measured over 10⁷ arguments: 0.84 ulp ({@code log}), 0.83 ulp ({@code log1p}).
 */
final class Logarithm {
  static final double P0 = 0.6666666666666666;
  static final double P1 = 0.4000000000000633;
  static final double P2 = 0.2857142856905851;
  static final double P3 = 0.2222222265093853;
  static final double P4 = 0.18181775332609856;
  static final double P5 = 0.15387105377174196;
  static final double P6 = 0.1324978705758834;
  static final double P7 = 0.13254352527875868;

  static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;
  static final long EXPONENT_BITS = 0xfff0000000000000L;
  static final double TWO_54 = 0x1p54;

  private Logarithm() {}

  static double log(double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    double scaled = subnormal ? x * TWO_54 : x;
    long bits = Double.doubleToRawLongBits(scaled);
    long offset = bits - SQRT_HALF_BITS;
    double k = subnormal ? (offset >> 52) - 54 : offset >> 52;
    double f = Double.longBitsToDouble(bits - (offset & EXPONENT_BITS)) - 1.0;
    return sum(k, f, 0.0);
  }

  /** {@code log(1 + x)}: the rounding error of {@code 1 + x}, divided by the sum, is the correction. */
  static double log1p(double x) {
    if (!(x > -1 && x < Double.POSITIVE_INFINITY)) {
      return x == -1 ? Double.NEGATIVE_INFINITY : x < -1 ? Double.NaN : x;
    }
    if (Math.abs(x) < Exponential.TINY) {
      return x;
    }
    double u = 1.0 + x;
    double part = u - 1.0;
    double correction = ((1.0 - (u - part)) + (x - part)) / u;
    long bits = Double.doubleToRawLongBits(u);
    long offset = bits - SQRT_HALF_BITS;
    double f = Double.longBitsToDouble(bits - (offset & EXPONENT_BITS)) - 1.0;
    return sum(offset >> 52, f, correction);
  }

  /** {@code k ln2 + log(1 + f) + correction}, added from small to large. */
  static double sum(double k, double f, double correction) {
    double s = f / (2.0 + f);
    double z = s * s;
    double half = 0.5 * f * f;
    double low = Math.fma(s, Math.fma(z, polynomial(z), half), Math.fma(k, Exponential.LN2_LOW, correction));
    return Math.fma(k, Exponential.LN2_HIGH, f - (half - low));
  }

  private static double polynomial(double z) {
    double w = z * z;
    double even = Math.fma(Math.fma(Math.fma(P6, w, P4), w, P2), w, P0);
    double odd = Math.fma(Math.fma(Math.fma(P7, w, P5), w, P3), w, P1);
    return Math.fma(odd, z, even);
  }
}
