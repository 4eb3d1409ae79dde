package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Points;
import org.neurodsl.ui.draw.Strips;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Envelope;
import org.neurodsl.ui.trace.data.Extremes;
import org.neurodsl.ui.trace.data.Span;

/**
 * Draws a quantity. Where samples are far apart the line goes through each of them. Where there are many in a column of
 * px, the column is filled from the least to the greatest of all of them, and to its neighbours, so that no spike is
 * lost and the work does not grow with the run.
 */
public final class CurvePainter {
  private static final double EXACT_SAMPLES_PER_PX = 1;
  private static final double DOT_DISTANCE = 4;
  private static final double LEAST_STRIP = 1.3;
  /** So many samples in a row are always drawn as they are. */
  private static final int FEW = 400;
  /** Columns may begin this share of a column late: then they begin where blocks of the pyramid do. */
  private static final int FINENESS = 16;

  private final Surface surface;
  private final Box plot;
  private final Span window;
  private final Span range;
  private final double ink;
  private final Points points = new Points();
  private final Strips strips = new Strips();

  /**
   * Draws into a plot that shows a window of time and a range of values.
   *
   * @param ink how many px of height a smooth line may pass up and down; beyond, strips are faster and look the same
   */
  public CurvePainter(Surface surface, Box plot, Span window, Span range, double ink) {
    this.surface = surface;
    this.plot = plot;
    this.window = window;
    this.range = range;
    this.ink = ink;
  }

  /** Draws a curve, with dots on its samples if they are far enough apart. */
  public void draw(AnalogSignal signal, Stroke stroke, boolean dots) {
    long size = signal.size();
    long first = Math.max(0, signal.indexAt(window.from()) - 1);
    long end = Math.min(size, signal.indexAt(window.to()) + 1);
    if (first >= end) {
      return;
    }
    double columns = plot.width() / surface.pixel();
    boolean few = end - first <= FEW
        || end - first <= EXACT_SAMPLES_PER_PX * columns && height(signal, first, end) <= ink;
    if (few) {
      exact(signal, first, end, stroke);
      if (dots && (end - first) * DOT_DISTANCE <= plot.width()) {
        dots(signal, first, end, stroke.rgb());
      }
    } else {
      reduced(signal, (int) Math.ceil(columns), stroke);
    }
  }

  /** How far the curve goes up and down between samples, px. */
  private double height(AnalogSignal signal, long first, long end) {
    double sum = 0;
    for (long i = first + 1; i < end; i++) {
      double change = Math.abs(y(signal.value(i)) - y(signal.value(i - 1)));
      sum += Double.isNaN(change) ? 0 : Math.min(change, plot.height());
    }
    return sum;
  }

  private void exact(AnalogSignal signal, long first, long end, Stroke stroke) {
    points.clear();
    for (long i = first; i < end; i++) {
      double value = signal.value(i);
      if (Double.isFinite(value)) {
        points.add(x(signal.time(i)), y(value));
      } else {
        flush(stroke);
      }
    }
    flush(stroke);
  }

  private void dots(AnalogSignal signal, long first, long end, int rgb) {
    points.clear();
    for (long i = first; i < end; i++) {
      if (Double.isFinite(signal.value(i))) {
        points.add(x(signal.time(i)), y(signal.value(i)));
      }
    }
    surface.dots(points, 2.2, rgb);
  }

  private void reduced(AnalogSignal signal, int columns, Stroke stroke) {
    double pixel = surface.pixel();
    double msPerColumn = window.width() * pixel / plot.width();
    double[] tops = new double[columns];
    double[] bottoms = new double[columns];
    long block = block((signal.indexAt(window.to()) - signal.indexAt(window.from())) / (double) columns);
    Extremes extremes = new Extremes();
    double height = 0;
    long begin = aligned(signal.indexAt(window.from()), block);
    for (int column = 0; column < columns; column++) {
      long end = aligned(signal.indexAt(window.from() + (column + 1) * msPerColumn), block);
      extremes.clear();
      signal.extremes(begin, end, extremes);
      tops[column] = extremes.isEmpty() ? Double.NaN : y(extremes.max());
      bottoms[column] = extremes.isEmpty() ? Double.NaN : y(extremes.min());
      height += extremes.isEmpty() ? 0 : bottoms[column] - tops[column];
      begin = end;
    }
    if (height <= ink) {
      line(tops, bottoms, stroke);
    } else {
      strips(tops, bottoms, stroke.rgb());
    }
  }

  private static long block(double samplesPerColumn) {
    long block = 1;
    while ((block << Envelope.BITS) * FINENESS <= samplesPerColumn) {
      block <<= Envelope.BITS;
    }
    return block;
  }

  private static long aligned(long index, long block) {
    return index & -block;
  }

  /**
   * A line that covers each column from its least to its greatest value, starting at the end nearer to the last one.
   */
  private void line(double[] tops, double[] bottoms, Stroke stroke) {
    double pixel = surface.pixel();
    points.clear();
    double last = Double.NaN;
    for (int column = 0; column < tops.length; column++) {
      double top = tops[column];
      double bottom = bottoms[column];
      if (Double.isNaN(top)) {
        continue;
      }
      double x = plot.x() + column * pixel;
      if (bottom - top < pixel) {
        last = 0.5 * (top + bottom);
        points.add(x + 0.5 * pixel, last);
        continue;
      }
      boolean down = Double.isNaN(last) || Math.abs(last - top) <= Math.abs(last - bottom);
      points.add(x + 0.3 * pixel, down ? top : bottom);
      points.add(x + 0.7 * pixel, down ? bottom : top);
      last = down ? bottom : top;
    }
    flush(stroke);
  }

  private void strips(double[] tops, double[] bottoms, int rgb) {
    double pixel = surface.pixel();
    double least = Math.max(LEAST_STRIP, pixel);
    strips.clear();
    double lastTop = Double.NaN;
    double lastBottom = Double.NaN;
    for (int column = 0; column < tops.length; column++) {
      double top = tops[column];
      double bottom = bottoms[column];
      if (Double.isNaN(top)) {
        continue;
      }
      double shownTop = lastBottom < top ? lastBottom : top;
      double shownBottom = lastTop > bottom ? lastTop : bottom;
      double missing = Math.max(0, least - (shownBottom - shownTop));
      double y1 = Math.max(plot.y() - 2, shownTop - 0.5 * missing);
      double y2 = Math.min(plot.bottom() + 2, shownBottom + 0.5 * missing);
      if (y1 < y2) {
        strips.add(plot.x() + column * pixel, y1, y2);
      }
      lastTop = top;
      lastBottom = bottom;
    }
    surface.strips(strips, pixel, rgb);
  }

  private void flush(Stroke stroke) {
    if (points.count() == 1) {
      surface.dots(points, 0.5 * stroke.width(), stroke.rgb());
    } else if (points.count() > 1) {
      surface.polyline(points, stroke);
    }
    points.clear();
  }

  private double x(double time) {
    return plot.x() + (time - window.from()) / window.width() * plot.width();
  }

  /** Far outside the plot a px more or less is not seen, and huge coordinates upset drawing. */
  private double y(double value) {
    double y = plot.bottom() - (value - range.from()) / range.width() * plot.height();
    return Math.clamp(y, plot.y() - 1e4, plot.bottom() + 1e4);
  }
}
