package org.neurodsl.sim.math;

/** The few operations on small square matrices that {@link MatrixExponential} needs, each in one fixed order. */
final class DenseMatrix {
  private DenseMatrix() {}

  /** {@code value} on the diagonal, zero elsewhere. */
  static double[][] identity(int n, double value) {
    return plusDiagonal(new double[n][n], value);
  }

  static double[][] scaled(double[][] a, double factor) {
    return sum(new double[a.length][a.length], a, factor);
  }

  /** Adds {@code value} to the diagonal of {@code a}, in place. */
  static double[][] plusDiagonal(double[][] a, double value) {
    for (int i = 0; i < a.length; i++) {
      a[i][i] += value;
    }
    return a;
  }

  /** {@code a + factor b}. */
  static double[][] sum(double[][] a, double[][] b, double factor) {
    double[][] c = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        c[i][j] = Math.fma(factor, b[i][j], a[i][j]);
      }
    }
    return c;
  }

  static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          c[i][j] = Math.fma(a[i][k], b[k][j], c[i][j]);
        }
      }
    }
    return c;
  }

  /** {@code a^-1 b} by Gaussian elimination with row pivoting; both arguments are overwritten. */
  static double[][] solve(double[][] a, double[][] b) {
    int n = a.length;
    for (int column = 0; column < n; column++) {
      bringPivotUp(a, b, column);
      for (int row = column + 1; row < n; row++) {
        subtract(a, b, row, column, a[row][column] / a[column][column]);
      }
    }
    for (int column = n - 1; column >= 0; column--) {
      for (int j = 0; j < n; j++) {
        b[column][j] /= a[column][column];
      }
      for (int row = 0; row < column; row++) {
        subtract(a, b, row, column, a[row][column]);
      }
    }
    return b;
  }

  private static void bringPivotUp(double[][] a, double[][] b, int column) {
    int pivot = column;
    for (int row = column + 1; row < a.length; row++) {
      if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
        pivot = row;
      }
    }
    swap(a, column, pivot);
    swap(b, column, pivot);
  }

  private static void swap(double[][] a, int i, int j) {
    double[] row = a[i];
    a[i] = a[j];
    a[j] = row;
  }

  private static void subtract(double[][] a, double[][] b, int row, int pivot, double factor) {
    if (factor == 0) {
      return;
    }
    for (int j = 0; j < a.length; j++) {
      a[row][j] = Math.fma(-factor, a[pivot][j], a[row][j]);
      b[row][j] = Math.fma(-factor, b[pivot][j], b[row][j]);
    }
  }
}
