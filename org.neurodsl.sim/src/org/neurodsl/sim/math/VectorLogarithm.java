package org.neurodsl.sim.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** {@link Logarithm} lane by lane: the same operations in the same order, branches replaced by blends. */
final class VectorLogarithm {
  private static final long ROUNDER_BITS = Double.doubleToRawLongBits(Exponential.ROUNDER);

  private VectorLogarithm() {}

  static DoubleVector log(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    VectorMask<Double> subnormal = x.compare(LT, Double.MIN_NORMAL);
    LongVector bits = x.mul(Logarithm.TWO_54, subnormal).reinterpretAsLongs();
    LongVector offset = bits.sub(Logarithm.SQRT_HALF_BITS);
    DoubleVector k = asDouble(offset.lanewise(ASHR, 52)).sub(54.0, subnormal);
    DoubleVector f = bits.sub(offset.and(Logarithm.EXPONENT_BITS)).reinterpretAsDoubles().sub(1.0);
    return atEdges(x, sum(k, f, broadcast(s, 0.0)), x);
  }

  static DoubleVector log1p(DoubleVector x) {
    VectorSpecies<Double> s = x.species();
    DoubleVector u = x.add(1.0);
    DoubleVector part = u.sub(1.0);
    DoubleVector lost = broadcast(s, 1.0).sub(u.sub(part)).add(x.sub(part));
    LongVector bits = u.reinterpretAsLongs();
    LongVector offset = bits.sub(Logarithm.SQRT_HALF_BITS);
    DoubleVector f = bits.sub(offset.and(Logarithm.EXPONENT_BITS)).reinterpretAsDoubles().sub(1.0);
    DoubleVector value = sum(asDouble(offset.lanewise(ASHR, 52)), f, lost.div(u));
    return atEdges(u, value, x).blend(x, x.abs().compare(LT, Exponential.TINY));
  }

  /** The value, unless the argument {@code u} of the logarithm is infinite, zero, negative or not a number. */
  private static DoubleVector atEdges(DoubleVector u, DoubleVector value, DoubleVector x) {
    DoubleVector inside = x.blend(value, u.compare(LT, Double.POSITIVE_INFINITY));
    DoubleVector atZero = inside.blend(Double.NEGATIVE_INFINITY, u.compare(EQ, 0.0));
    return atZero.blend(Double.NaN, u.compare(LT, 0.0));
  }

  private static DoubleVector sum(DoubleVector k, DoubleVector f, DoubleVector correction) {
    VectorSpecies<Double> s = k.species();
    DoubleVector ratio = f.div(f.add(2.0));
    DoubleVector z = ratio.mul(ratio);
    DoubleVector half = f.mul(0.5).mul(f);
    DoubleVector rest = k.fma(broadcast(s, Exponential.LN2_LOW), correction);
    DoubleVector low = ratio.fma(z.fma(polynomial(z), half), rest);
    return k.fma(broadcast(s, Exponential.LN2_HIGH), f.sub(half.sub(low)));
  }

  private static DoubleVector polynomial(DoubleVector z) {
    VectorSpecies<Double> s = z.species();
    DoubleVector w = z.mul(z);
    DoubleVector even = broadcast(s, Logarithm.P6).fma(w, broadcast(s, Logarithm.P4))
        .fma(w, broadcast(s, Logarithm.P2));
    DoubleVector odd = broadcast(s, Logarithm.P7).fma(w, broadcast(s, Logarithm.P5))
        .fma(w, broadcast(s, Logarithm.P3));
    return odd.fma(w, broadcast(s, Logarithm.P1)).fma(z, even.fma(w, broadcast(s, Logarithm.P0)));
  }

  /** Small integers as doubles, through the low bits of a large one: no conversion instruction is needed. */
  private static DoubleVector asDouble(LongVector k) {
    return k.add(ROUNDER_BITS).reinterpretAsDoubles().sub(Exponential.ROUNDER);
  }
}
