package org.neurodsl.sim.math;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * {@link Exponential} lane by lane: the same operations in the same order, branches replaced by blends. Small methods
 * without loops, so that the compiler inlines them and keeps every vector in a register. The compiler stops inlining
 * methods that are not its own after about 40 vector operations, so a loop should hold one call, two at most; a kernel
 * with more writes the operations out.
 */
final class VectorExponential {
  private VectorExponential() {}

  static DoubleVector exp(DoubleVector x) {
    DoubleVector t = x.fma(of(x, Exponential.LOG2_E), of(x, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector r = k.fma(of(x, -Exponential.LN2_LOW), k.fma(of(x, -Exponential.LN2_HIGH), x));
    DoubleVector p = quotient(r).fma(r, of(x, 1.0)).fma(r, of(x, 1.0));
    return scale(x, p.reinterpretAsLongs().add(t.reinterpretAsLongs().lanewise(LSHL, 52)));
  }

  private static DoubleVector scale(DoubleVector x, LongVector bits) {
    VectorMask<Double> small = x.compare(LT, Exponential.EXP_SUBNORMAL);
    DoubleVector value = bits.add(Exponential.SUBNORMAL_BITS, small.cast(bits.species())).reinterpretAsDoubles();
    value = value.mul(Exponential.SUBNORMAL_SCALE, small).blend(0.0, x.compare(LT, Exponential.EXP_ZERO));
    return x.add(Double.POSITIVE_INFINITY).blend(value, x.compare(LE, Exponential.EXP_LARGEST));
  }

  private static DoubleVector quotient(DoubleVector r) {
    DoubleVector z = r.mul(r);
    DoubleVector even = of(r, Exponential.Q8).fma(z, of(r, Exponential.Q6)).fma(z, of(r, Exponential.Q4));
    even = even.fma(z, of(r, Exponential.Q2)).fma(z, of(r, Exponential.Q0));
    DoubleVector odd = of(r, Exponential.Q9).fma(z, of(r, Exponential.Q7)).fma(z, of(r, Exponential.Q5));
    odd = odd.fma(z, of(r, Exponential.Q3)).fma(z, of(r, Exponential.Q1));
    return odd.fma(r, even);
  }

  private static DoubleVector quotientForExpm1(DoubleVector r) {
    DoubleVector z = r.mul(r);
    DoubleVector odd = of(r, Exponential.M10).fma(z, of(r, Exponential.M8)).fma(z, of(r, Exponential.M6));
    odd = odd.fma(z, of(r, Exponential.M4)).fma(z, of(r, Exponential.M2));
    DoubleVector even = of(r, Exponential.M9).fma(z, of(r, Exponential.M7)).fma(z, of(r, Exponential.M5));
    even = even.fma(z, of(r, Exponential.M3)).fma(z, of(r, Exponential.M1));
    return odd.fma(r, even).fma(r, of(r, Exponential.M0));
  }

  private static DoubleVector scaledExpm1(DoubleVector x) {
    DoubleVector t = x.fma(of(x, Exponential.LOG2_E), of(x, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector high = k.fma(of(x, -Exponential.LN2_HIGH), x);
    DoubleVector r = k.fma(of(x, -Exponential.LN2_LOW), high);
    DoubleVector rest = k.fma(of(x, -Exponential.LN2_LOW), high.sub(r));
    DoubleVector s = quotientForExpm1(r).fma(r.mul(r), rest.fma(r, rest));
    LongVector exponent = t.reinterpretAsLongs().lanewise(LSHL, 52).add(Exponential.SCALE_BITS);
    DoubleVector h = exponent.reinterpretAsDoubles();
    DoubleVector base = h.sub(Exponential.SCALE);
    DoubleVector sum = h.fma(r, base);
    DoubleVector lost = base.sub(sum).add(h.sub(base).sub(Exponential.SCALE));
    return sum.add(h.fma(s, h.fma(r, lost)));
  }

  static DoubleVector expm1(DoubleVector x) {
    return scaledExpm1(clampBelow(clampAbove(x))).mul(Exponential.UNSCALE).blend(x, tiny(x));
  }

  static DoubleVector exprel(DoubleVector x) {
    DoubleVector u = clampAbove(x);
    DoubleVector wide = scaledExpm1(clampBelow(u)).div(u.mul(Exponential.SCALE));
    DoubleVector near = quotientForExpm1(x).fma(x, of(x, 1.0));
    return wide.blend(near, x.abs().compare(LE, Exponential.EXPREL_SMALL));
  }

  static DoubleVector inverseExprel(DoubleVector x) {
    DoubleVector above = of(x, Exponential.LINOID_ZERO);
    DoubleVector u = clampBelow(x).blend(above, x.compare(GT, above));
    DoubleVector t = u.fma(of(x, Exponential.LOG2_E), of(x, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector r = k.fma(of(x, -Exponential.LN2_LOW), k.fma(of(x, -Exponential.LN2_HIGH), u));
    DoubleVector w = quotientForExpm1(r).fma(r, of(x, 1.0));
    LongVector exponent = t.reinterpretAsLongs().lanewise(LSHL, 52).add(Exponential.ONE_BITS);
    DoubleVector h = exponent.reinterpretAsDoubles();
    DoubleVector value = x.div(h.mul(r).fma(w, h.sub(1.0))).blend(1.0, tiny(x));
    return value.blend(0.0, x.compare(GT, above));
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector a = x.abs().add(x.abs());
    DoubleVector b = a.blend(Exponential.TANH_SATURATED, a.compare(GT, Exponential.TANH_SATURATED));
    DoubleVector t = scaledExpm1(b.blend(a.neg(), a.compare(LT, Exponential.TANH_NEAR_ZERO)));
    DoubleVector magnitude = t.div(t.add(2 * Exponential.SCALE)).abs();
    return withSign(magnitude, x).blend(x, tiny(x));
  }

  /** {@code magnitude}, whose sign bit is clear, with the sign bit of {@code x}. */
  static DoubleVector withSign(DoubleVector magnitude, DoubleVector x) {
    LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
    return magnitude.reinterpretAsLongs().lanewise(OR, sign).reinterpretAsDoubles();
  }

  private static VectorMask<Double> tiny(DoubleVector x) {
    return x.abs().compare(LT, Exponential.TINY);
  }

  private static DoubleVector clampAbove(DoubleVector x) {
    return x.blend(Exponential.EXPM1_CLAMP, x.compare(GT, Exponential.EXPM1_CLAMP));
  }

  private static DoubleVector clampBelow(DoubleVector x) {
    return x.blend(Exponential.EXPM1_SATURATED, x.compare(LT, Exponential.EXPM1_SATURATED));
  }

  /** {@code value} in every lane of a vector shaped like {@code x}. */
  static DoubleVector of(DoubleVector x, double value) {
    return DoubleVector.broadcast(x.species(), value);
  }
}
