package org.neurodsl.sim.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Exponential} lane by lane: the same operations in the same order, branches replaced by blends. Small methods
 * without loops, so that the compiler inlines them and keeps every vector in a register. The compiler starts no more
 * inlining of methods that are not of the Vector API itself after about 40 vector operations. So the calls of our own
 * methods come first here, and a loop should hold one of these functions.
 */
final class VectorExponential {
  private VectorExponential() {}

  static DoubleVector exp(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    DoubleVector t = x.fma(broadcast(s, Exponential.LOG2_E), broadcast(s, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector r = k.fma(broadcast(s, -Exponential.LN2_LOW), k.fma(broadcast(s, -Exponential.LN2_HIGH), x));
    DoubleVector p = quotient(r).fma(r, broadcast(s, 1.0)).fma(r, broadcast(s, 1.0));
    return scale(x, p.reinterpretAsLongs().add(t.reinterpretAsLongs().lanewise(LSHL, 52)));
  }

  private static DoubleVector scale(DoubleVector x, LongVector bits) {
    VectorMask<Double> small = x.compare(LT, Exponential.EXP_SUBNORMAL);
    DoubleVector value = bits.add(Exponential.SUBNORMAL_BITS, small.cast(bits.species())).reinterpretAsDoubles();
    value = value.mul(Exponential.SUBNORMAL_SCALE, small).blend(0.0, x.compare(LT, Exponential.EXP_ZERO));
    return x.add(Double.POSITIVE_INFINITY).blend(value, x.compare(LE, Exponential.EXP_LARGEST));
  }

  private static DoubleVector quotient(DoubleVector r) {
    VectorSpecies<Double> s = r.species();
    DoubleVector z = r.mul(r);
    DoubleVector even = broadcast(s, Exponential.Q8).fma(z, broadcast(s, Exponential.Q6))
        .fma(z, broadcast(s, Exponential.Q4));
    even = even.fma(z, broadcast(s, Exponential.Q2)).fma(z, broadcast(s, Exponential.Q0));
    DoubleVector odd = broadcast(s, Exponential.Q9).fma(z, broadcast(s, Exponential.Q7))
        .fma(z, broadcast(s, Exponential.Q5));
    odd = odd.fma(z, broadcast(s, Exponential.Q3)).fma(z, broadcast(s, Exponential.Q1));
    return odd.fma(r, even);
  }

  private static DoubleVector quotientForExpm1(DoubleVector r) {
    VectorSpecies<Double> s = r.species();
    DoubleVector z = r.mul(r);
    DoubleVector odd = broadcast(s, Exponential.M10).fma(z, broadcast(s, Exponential.M8))
        .fma(z, broadcast(s, Exponential.M6));
    odd = odd.fma(z, broadcast(s, Exponential.M4)).fma(z, broadcast(s, Exponential.M2));
    DoubleVector even = broadcast(s, Exponential.M9).fma(z, broadcast(s, Exponential.M7))
        .fma(z, broadcast(s, Exponential.M5));
    even = even.fma(z, broadcast(s, Exponential.M3)).fma(z, broadcast(s, Exponential.M1));
    return odd.fma(r, even).fma(r, broadcast(s, Exponential.M0));
  }

  private static DoubleVector scaledExpm1(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    DoubleVector t = x.fma(broadcast(s, Exponential.LOG2_E), broadcast(s, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector high = k.fma(broadcast(s, -Exponential.LN2_HIGH), x);
    DoubleVector r = k.fma(broadcast(s, -Exponential.LN2_LOW), high);
    DoubleVector rest = k.fma(broadcast(s, -Exponential.LN2_LOW), high.sub(r));
    DoubleVector tail = quotientForExpm1(r).fma(r.mul(r), rest.fma(r, rest));
    LongVector exponent = t.reinterpretAsLongs().lanewise(LSHL, 52).add(Exponential.SCALE_BITS);
    DoubleVector h = exponent.reinterpretAsDoubles();
    DoubleVector base = h.sub(Exponential.SCALE);
    DoubleVector sum = h.fma(r, base);
    DoubleVector lost = base.sub(sum).add(h.sub(base).sub(Exponential.SCALE));
    return sum.add(h.fma(tail, h.fma(r, lost)));
  }

  static DoubleVector expm1(DoubleVector x) {
    DoubleVector value = scaledExpm1(clampBelow(clampAbove(x))).mul(Exponential.UNSCALE);
    return value.blend(x, x.abs().compare(LT, Exponential.TINY));
  }

  static DoubleVector exprel(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    DoubleVector near = quotientForExpm1(x).fma(x, broadcast(s, 1.0));
    DoubleVector u = clampAbove(x);
    DoubleVector wide = scaledExpm1(clampBelow(u)).div(u.mul(Exponential.SCALE));
    return wide.blend(near, x.abs().compare(LE, Exponential.EXPREL_SMALL));
  }

  static DoubleVector inverseExprel(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    DoubleVector above = broadcast(s, Exponential.LINOID_ZERO);
    DoubleVector u = clampBelow(x).blend(above, x.compare(GT, above));
    DoubleVector t = u.fma(broadcast(s, Exponential.LOG2_E), broadcast(s, Exponential.ROUNDER));
    DoubleVector k = t.sub(Exponential.ROUNDER);
    DoubleVector r = k.fma(broadcast(s, -Exponential.LN2_LOW), k.fma(broadcast(s, -Exponential.LN2_HIGH), u));
    DoubleVector w = quotientForExpm1(r).fma(r, broadcast(s, 1.0));
    LongVector exponent = t.reinterpretAsLongs().lanewise(LSHL, 52).add(Exponential.ONE_BITS);
    DoubleVector h = exponent.reinterpretAsDoubles();
    DoubleVector value = x.div(h.mul(r).fma(w, h.sub(1.0))).blend(1.0, x.abs().compare(LT, Exponential.TINY));
    return value.blend(0.0, x.compare(GT, above));
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector a = x.abs().add(x.abs());
    DoubleVector b = a.blend(Exponential.TANH_SATURATED, a.compare(GT, Exponential.TANH_SATURATED));
    DoubleVector t = scaledExpm1(b.blend(a.neg(), a.compare(LT, Exponential.TANH_NEAR_ZERO)));
    DoubleVector magnitude = t.div(t.add(2 * Exponential.SCALE)).abs();
    LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
    DoubleVector value = magnitude.reinterpretAsLongs().lanewise(OR, sign).reinterpretAsDoubles();
    return value.blend(x, x.abs().compare(LT, Exponential.TINY));
  }

  private static DoubleVector clampAbove(DoubleVector x) {
    return x.blend(Exponential.EXPM1_CLAMP, x.compare(GT, Exponential.EXPM1_CLAMP));
  }

  private static DoubleVector clampBelow(DoubleVector x) {
    return x.blend(Exponential.EXPM1_SATURATED, x.compare(LT, Exponential.EXPM1_SATURATED));
  }
}
