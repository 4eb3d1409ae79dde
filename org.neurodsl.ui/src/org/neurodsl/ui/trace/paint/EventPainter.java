package org.neurodsl.ui.trace.paint;

import java.util.Arrays;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Strips;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;

/** Draws events as ticks, one row per neuron, the first on top. At most one tick is drawn in each px. */
public final class EventPainter {
  private static final double TALLEST = 16;
  private static final double GAP = 0.16;

  private final Surface surface;
  private final Box plot;
  private final Span window;

  /** Draws into a plot that shows a window of time. */
  public EventPainter(Surface surface, Box plot, Span window) {
    this.surface = surface;
    this.plot = plot;
    this.window = window;
  }

  /** Draws all events of the window. */
  public void draw(EventSignal events, int rgb) {
    double rowHeight = Math.min(TALLEST, plot.height() / events.rowCount());
    double top = plot.y() + 0.5 * (plot.height() - rowHeight * events.rowCount());
    double pixel = surface.pixel();
    int lines = (int) Math.max(1, Math.min(events.rowCount(), Math.ceil(plot.height() / pixel)));
    double lineHeight = rowHeight * events.rowCount() / lines;
    double tick = Math.max(pixel, lineHeight * (lineHeight > 4 ? 1 - 2 * GAP : 1));
    double width = Math.max(pixel, 1);
    long[] last = new long[lines];
    Arrays.fill(last, Long.MIN_VALUE);
    Strips strips = new Strips();
    long size = events.size();
    long current = Long.MIN_VALUE;
    int drawn = 0;
    for (long i = events.indexAt(window.from()); i < size && events.time(i) <= window.to(); i++) {
      double x = plot.x() + (events.time(i) - window.from()) / window.width() * plot.width();
      int line = (int) ((long) events.row(i) * lines / events.rowCount());
      long column = (long) (x / pixel);
      drawn = column == current ? drawn : 0;
      current = column;
      if (column != last[line]) {
        last[line] = column;
        drawn++;
        double y = top + line * lineHeight + 0.5 * (lineHeight - tick);
        strips.add(Math.rint((x - 0.5 * width) / pixel) * pixel, y, y + tick);
      }
      if (drawn == lines) {
        // Nothing more can be seen in this column: millions of events would else take seconds.
        double next = window.from() + ((column + 1) * pixel - plot.x()) / plot.width() * window.width();
        i = Math.max(i, events.indexAt(next) - 1);
      }
    }
    surface.strips(strips, width, rgb);
  }
}
