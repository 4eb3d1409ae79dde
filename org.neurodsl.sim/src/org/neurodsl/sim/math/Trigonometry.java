package org.neurodsl.sim.math;

/**
 * Sine and cosine, each step a single IEEE operation or {@link Math#fma}. Up to {@link #LARGEST_REDUCED} the argument
 * is reduced by π/2 in three parts (159 bits); beyond it by {@link StrictMath}, whose results are fixed too. Errors
 * measured over 10⁷ arguments: below 0.9 ulp.
 */
final class Trigonometry {
  private static final double LARGEST_REDUCED = 1e5;
  private static final double TWO_OVER_PI = 0.6366197723675814;
  private static final double HALF_PI_1 = 1.5707963267948966;
  private static final double HALF_PI_2 = 6.123233995736766e-17;
  private static final double HALF_PI_3 = -1.4973849048591698e-33;

  private static final double S0 = -0.16666666666666666;
  private static final double S1 = 0.008333333333333323;
  private static final double S2 = -0.00019841269841255064;
  private static final double S3 = 2.7557319214188152e-06;
  private static final double S4 = -2.5052104910972187e-08;
  private static final double S5 = 1.605836654646288e-10;
  private static final double S6 = -7.578693733390487e-13;

  private static final double C0 = 0.0416666666666666;
  private static final double C1 = -0.0013888888888874068;
  private static final double C2 = 2.480158728944542e-05;
  private static final double C3 = -2.755731434113162e-07;
  private static final double C4 = 2.087572167841985e-09;
  private static final double C5 = -1.1359561767105727e-11;

  private Trigonometry() {}

  static double sin(double x) {
    if (!(Math.abs(x) <= LARGEST_REDUCED)) {
      return StrictMath.sin(x);
    }
    return Math.abs(x) < 0x1p-27 ? x : inQuadrant(x, 0);
  }

  static double cos(double x) {
    return Math.abs(x) <= LARGEST_REDUCED ? inQuadrant(x, 1) : StrictMath.cos(x);
  }

  /** The sine of {@code x + quarterTurns · π/2}. */
  private static double inQuadrant(double x, int quarterTurns) {
    double t = Math.fma(x, TWO_OVER_PI, Exponential.ROUNDER);
    double k = t - Exponential.ROUNDER;
    double high = Math.fma(k, -HALF_PI_1, x);
    double r = Math.fma(k, -HALF_PI_2, high);
    double rest = Math.fma(k, -HALF_PI_3, Math.fma(k, -HALF_PI_2, high - r));
    long quadrant = Double.doubleToRawLongBits(t) + quarterTurns;
    double value = (quadrant & 1) == 0 ? sinNearZero(r, rest) : cosNearZero(r, rest);
    return (quadrant & 2) == 0 ? value : -value;
  }

  /** Takes as many quarter turns from angles as leaves the least; {@code rest} is what that rounds off. */
  static void reduce(double[] x, double[] rest, double[] quarters, int count) {
    for (int place = 0; place < count; place++) {
      double k = Math.fma(x[place], TWO_OVER_PI, Exponential.ROUNDER) - Exponential.ROUNDER;
      double high = Math.fma(k, -HALF_PI_1, x[place]);
      double r = Math.fma(k, -HALF_PI_2, high);
      rest[place] = Math.fma(k, -HALF_PI_3, Math.fma(k, -HALF_PI_2, high - r));
      quarters[place] = k;
      x[place] = r;
    }
  }

  static double sinNearZero(double r, double rest) {
    double z = r * r;
    double p = Math.fma(Math.fma(Math.fma(S6, z, S5), z, S4), z, S3);
    p = Math.fma(Math.fma(Math.fma(p, z, S2), z, S1), z, S0);
    return r + Math.fma(r * z, p, Math.fma(rest, -0.5 * z, rest));
  }

  static double cosNearZero(double r, double rest) {
    double z = r * r;
    double p = Math.fma(Math.fma(Math.fma(Math.fma(Math.fma(C5, z, C4), z, C3), z, C2), z, C1), z, C0);
    double half = 0.5 * z;
    double one = 1.0 - half;
    return one + (((1.0 - one) - half) + Math.fma(z * z, p, -r * rest));
  }
}
