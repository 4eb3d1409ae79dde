package org.neurodsl.sim.math;

/**
 * The exponential of a small dense matrix by scaling and squaring with the diagonal Padé approximant of degree 13.
 *
 * <p>{@code e^A = (e^(A/2^s))^(2^s)} with s such that the 1-norm of {@code A/2^s} is at most 5.37, where the
 * approximant is exact to rounding (Higham, SIAM J. Matrix Anal. Appl. 26, 2005). Cost is about {@code (7 + s) n³};
 * meant for the set-up of linear equations, n up to some dozens. Always the same operations in the same order.
 */
public final class MatrixExponential {
  private static final int DEGREE = 13;
  private static final double LARGEST_NORM = 5.371920351148152;
  private static final double[] COEFFICIENTS = coefficients();

  private MatrixExponential() {}

  /**
   * {@code e^A}.
   *
   * @param a a square matrix of finite numbers; unchanged
   * @throws IllegalArgumentException if it is not square or not finite
   */
  public static double[][] of(double[][] a) {
    double norm = norm(a);
    int squarings = 0;
    while (norm > LARGEST_NORM) {
      norm *= 0.5;
      squarings++;
    }
    double[][] result = pade(DenseMatrix.scaled(a, Math.scalb(1.0, -squarings)));
    for (int i = 0; i < squarings; i++) {
      result = DenseMatrix.product(result, result);
    }
    return result;
  }

  private static double norm(double[][] a) {
    double largest = 0;
    for (int column = 0; column < a.length; column++) {
      double sum = 0;
      for (double[] row : a) {
        if (row.length != a.length) {
          throw new IllegalArgumentException("A row has " + row.length + " entries, the matrix " + a.length + " rows");
        }
        sum += Math.abs(row[column]);
      }
      if (!(sum < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Column " + column + " of the matrix is not finite");
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** {@code q(A)^-1 p(A)}, where p is the sum of all terms and q has the odd ones negated. */
  private static double[][] pade(double[][] a) {
    double[][] square = DenseMatrix.product(a, a);
    double[][] even = DenseMatrix.identity(a.length, 0.0);
    double[][] odd = DenseMatrix.identity(a.length, 0.0);
    for (int j = DEGREE - 1; j >= 0; j -= 2) {
      even = DenseMatrix.plusDiagonal(DenseMatrix.product(even, square), COEFFICIENTS[j]);
      odd = DenseMatrix.plusDiagonal(DenseMatrix.product(odd, square), COEFFICIENTS[j + 1]);
    }
    odd = DenseMatrix.product(odd, a);
    return DenseMatrix.solve(DenseMatrix.sum(even, odd, -1.0), DenseMatrix.sum(even, odd, 1.0));
  }

  /** The coefficient of x^j relative to that of 1: (13 over j) / ((26 over j) j!). */
  private static double[] coefficients() {
    double[] c = new double[DEGREE + 1];
    c[0] = 1.0;
    for (int j = 1; j <= DEGREE; j++) {
      c[j] = c[j - 1] * (DEGREE - j + 1) / (j * (2.0 * DEGREE - j + 1));
    }
    return c;
  }
}
