package org.neurodsl.sim.math;

/** An unevaluated sum of two doubles, about 104 bits: the arithmetic of the reference values in these tests. */
record DoubleDouble(double high, double low) {
  static final DoubleDouble ONE = new DoubleDouble(1, 0);

  static DoubleDouble of(double x) {
    return new DoubleDouble(x, 0);
  }

  static DoubleDouble sum(double a, double b) {
    double s = a + b;
    double part = s - a;
    return new DoubleDouble(s, (a - (s - part)) + (b - part));
  }

  static DoubleDouble product(double a, double b) {
    double p = a * b;
    return new DoubleDouble(p, Math.fma(a, b, -p));
  }

  DoubleDouble plus(DoubleDouble o) {
    DoubleDouble s = sum(high, o.high);
    DoubleDouble t = sum(low, o.low);
    DoubleDouble u = sum(s.high, s.low + t.high);
    return sum(u.high, u.low + t.low);
  }

  DoubleDouble plus(double o) {
    return plus(of(o));
  }

  DoubleDouble minus(DoubleDouble o) {
    return plus(o.times(-1));
  }

  DoubleDouble times(DoubleDouble o) {
    DoubleDouble p = product(high, o.high);
    return sum(p.high, p.low + high * o.low + low * o.high);
  }

  /** Exact for powers of two. */
  DoubleDouble times(double o) {
    DoubleDouble p = product(high, o);
    return sum(p.high, p.low + low * o);
  }

  DoubleDouble over(DoubleDouble o) {
    double q = high / o.high;
    DoubleDouble rest = minus(o.times(q));
    double q2 = rest.high / o.high;
    DoubleDouble rest2 = rest.minus(o.times(q2));
    return sum(q, q2).plus(rest2.high / o.high);
  }

  /** How far {@code value} is from this, in units of its last place. */
  double ulps(double value) {
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      return Double.compare(value, high) == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return Math.abs((value - high) - low) / Math.ulp(high);
  }
}
