package org.neurodsl.sim.math;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SQRT;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link Functions}, lane by lane and bit for bit, for vectors of any length. {@code pow}, {@code sin}
 * and {@code cos} go through the scalar functions; all others are vector code that the compiler inlines.
 *
 * <p>Load this class only where {@link org.neurodsl.sim.VectorModule#isAvailable()} says so.
 */
public final class VectorFunctions {
  /** The widest vectors of this machine; kernels use it for their loops. */
  public static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final double TWO_52 = 0x1p52;

  private VectorFunctions() {}

  /** See {@link Functions#exp}. */
  public static DoubleVector exp(DoubleVector x) {
    return VectorExponential.exp(x);
  }

  /** See {@link Functions#expm1}. */
  public static DoubleVector expm1(DoubleVector x) {
    return VectorExponential.expm1(x);
  }

  /** See {@link Functions#exprel}. */
  public static DoubleVector exprel(DoubleVector x) {
    return VectorExponential.exprel(x);
  }

  /** See {@link Functions#linoid}. */
  public static DoubleVector linoid(DoubleVector x, double k) {
    return VectorExponential.inverseExprel(x.mul(-1.0 / k)).mul(k);
  }

  /** See {@link Functions#linoid}. */
  public static DoubleVector linoid(DoubleVector x, DoubleVector k) {
    return VectorExponential.inverseExprel(x.mul(DoubleVector.broadcast(x.species(), -1.0).div(k))).mul(k);
  }

  /** See {@link Functions#sigmoid}. */
  public static DoubleVector sigmoid(DoubleVector x) {
    return DoubleVector.broadcast(x.species(), 1.0).div(VectorExponential.exp(x.neg()).add(1.0));
  }

  /** See {@link Functions#softplus}. */
  public static DoubleVector softplus(DoubleVector x) {
    return relu(x).add(VectorLogarithm.log1p(VectorExponential.exp(x.abs().neg())));
  }

  /** See {@link Functions#tanh}. */
  public static DoubleVector tanh(DoubleVector x) {
    return VectorExponential.tanh(x);
  }

  /** See {@link Functions#log}. */
  public static DoubleVector log(DoubleVector x) {
    return VectorLogarithm.log(x);
  }

  /** See {@link Functions#log1p}. */
  public static DoubleVector log1p(DoubleVector x) {
    return VectorLogarithm.log1p(x);
  }

  /** See {@link Functions#pow}. */
  public static DoubleVector pow(DoubleVector x, DoubleVector y) {
    return perLane(x, y, Power::pow);
  }

  /** See {@link Functions#powi}. */
  public static DoubleVector powi(DoubleVector x, int n) {
    return switch (n) {
      case 0 -> DoubleVector.broadcast(x.species(), 1.0);
      case 1 -> x;
      case 2 -> x.mul(x);
      case 3 -> x.mul(x).mul(x);
      case 4 -> square(x.mul(x));
      case 5 -> square(x.mul(x)).mul(x);
      case 6 -> square(x.mul(x).mul(x));
      case 7 -> square(x.mul(x).mul(x)).mul(x);
      case 8 -> square(square(x.mul(x)));
      default -> perLane(x, value -> Power.powi(value, n));
    };
  }

  /** See {@link Functions#sqrt}. */
  public static DoubleVector sqrt(DoubleVector x) {
    return x.lanewise(SQRT);
  }

  /** See {@link Functions#sin}. */
  public static DoubleVector sin(DoubleVector x) {
    return perLane(x, Trigonometry::sin);
  }

  /** See {@link Functions#cos}. */
  public static DoubleVector cos(DoubleVector x) {
    return perLane(x, Trigonometry::cos);
  }

  /** See {@link Functions#abs}. */
  public static DoubleVector abs(DoubleVector x) {
    return x.abs();
  }

  /** See {@link Functions#max}. */
  public static DoubleVector max(DoubleVector x, DoubleVector y) {
    return x.max(y);
  }

  /** See {@link Functions#min}. */
  public static DoubleVector min(DoubleVector x, DoubleVector y) {
    return x.min(y);
  }

  /** See {@link Functions#clip}. */
  public static DoubleVector clip(DoubleVector x, DoubleVector low, DoubleVector high) {
    return x.max(low).min(high);
  }

  /** See {@link Functions#floor}: rounds the magnitude by adding and taking away 2^52, then corrects by one. */
  public static DoubleVector floor(DoubleVector x) {
    DoubleVector magnitude = x.abs();
    LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
    LongVector bits = magnitude.add(TWO_52).sub(TWO_52).reinterpretAsLongs().lanewise(OR, sign);
    DoubleVector rounded = bits.reinterpretAsDoubles();
    DoubleVector lowered = rounded.blend(rounded.sub(1.0), rounded.compare(GT, x));
    return x.blend(lowered, magnitude.compare(LT, TWO_52));
  }

  /** See {@link Functions#heaviside}. */
  public static DoubleVector heaviside(DoubleVector x) {
    return x.blend(1.0, x.compare(GE, 0.0)).blend(0.0, x.compare(LT, 0.0));
  }

  /** See {@link Functions#relu}. */
  public static DoubleVector relu(DoubleVector x) {
    return x.max(0.0);
  }

  private static DoubleVector square(DoubleVector x) {
    return x.mul(x);
  }

  private static DoubleVector perLane(DoubleVector x, DoubleUnaryOperator function) {
    double[] values = x.toArray();
    for (int lane = 0; lane < values.length; lane++) {
      values[lane] = function.applyAsDouble(values[lane]);
    }
    return DoubleVector.fromArray(x.species(), values, 0);
  }

  private static DoubleVector perLane(DoubleVector x, DoubleVector y, DoubleBinaryOperator function) {
    double[] values = x.toArray();
    double[] others = y.toArray();
    for (int lane = 0; lane < values.length; lane++) {
      values[lane] = function.applyAsDouble(values[lane], others[lane]);
    }
    return DoubleVector.fromArray(x.species(), values, 0);
  }
}
