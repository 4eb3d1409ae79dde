package org.neurodsl.sim.solver;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** How derivatives answer to small changes of states. */
public final class Jacobian {

  private static final double RELATIVE_CHANGE = 1e-6;
  private static final double SMALLEST_SIZE = 1e-2;

  private Jacobian() {}

  /**
   * The matrix d(slope_row)/d(state_column), per ms, by central differences, whose error is of second order in changes
   * of a millionth.
   *
   * @param slope the derivatives of as many states as are given
   * @param at states around which they are changed
   */
  public static RealMatrix of(UnaryOperator<double[]> slope, double[] at) {
    int count = at.length;
    RealMatrix matrix = new Array2DRowRealMatrix(count, count);
    for (int column = 0; column < count; column++) {
      double delta = RELATIVE_CHANGE * Math.max(SMALLEST_SIZE, Math.abs(at[column]));
      double[] above = at.clone();
      double[] below = at.clone();
      above[column] += delta;
      below[column] -= delta;
      double[] slopeAbove = slope.apply(above);
      double[] slopeBelow = slope.apply(below);
      for (int row = 0; row < count; row++) {
        matrix.setEntry(row, column, (slopeAbove[row] - slopeBelow[row]) / (above[column] - below[column]));
      }
    }
    return matrix;
  }
}
