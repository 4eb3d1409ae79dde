package org.neurodsl.sim.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The longer of the loops of {@link VectorLoops}, under the same contract.
 */
final class VectorWideLoops {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = S.length();
  private static final double RANGE = -Exponential.EXPM1_SATURATED;
  private static final LongVector SCALE_BITS = broadcast(S, Exponential.SCALE).reinterpretAsLongs();
  private static final LongVector ROUNDER_BITS = broadcast(S, Exponential.ROUNDER).reinterpretAsLongs();
  private static final LongVector SQRT_HALF =
      LongVector.broadcast(LongVector.SPECIES_PREFERRED, Logarithm.SQRT_HALF_BITS);

  private VectorWideLoops() {}

  static int expm1(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      if (!v.abs().compare(LE, broadcast(S, RANGE)).allTrue()) {
        return i;
      }
      scaledExpm1(v).mul(broadcast(S, Exponential.UNSCALE))
          .blend(v, v.abs().compare(LT, broadcast(S, Exponential.TINY))).intoArray(y, i);
    }
    return to;
  }

  static int exprel(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      if (!v.abs().compare(LE, broadcast(S, RANGE)).allTrue()) {
        return i;
      }
      DoubleVector near = VectorExponential.quotientForExpm1(v).fma(v, broadcast(S, 1.0));
      DoubleVector wide = scaledExpm1(v).div(v.mul(broadcast(S, Exponential.SCALE)));
      wide.blend(near, v.abs().compare(LE, broadcast(S, Exponential.EXPREL_SMALL))).intoArray(y, i);
    }
    return to;
  }

  static int tanh(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      DoubleVector a = v.abs().add(v.abs());
      if (!a.compare(LE, broadcast(S, Exponential.TANH_SATURATED)).allTrue()) {
        return i;
      }
      DoubleVector t = scaledExpm1(a.blend(a.neg(), a.compare(LT, broadcast(S, Exponential.TANH_NEAR_ZERO))));
      DoubleVector magnitude = t.div(t.add(broadcast(S, 2 * Exponential.SCALE))).abs();
      LongVector sign = v.reinterpretAsLongs().and(broadcast(S, -0.0).reinterpretAsLongs());
      DoubleVector value = magnitude.reinterpretAsLongs().lanewise(OR, sign).reinterpretAsDoubles();
      value.blend(v, v.abs().compare(LT, broadcast(S, Exponential.TINY))).intoArray(y, i);
    }
    return to;
  }

  static int log(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      if (!v.compare(GE, broadcast(S, Double.MIN_NORMAL)).and(v.compare(LE, broadcast(S, Double.MAX_VALUE)))
          .allTrue()) {
        return i;
      }
      LongVector bits = v.reinterpretAsLongs();
      LongVector offset = bits.sub(SQRT_HALF);
      LongVector exponent = offset.lanewise(ASHR, 52);
      DoubleVector k = exponent.add(ROUNDER_BITS).reinterpretAsDoubles().sub(broadcast(S, Exponential.ROUNDER));
      DoubleVector f = bits.sub(exponent.lanewise(LSHL, 52)).reinterpretAsDoubles().sub(broadcast(S, 1.0));
      DoubleVector s = f.div(f.add(broadcast(S, 2.0)));
      DoubleVector z = s.mul(s);
      DoubleVector half = f.mul(broadcast(S, 0.5)).mul(f);
      DoubleVector rest = k.fma(broadcast(S, Exponential.LN2_LOW), broadcast(S, 0.0));
      DoubleVector low = s.fma(z.fma(VectorLogarithm.polynomial(z), half), rest);
      k.fma(broadcast(S, Exponential.LN2_HIGH), f.sub(half.sub(low))).intoArray(y, i);
    }
    return to;
  }

  private static DoubleVector scaledExpm1(DoubleVector v) {
    DoubleVector t = v.fma(broadcast(S, Exponential.LOG2_E), broadcast(S, Exponential.ROUNDER));
    DoubleVector k = t.sub(broadcast(S, Exponential.ROUNDER));
    DoubleVector high = k.fma(broadcast(S, -Exponential.LN2_HIGH), v);
    DoubleVector r = k.fma(broadcast(S, -Exponential.LN2_LOW), high);
    DoubleVector rest = k.fma(broadcast(S, -Exponential.LN2_LOW), high.sub(r));
    DoubleVector s = VectorExponential.quotientForExpm1(r).fma(r.mul(r), rest.fma(r, rest));
    DoubleVector h = t.reinterpretAsLongs().lanewise(LSHL, 52).add(SCALE_BITS).reinterpretAsDoubles();
    DoubleVector base = h.sub(broadcast(S, Exponential.SCALE));
    DoubleVector sum = h.fma(r, base);
    DoubleVector lost = base.sub(sum).add(h.sub(base).sub(broadcast(S, Exponential.SCALE)));
    return sum.add(h.fma(s, h.fma(r, lost)));
  }
}
