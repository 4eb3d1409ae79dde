package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thins out a curve for drawing: of all points in one column of the picture, the first, the lowest, the highest and the
 * last stay, in their order; of a level stretch, its ends. The drawn line covers the same px as that through all
 * points, so a spike of one sample in a million is still seen.
 */
final class PixelColumns {
  private final double columnWidth;
  private final List<double[][]> pieces = new ArrayList<>();
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int count;

  private PixelColumns(double columnWidth) {
    this.columnWidth = columnWidth;
  }

  /**
   * Returns the pieces of the curve between gaps, each {x, y} in px.
   *
   * @param series the curve
   * @param xScale maps x
   * @param yScale maps y
   * @param columnWidth px of one column, e.g. 0.5 for a picture that is drawn at double size
   */
  static List<double[][]> reduce(Series series, Scale xScale, Scale yScale, double columnWidth) {
    PixelColumns columns = new PixelColumns(columnWidth);
    columns.collect(series, xScale, yScale);
    return columns.pieces;
  }

  private void collect(Series series, Scale xScale, Scale yScale) {
    double[] x = series.x();
    double[] y = series.y();
    int begin = 0;
    while (begin < x.length) {
      if (!Double.isFinite(x[begin]) || !Double.isFinite(y[begin])) {
        endPiece();
        begin++;
        continue;
      }
      double column = Math.floor(xScale.px(x[begin]) / columnWidth);
      int low = begin;
      int high = begin;
      int end = begin + 1;
      while (end < x.length && Double.isFinite(y[end]) && Math.floor(xScale.px(x[end]) / columnWidth) == column) {
        low = y[end] < y[low] ? end : low;
        high = y[end] > y[high] ? end : high;
        end++;
      }
      int[] kept = {begin, Math.min(low, high), Math.max(low, high), end - 1};
      for (int i = 0; i < kept.length; i++) {
        if (i == 0 || kept[i] != kept[i - 1]) {
          add(xScale.px(x[kept[i]]), yScale.px(y[kept[i]]));
        }
      }
      begin = end;
    }
    endPiece();
  }

  private void add(double x, double y) {
    boolean level = count >= 2 && ys[count - 1] == y && ys[count - 2] == y;
    if (level) {
      xs[count - 1] = x;
      return;
    }
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  private void endPiece() {
    if (count > 0) {
      pieces.add(new double[][] {Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)});
      count = 0;
    }
  }
}
