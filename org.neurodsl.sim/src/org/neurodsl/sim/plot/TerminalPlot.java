package org.neurodsl.sim.plot;

import java.util.List;

/**
 * Draws one curve with characters: a few lines of text with the range of y on the left and that of x below.
 *
 * @param columns width in characters, labels included; less than 24 counts as 24
 * @param rows height of the field in characters, at least 2
 * @param unicode Braille signs; otherwise ASCII only
 */
public record TerminalPlot(int columns, int rows, boolean unicode) {
  private static final int NARROWEST = 24;
  private static final int DIGITS = 4;

  /** Refuses a field without height. */
  public TerminalPlot {
    if (rows < 2) {
      throw new IllegalArgumentException("a plot needs 2 rows, not " + rows);
    }
    columns = Math.max(NARROWEST, columns);
  }

  /**
   * Draws a curve as a line, thinned out so that no spike is lost.
   *
   * @param curve the curve; values that are not finite leave a gap
   * @param xLabel what x is
   * @param yLabel what y is
   * @return lines that end in '\n'
   */
  public String line(Series curve, PlotLabel xLabel, PlotLabel yLabel) {
    return draw(curve, xLabel, yLabel, true);
  }

  /** Draws the points of a curve without joining them. */
  public String dots(Series curve, PlotLabel xLabel, PlotLabel yLabel) {
    return draw(curve, xLabel, yLabel, false);
  }

  private String draw(Series curve, PlotLabel xLabel, PlotLabel yLabel, boolean joined) {
    Range xRange = Range.of(List.of(curve.x()));
    Range yRange = Range.of(List.of(curve.y()));
    String high = figure(yRange.high());
    String low = figure(yRange.low());
    int margin = Math.max(high.length(), low.length());
    int across = columns - margin - 2;
    DotGrid grid = new DotGrid(across, rows, unicode);
    fill(grid, curve, new Scale(xRange, 0, grid.dotsAcross() - 1), new Scale(yRange, grid.dotsDown() - 1, 0), joined);
    StringBuilder text = new StringBuilder();
    text.append(" ".repeat(margin + 2)).append(label(yLabel)).append('\n');
    for (int row = 0; row < rows; row++) {
      String value = row == 0 ? high : row == rows - 1 ? low : "";
      text.append(" ".repeat(margin - value.length())).append(value).append(' ')
          .append(unicode ? (value.isEmpty() ? '│' : '┤') : '|').append(grid.row(row)).append('\n');
    }
    text.append(" ".repeat(margin + 1)).append(unicode ? '└' : '+')
        .append((unicode ? "─" : "-").repeat(across)).append('\n');
    return text.append(" ".repeat(margin + 2)).append(below(xRange, xLabel, across)).append('\n').toString();
  }

  private static void fill(DotGrid grid, Series curve, Scale x, Scale y, boolean joined) {
    if (!joined) {
      for (int i = 0; i < curve.x().length; i++) {
        if (Double.isFinite(curve.x()[i]) && Double.isFinite(curve.y()[i])) {
          grid.set((int) Math.round(x.px(curve.x()[i])), (int) Math.round(y.px(curve.y()[i])));
        }
      }
      return;
    }
    for (double[][] piece : PixelColumns.reduce(curve, x, y, 1)) {
      for (int i = 0; i < piece[0].length; i++) {
        int before = Math.max(0, i - 1);
        grid.line((int) Math.round(piece[0][before]), (int) Math.round(piece[1][before]),
            (int) Math.round(piece[0][i]), (int) Math.round(piece[1][i]));
      }
    }
  }

  private String below(Range range, PlotLabel label, int across) {
    String left = figure(range.low());
    String right = figure(range.high());
    String middle = label(label);
    int free = across - left.length() - middle.length() - right.length();
    if (free < 2) {
      return left + " " + right + " " + middle;
    }
    return left + " ".repeat(free / 2) + middle + " ".repeat(free - free / 2) + right;
  }

  private String label(PlotLabel label) {
    return unicode ? label.pretty() : label.plain();
  }

  private String figure(double value) {
    String text = Figures.significant(value, DIGITS);
    return unicode ? text : text.replace('−', '-');
  }
}
