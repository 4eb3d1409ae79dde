package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatrixExponentialTest {
  @Test
  void zeroGivesTheIdentity() {
    close(new double[][] {{1, 0}, {0, 1}}, MatrixExponential.of(new double[2][2]), 0);
  }

  @Test
  void numberGivesItsExponential() {
    for (double x : new double[] {-700, -30, -1, -1e-9, 0.3, 5, 20, 500}) {
      double expected = Math.exp(x);
      assertEquals(expected, MatrixExponential.of(new double[][] {{x}})[0][0], expected * 1e-12);
    }
  }

  @Test
  void skewMatrixRotates() {
    double angle = 12.5;
    double[][] expected = {{Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}};
    close(expected, MatrixExponential.of(new double[][] {{0, -angle}, {angle, 0}}), 2e-14);
  }

  @Test
  void nilpotentMatrixGivesItsFiniteSeries() {
    double[][] expected = {{1, 2, 3 + 2 * 5 / 2.0}, {0, 1, 5}, {0, 0, 1}};
    close(expected, MatrixExponential.of(new double[][] {{0, 2, 3}, {0, 0, 5}, {0, 0, 0}}), 1e-14);
  }

  @Test
  void defectiveMatrixNeedsNoSpecialCase() {
    double e = Math.exp(-0.2);
    close(new double[][] {{e, 0.7 * e}, {0, e}}, MatrixExponential.of(new double[][] {{-0.2, 0.7}, {0, -0.2}}), 1e-15);
  }

  @Test
  void inverseIsTheExponentialOfTheNegative() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] a = new double[6][6];
    for (double[] row : a) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextDouble(-1, 1);
      }
    }
    double[][] product =
        DenseMatrix.product(MatrixExponential.of(a), MatrixExponential.of(DenseMatrix.scaled(a, -1)));
    close(DenseMatrix.identity(6, 1), product, 1e-12);
  }

  @Test
  void matrixThatIsNotSquareOrNotFiniteIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MatrixExponential.of(new double[][] {{1, 2}}));
    assertThrows(IllegalArgumentException.class, () -> MatrixExponential.of(new double[][] {{Double.NaN}}));
    assertThrows(
        IllegalArgumentException.class, () -> MatrixExponential.of(new double[][] {{Double.POSITIVE_INFINITY}}));
  }

  private static void close(double[][] expected, double[][] actual, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i], tolerance);
    }
  }
}
