package org.neurodsl.sim.math;

/** Elementary functions to about 95 bits by plain series: slow, simple, sharing nothing with the code under test. */
final class Reference {
  private static final DoubleDouble LN2 = new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  private static final double[] HALF_PI = {1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33};

  private Reference() {}

  static DoubleDouble exp(DoubleDouble x) {
    double k = Math.rint(x.high() / LN2.high());
    DoubleDouble small = expm1Series(x.minus(LN2.times(k))).plus(1);
    return small.times(Math.scalb(1.0, (int) k / 2)).times(Math.scalb(1.0, (int) k - (int) k / 2));
  }

  static DoubleDouble exp(double x) {
    return exp(DoubleDouble.of(x));
  }

  static DoubleDouble expm1(double x) {
    return Math.abs(x) < 0.4 ? expm1Series(DoubleDouble.of(x)) : exp(x).plus(-1);
  }

  static DoubleDouble exprel(double x) {
    if (x > 700) {
      return exp(x - 64).over(DoubleDouble.of(x)).times(exp(64));
    }
    return x == 0 ? DoubleDouble.ONE : expm1(x).over(DoubleDouble.of(x));
  }

  static DoubleDouble log(double x) {
    double first = StrictMath.log(x);
    DoubleDouble e = exp(-first).times(x).plus(-1);
    return DoubleDouble.of(first).plus(e).minus(e.times(e).times(0.5));
  }

  static DoubleDouble log1p(double x) {
    double first = StrictMath.log1p(x);
    DoubleDouble near = expm1(-first);
    DoubleDouble e = near.plus(near.times(x)).plus(x);
    return DoubleDouble.of(first).plus(e).minus(e.times(e).times(0.5));
  }

  static DoubleDouble tanh(double x) {
    DoubleDouble t = expm1(2 * x);
    return t.over(t.plus(2));
  }

  static DoubleDouble sigmoid(double x) {
    return DoubleDouble.ONE.over(exp(-x).plus(1));
  }

  static DoubleDouble softplus(double x) {
    DoubleDouble t = exp(-Math.abs(x));
    double first = StrictMath.log1p(t.high());
    DoubleDouble near = expm1(-first);
    DoubleDouble e = near.plus(near.times(t)).plus(t);
    return DoubleDouble.of(first).plus(e).minus(e.times(e).times(0.5)).plus(Math.max(x, 0));
  }

  static DoubleDouble linoid(double x) {
    return exprel(-x).high() == 0 ? DoubleDouble.of(0) : DoubleDouble.ONE.over(exprel(-x));
  }

  static DoubleDouble pow(double x, double y) {
    return exp(log(x).times(y));
  }

  static DoubleDouble sin(double x) {
    return sinOfTurned(x, 0);
  }

  static DoubleDouble cos(double x) {
    return sinOfTurned(x, 1);
  }

  private static DoubleDouble sinOfTurned(double x, int quarterTurns) {
    double k = Math.rint(x / HALF_PI[0]);
    DoubleDouble r = DoubleDouble.of(x);
    for (double part : HALF_PI) {
      r = r.minus(DoubleDouble.product(k, part));
    }
    int quadrant = (int) k + quarterTurns & 3;
    DoubleDouble value = alternating(r, quadrant & 1);
    return quadrant < 2 ? value : value.times(-1);
  }

  /** The series of the sine (odd powers) or the cosine (even powers). */
  private static DoubleDouble alternating(DoubleDouble r, int even) {
    DoubleDouble z = r.times(r).times(-1);
    DoubleDouble term = even == 1 ? DoubleDouble.ONE : r;
    DoubleDouble sum = term;
    for (int n = 2 - even; n < 30; n += 2) {
      term = term.times(z).over(DoubleDouble.of((double) n * (n + 1)));
      sum = sum.plus(term);
    }
    return sum;
  }

  private static DoubleDouble expm1Series(DoubleDouble r) {
    DoubleDouble term = r;
    DoubleDouble sum = r;
    for (int n = 2; n < 30 && Math.abs(term.high()) > 0x1p-110 * Math.abs(sum.high()); n++) {
      term = term.times(r).over(DoubleDouble.of(n));
      sum = sum.plus(term);
    }
    return sum;
  }
}
