package org.neurodsl.sim.solver;

/**
 * The flow of x' = A x + c over a time h, x(h) = P x + Q c with P = exp(A h) and Q = h phi1(A h), phi1(z) = (exp(z) -
 * 1)/z.
 *
 * <p>Q is summed as a series over h/2^s, where the norm of A h/2^s is at most 1/4, and doubled s times by Q(2h) = 2 Q
 * + Q A Q; then P = 1 + A Q. No inverse and no difference of eigenvalues appears, so equal or vanishing rates are no
 * special case. Relative error about 1e-14 for decaying systems. Moler &amp; Van Loan, SIAM Rev 45, 3 (2003).
 */
public final class Propagator {
  private static final double LARGEST_NORM = 0.25;
  private static final int TERMS = 12;

  private final double[][] p;
  private final double[][] q;

  private Propagator(double[][] p, double[][] q) {
    this.p = p;
    this.q = q;
  }

  /** The propagator of a square matrix, in 1/ms, over a time in ms. */
  public static Propagator of(double[][] matrix, double h) {
    int doublings = 0;
    double length = h;
    double norm = norm(matrix);
    while (norm * length > LARGEST_NORM && length > Double.MIN_NORMAL) {
      length *= 0.5;
      doublings++;
    }
    double[][] q = series(matrix, length);
    for (int i = 0; i < doublings; i++) {
      double[][] product = times(times(q, matrix), q);
      for (int row = 0; row < q.length; row++) {
        for (int column = 0; column < q.length; column++) {
          q[row][column] = 2 * q[row][column] + product[row][column];
        }
      }
    }
    double[][] p = times(matrix, q);
    for (int i = 0; i < p.length; i++) {
      p[i][i] += 1;
    }
    return new Propagator(p, q);
  }

  /** Entry of P = exp(A h). */
  public double p(int row, int column) {
    return p[row][column];
  }

  /** Entry of Q = h phi1(A h), in ms. */
  public double q(int row, int column) {
    return q[row][column];
  }

  private static double[][] series(double[][] matrix, double h) {
    int size = matrix.length;
    double[][] sum = new double[size][size];
    for (int term = TERMS; term >= 1; term--) {
      double[][] next = times(matrix, sum);
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          sum[row][column] = next[row][column] * (h / (term + 1));
        }
        sum[row][row] += h;
      }
    }
    return sum;
  }

  private static double norm(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      double sum = 0;
      for (double entry : row) {
        sum += Math.abs(entry);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private static double[][] times(double[][] left, double[][] right) {
    int size = left.length;
    double[][] product = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int inner = 0; inner < size; inner++) {
        double factor = left[row][inner];
        for (int column = 0; column < size; column++) {
          product[row][column] += factor * right[inner][column];
        }
      }
    }
    return product;
  }
}
