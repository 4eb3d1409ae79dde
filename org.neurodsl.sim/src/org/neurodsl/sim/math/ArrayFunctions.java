package org.neurodsl.sim.math;

import java.util.function.DoubleUnaryOperator;
import org.neurodsl.sim.VectorModule;

/**
 * {@link Functions} over stretches of arrays: {@code y[i] = f(x[i])} for {@code from <= i < to}, with the same bits, by
 * vectors where the module is there. x and y may be the same array. Meant for blocks that stay in the first-level
 * cache, 128 to 1024 elements: a kernel computes arguments with plain vector arithmetic, calls a function here, and
 * goes on.
 */
public final class ArrayFunctions {
  private static final boolean VECTORS = VectorModule.isAvailable();

  private ArrayFunctions() {}

  /** See {@link Functions#exp}. */
  public static void exp(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      i = vectors(VectorLoops::exp, Exponential::exp, x, y, from, to);
    }
    scalars(Exponential::exp, x, y, i, to);
  }

  /** See {@link Functions#sigmoid}. */
  public static void sigmoid(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      i = vectors(VectorLoops::sigmoid, Functions::sigmoid, x, y, from, to);
    }
    scalars(Functions::sigmoid, x, y, i, to);
  }

  /** See {@link Functions#exprel}. */
  public static void exprel(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      int end = end(from, to);
      i = VectorLoops.exprelSmall(x, y, from, end);
      if (i < end) {
        i = vectors(VectorWideLoops::exprel, Exponential::exprel, x, y, i, end);
      }
    }
    scalars(Exponential::exprel, x, y, i, to);
  }

  /** See {@link Functions#linoid}. */
  public static void linoid(double[] x, double k, double[] y, int from, int to) {
    double inverse = -1.0 / k;
    DoubleUnaryOperator scalar = value -> k * Exponential.inverseExprel(value * inverse);
    int i = from;
    if (VECTORS) {
      Loop loop = (a, b, start, end) -> VectorLoops.inverseExprel(a, inverse, k, b, start, end);
      i = vectors(loop, scalar, x, y, from, to);
    }
    scalars(scalar, x, y, i, to);
  }

  /** See {@link Functions#expm1}. */
  public static void expm1(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      i = vectors(VectorWideLoops::expm1, Exponential::expm1, x, y, from, to);
    }
    scalars(Exponential::expm1, x, y, i, to);
  }

  /** See {@link Functions#tanh}. */
  public static void tanh(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      i = vectors(VectorWideLoops::tanh, Exponential::tanh, x, y, from, to);
    }
    scalars(Exponential::tanh, x, y, i, to);
  }

  /** See {@link Functions#log}. */
  public static void log(double[] x, double[] y, int from, int to) {
    int i = from;
    if (VECTORS) {
      i = vectors(VectorWideLoops::log, Logarithm::log, x, y, from, to);
    }
    scalars(Logarithm::log, x, y, i, to);
  }

  /** See {@link Functions#softplus}. */
  public static void softplus(double[] x, double[] y, int from, int to) {
    scalars(Functions::softplus, x, y, from, to);
  }

  /** See {@link Functions#sin}. */
  public static void sin(double[] x, double[] y, int from, int to) {
    scalars(Trigonometry::sin, x, y, from, to);
  }

  /** See {@link Functions#cos}. */
  public static void cos(double[] x, double[] y, int from, int to) {
    scalars(Trigonometry::cos, x, y, from, to);
  }

  /** See {@link Functions#pow}. */
  public static void pow(double[] x, double exponent, double[] y, int from, int to) {
    scalars(value -> Power.pow(value, exponent), x, y, from, to);
  }

  /** A vector loop: see {@link VectorLoops}. */
  private interface Loop {
    int run(double[] x, double[] y, int from, int to);
  }

  /** Runs whole vectors; those that the loop leaves out are computed one by one. Returns where the tail begins. */
  private static int vectors(Loop loop, DoubleUnaryOperator scalar, double[] x, double[] y, int from, int to) {
    int end = end(from, to);
    int i = loop.run(x, y, from, end);
    while (i < end) {
      scalars(scalar, x, y, i, i + VectorLoops.LENGTH);
      i = loop.run(x, y, i + VectorLoops.LENGTH, end);
    }
    return end;
  }

  private static int end(int from, int to) {
    return to - (to - from) % VectorLoops.LENGTH;
  }

  private static void scalars(DoubleUnaryOperator function, double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = function.applyAsDouble(x[i]);
    }
  }
}
