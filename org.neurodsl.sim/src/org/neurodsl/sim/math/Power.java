package org.neurodsl.sim.math;

/**
 * Powers. {@link #pow} goes through a logarithm in double-double (about 2^-66 relative), so that its error stays below
 * 1 ulp however large the exponent; special cases are those of {@link Math#pow}.
 */
final class Power {
  /** 2/3 = high + low; the further coefficients of {@code 2 artanh(s) / s} are minimax in s². */
  private static final double TWO_THIRDS_HIGH = 0.6666666666666666;

  private static final double TWO_THIRDS_LOW = 3.700743415417188e-17;
  private static final double P0 = 0.4;
  private static final double P1 = 0.2857142857142837;
  private static final double P2 = 0.22222222222291557;
  private static final double P3 = 0.18181818169098382;
  private static final double P4 = 0.15384616767274456;
  private static final double P5 = 0.1333323966932306;
  private static final double P6 = 0.1176869851708894;
  private static final double P7 = 0.1042246930872597;
  private static final double P8 = 0.1101652584037578;

  /** ln2 in 42 bits, exact when multiplied by a binary exponent, and the rest. */
  private static final double LN2_HIGH = 0.6931471805598903;

  private static final double LN2_LOW = 5.497923018708371e-14;

  private Power() {}

  static double pow(double x, double y) {
    if (!(Math.abs(x) < Double.POSITIVE_INFINITY && Math.abs(y) < Double.POSITIVE_INFINITY) || x == 0 || y == 0) {
      return StrictMath.pow(x, y);
    }
    double magnitude = positive(Math.abs(x), y);
    if (x > 0) {
      return magnitude;
    }
    double whole = Math.rint(y);
    if (whole != y) {
      return Double.NaN;
    }
    return whole * 0.5 == Math.rint(whole * 0.5) ? magnitude : -magnitude;
  }

  /** The n-th power by {@code x^(2m) = (x^m)²}, {@code x^(2m+1) = x^(2m) x}; negative n by the reciprocal. */
  static double powi(double x, int n) {
    if (n < 0) {
      return 1.0 / powerOf(x, -(long) n);
    }
    return powerOf(x, n);
  }

  private static double powerOf(double x, long n) {
    if (n == 0) {
      return 1.0;
    }
    double result = x;
    for (int bit = 62 - Long.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result *= result;
      if ((n >> bit & 1) == 1) {
        result *= x;
      }
    }
    return result;
  }

  /** {@code x^y} for finite x above zero and finite y: {@code exp(y log x)} with the logarithm as high + low. */
  private static double positive(double x, double y) {
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(subnormal ? x * Logarithm.TWO_54 : x);
    long offset = bits - Logarithm.SQRT_HALF_BITS;
    double k = subnormal ? (offset >> 52) - 54 : offset >> 52;
    double m = Double.longBitsToDouble(bits - (offset & Logarithm.EXPONENT_BITS));
    double f = m - 1.0;
    double d = m + 1.0;
    double s = f / d;
    double sRest = (Math.fma(-s, d, f) - s * (f - (d - 2.0))) / d;
    double term = cubicTerm(s, sRest);
    double termRest = cubicRest(s, sRest, term);
    double high = s + s + term;
    double low = (s + s - high) + term + (sRest + sRest + termRest);
    double shift = k * LN2_HIGH;
    double logHigh = shift + high;
    // Knuth's sum: for k = 0 the shift is the smaller part.
    double part = logHigh - shift;
    double logLow = (shift - (logHigh - part)) + (high - part) + Math.fma(k, LN2_LOW, low);
    double product = y * logHigh;
    double rest = Math.fma(y, logHigh, -product) + y * logLow;
    double exponent = product + rest;
    return exp(exponent, (product - exponent) + rest);
  }

  /** The part of {@code 2 artanh(s)} beyond {@code 2 s}: {@code s³ (2/3 + s² P(s²))}, high part. */
  private static double cubicTerm(double s, double sRest) {
    return s * (s * s) * (TWO_THIRDS_HIGH + tail(s * s));
  }

  /** What {@link #cubicTerm} lost to rounding. */
  private static double cubicRest(double s, double sRest, double term) {
    double z = s * s;
    double zRest = Math.fma(s, s, -z) + 2.0 * s * sRest;
    double cube = s * z;
    double cubeRest = Math.fma(s, z, -cube) + s * zRest + sRest * z;
    double tail = tail(z);
    double factor = TWO_THIRDS_HIGH + tail;
    double factorRest = (TWO_THIRDS_HIGH - factor) + tail + TWO_THIRDS_LOW;
    return Math.fma(cube, factor, -term) + cube * factorRest + cubeRest * factor;
  }

  private static double tail(double z) {
    double p = Math.fma(Math.fma(Math.fma(Math.fma(P8, z, P7), z, P6), z, P5), z, P4);
    return z * Math.fma(Math.fma(Math.fma(Math.fma(p, z, P3), z, P2), z, P1), z, P0);
  }

  /** {@code e^(x + rest)} with {@code rest} below the last place of x. */
  private static double exp(double x, double rest) {
    if (Math.abs(x) > 1e4) {
      return x > 0 ? Double.POSITIVE_INFINITY : 0.0;
    }
    double t = Math.fma(x, Exponential.LOG2_E, Exponential.ROUNDER);
    double k = t - Exponential.ROUNDER;
    double high = Math.fma(k, -Exponential.LN2_HIGH, x);
    double low = Math.fma(k, -Exponential.LN2_LOW, rest);
    double r = high + low;
    double lost = (high - r) + low;
    double s = Math.fma(Exponential.quotient(r), r * r, Math.fma(lost, r, lost));
    return Exponential.scale(x, 1.0 + (r + s), t);
  }
}
