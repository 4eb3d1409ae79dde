package org.neurodsl.sim.math;

/**
 * The exact step of {@code x' = A x + b} with constant A and, during the step, constant b:
 * {@code x(t + h) = P x(t) + Q b} with {@code P = e^(A h)}, {@code Q = h φ₁(A h) = ∫₀ʰ e^(A s) ds}.
 *
 * <p>P and Q are blocks of one exponential, that of {@code [[A, 1], [0, 0]] h}, so nothing is divided by a difference of
 * time constants or by an eigenvalue: equal time constants and singular A are no special cases.
 *
 * @param state P, n rows of n numbers
 * @param input Q, n rows of n numbers, in the unit of h
 */
public record Propagator(double[][] state, double[][] input) {
  /**
   * The propagator over a step of length {@code h}.
   *
   * @param a the square matrix A, in units of 1/h
   */
  public static Propagator of(double[][] a, double h) {
    int n = a.length;
    double[][] augmented = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        augmented[i][j] = a[i][j] * h;
      }
      augmented[i][n + i] = h;
    }
    double[][] exponential = MatrixExponential.of(augmented);
    double[][] state = new double[n][n];
    double[][] input = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(exponential[i], 0, state[i], 0, n);
      System.arraycopy(exponential[i], n, input[i], 0, n);
    }
    return new Propagator(state, input);
  }

  /** {@code P x + Q b}, summed in the order of the columns. */
  public double[] advance(double[] x, double[] b) {
    double[] next = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum = Math.fma(state[i][j], x[j], sum);
      }
      for (int j = 0; j < x.length; j++) {
        sum = Math.fma(input[i][j], b[j], sum);
      }
      next[i] = sum;
    }
    return next;
  }
}
