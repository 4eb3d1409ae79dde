package org.neurodsl.sim.math;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions over arrays, several elements at a time, without the edge cases: each loop ends before the first vector of
 * which a lane is outside the range of the short formula (or not a number), having stored what comes before, and
 * returns its index. {@code to - from} is a multiple of {@link #LENGTH}.
 *
 * <p>The operations are those of {@link Exponential}, so a lane gives the same bits whoever computes it. The compiler
 * stops inlining methods that are not its own after about 40 vector operations; hence one function a loop, hardly any
 * calls, and no blends for rare cases.
 */
final class VectorLoops {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;

  /** Elements of a vector. */
  static final int LENGTH = S.length();

  private static final double EXP_RANGE = -Exponential.EXP_SUBNORMAL;
  private static final double EXPM1_RANGE = -Exponential.EXPM1_SATURATED;
  private static final DoubleVector ONE = broadcast(S, 1.0);

  private VectorLoops() {}

  static int exp(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      DoubleVector t = v.fma(broadcast(S, Exponential.LOG2_E), broadcast(S, Exponential.ROUNDER));
      DoubleVector k = t.sub(broadcast(S, Exponential.ROUNDER));
      DoubleVector r = k.fma(broadcast(S, -Exponential.LN2_LOW), k.fma(broadcast(S, -Exponential.LN2_HIGH), v));
      DoubleVector p = VectorExponential.quotient(r).fma(r, broadcast(S, 1.0)).fma(r, broadcast(S, 1.0));
      LongVector bits = p.reinterpretAsLongs().add(t.reinterpretAsLongs().lanewise(LSHL, 52));
      if (!v.abs().compare(LE, broadcast(S, EXP_RANGE)).allTrue()) {
        return i;
      }
      bits.reinterpretAsDoubles().intoArray(y, i);
    }
    return to;
  }

  /** {@code 1 / (1 + e^-x)}. */
  static int sigmoid(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i).neg();
      DoubleVector t = v.fma(broadcast(S, Exponential.LOG2_E), broadcast(S, Exponential.ROUNDER));
      DoubleVector k = t.sub(broadcast(S, Exponential.ROUNDER));
      DoubleVector r = k.fma(broadcast(S, -Exponential.LN2_LOW), k.fma(broadcast(S, -Exponential.LN2_HIGH), v));
      DoubleVector p = VectorExponential.quotient(r).fma(r, broadcast(S, 1.0)).fma(r, broadcast(S, 1.0));
      LongVector bits = p.reinterpretAsLongs().add(t.reinterpretAsLongs().lanewise(LSHL, 52));
      if (!v.abs().compare(LE, broadcast(S, EXP_RANGE)).allTrue()) {
        return i;
      }
      broadcast(S, 1.0).div(bits.reinterpretAsDoubles().add(broadcast(S, 1.0))).intoArray(y, i);
    }
    return to;
  }

  /** Near zero, where the function is a polynomial. */
  static int exprelSmall(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i);
      DoubleVector value = VectorExponential.quotientForExpm1(v).fma(v, broadcast(S, 1.0));
      if (!v.abs().compare(LE, broadcast(S, Exponential.EXPREL_SMALL)).allTrue()) {
        return i;
      }
      value.intoArray(y, i);
    }
    return to;
  }

  /** {@code factor · u / (e^u - 1)} with {@code u = x · inverse}. */
  static int inverseExprel(double[] x, double inverse, double factor, double[] y, int from, int to) {
    for (int i = from; i < to; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(S, x, i).mul(broadcast(S, inverse));
      DoubleVector t = v.fma(broadcast(S, Exponential.LOG2_E), broadcast(S, Exponential.ROUNDER));
      DoubleVector k = t.sub(broadcast(S, Exponential.ROUNDER));
      DoubleVector r = k.fma(broadcast(S, -Exponential.LN2_LOW), k.fma(broadcast(S, -Exponential.LN2_HIGH), v));
      DoubleVector w = VectorExponential.quotientForExpm1(r).fma(r, broadcast(S, 1.0));
      LongVector exponent = t.reinterpretAsLongs().lanewise(LSHL, 52).add(ONE.reinterpretAsLongs());
      DoubleVector h = exponent.reinterpretAsDoubles();
      DoubleVector value = v.div(h.mul(r).fma(w, h.sub(broadcast(S, 1.0))));
      if (!v.abs().compare(LE, broadcast(S, EXPM1_RANGE)).allTrue()) {
        return i;
      }
      value.blend(broadcast(S, 1.0), v.abs().compare(LT, broadcast(S, Exponential.TINY))).mul(broadcast(S, factor))
          .intoArray(y, i);
    }
    return to;
  }
}
