package org.neurodsl.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * The curves on which one of the two states of a model stands still: where they cross it rests. Found by marching
 * triangles on a grid of derivatives, with straight lines inside them; the error is that of the linear interpolation.
 *
 * @param first pieces of the curve of the first state, in any order, each {@code x1, y1, x2, y2} in base units
 * @param second the same of the second state
 */
public record Nullclines(List<double[]> first, List<double[]> second) {
  private static final int CELLS = 160;

  /** A rectangle of values, base units. */
  public record Window(double left, double right, double low, double high) {}

  /**
   * Those of the first neuron of a kernel with two states, whose values are changed by this.
   *
   * @param across index of the state that is x, 0 or 1; the other one is y
   * @param time at which drive is taken, ms
   */
  public static Nullclines of(NeuronKernel kernel, int across, Window window, double time) {
    if (kernel.info().states().size() != 2) {
      throw new IllegalArgumentException("nullclines need a model with two states");
    }
    kernel.evaluateLevels(time);
    double[][][] rates = rates(kernel, across, window, time);
    return new Nullclines(pieces(rates[0], window), pieces(rates[1], window));
  }

  private static double[][][] rates(NeuronKernel kernel, int across, Window window, double time) {
    double[][][] rates = new double[2][CELLS + 1][CELLS + 1];
    double[] derivatives = new double[2];
    for (int column = 0; column <= CELLS; column++) {
      for (int row = 0; row <= CELLS; row++) {
        kernel.state(across)[0] = x(window, column);
        kernel.state(1 - across)[0] = y(window, row);
        kernel.derivatives(0, time, derivatives);
        rates[0][column][row] = derivatives[0];
        rates[1][column][row] = derivatives[1];
      }
    }
    return rates;
  }

  private static double x(Window window, double column) {
    return window.left + (window.right - window.left) * column / CELLS;
  }

  private static double y(Window window, double row) {
    return window.low + (window.high - window.low) * row / CELLS;
  }

  private static List<double[]> pieces(double[][] rates, Window window) {
    List<double[]> pieces = new ArrayList<>();
    for (int column = 0; column < CELLS; column++) {
      for (int row = 0; row < CELLS; row++) {
        cell(rates, column, row, window, pieces);
      }
    }
    return pieces;
  }

  /** Two triangles of a cell have no saddle between them, so that no piece is ambiguous. */
  private static void cell(double[][] rates, int column, int row, Window window, List<double[]> pieces) {
    int[][] corners = {{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}};
    for (int[] triangle : new int[][] {{0, 1, 2}, {0, 2, 3}}) {
      double[] piece = new double[4];
      int found = 0;
      for (int side = 0; side < 3 && found < 4; side++) {
        int[] a = corners[triangle[side]];
        int[] b = corners[triangle[(side + 1) % 3]];
        double from = rates[a[0]][a[1]];
        double to = rates[b[0]][b[1]];
        if (from < 0 != to < 0 && Double.isFinite(from) && Double.isFinite(to)) {
          double part = from / (from - to);
          piece[found++] = x(window, a[0] + part * (b[0] - a[0]));
          piece[found++] = y(window, a[1] + part * (b[1] - a[1]));
        }
      }
      if (found == 4) {
        pieces.add(piece);
      }
    }
  }
}
