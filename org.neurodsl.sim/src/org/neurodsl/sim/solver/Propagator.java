package org.neurodsl.sim.solver;

import java.util.Arrays;
import org.neurodsl.sim.math.MatrixExponential;

/**
 * The exact step of x' = A x + c with constant A and, during the step, constant c: x(t + h) = P x(t) + Q c with
 * P = exp(A h) and Q = h phi1(A h), phi1(z) = (exp(z) - 1)/z.
 *
 * <p>P and Q are blocks of one exponential, that of [[A, 1], [0, 0]] h, so nothing is divided by a difference of time
 * constants or by an eigenvalue: equal time constants and singular A are no special cases.
 */
public final class Propagator {
  private final double[][] exponential;
  private final int size;

  private Propagator(double[][] exponential, int size) {
    this.exponential = exponential;
    this.size = size;
  }

  /** The propagator of a square matrix, in 1/ms, over a time in ms. */
  public static Propagator of(double[][] matrix, double h) {
    int size = matrix.length;
    double[][] augmented = new double[2 * size][2 * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        augmented[row][column] = matrix[row][column] * h;
      }
      augmented[row][size + row] = h;
    }
    boolean finite = Arrays.stream(augmented).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    return new Propagator(finite ? MatrixExponential.of(augmented) : notANumber(2 * size), size);
  }

  /** What a matrix that is not finite leads to; the run then stops at the state that becomes so. */
  private static double[][] notANumber(int size) {
    double[][] matrix = new double[size][size];
    for (double[] row : matrix) {
      Arrays.fill(row, Double.NaN);
    }
    return matrix;
  }

  /** Entry of P = exp(A h). */
  public double p(int row, int column) {
    return exponential[row][column];
  }

  /** Entry of Q = h phi1(A h), in ms. */
  public double q(int row, int column) {
    return exponential[row][size + column];
  }
}
