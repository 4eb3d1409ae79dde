package org.neurodsl.ui.trace.paint;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Track;

/**
 * Where everything stands: a bar with the readout, the tracks one below the other, the time axis, and the overview.
 *
 * @param bounds everything
 * @param bar the readout
 * @param field the tracks, without the numbers at their left
 * @param fields the tracks' plots, in their order; parts may lie outside {@code field} when there are many tracks
 * @param axis the time axis
 * @param overview the strip that shows the whole run
 * @param overflow by how much the tracks are higher than the field, px
 */
public record TraceLayout(
    Box bounds, Box bar, Box field, List<Field> fields, Box axis, Box overview, double overflow) {
  private static final double GUTTER = 66;
  private static final double RIGHT = 14;
  private static final double BAR = 26;
  private static final double AXIS = 24;
  private static final double OVERVIEW = 34;
  private static final double BELOW = 10;
  private static final double HEADER = 21;
  private static final double LEAST_TRACK = 60 + HEADER;
  private static final double EVENT_ROW = 10;
  private static final double MOST_EVENT_SHARE = 0.4;

  /**
   * One track.
   *
   * @param track what it shows
   * @param header the line with the names
   * @param plot the data
   */
  public record Field(Track track, Box header, Box plot) {}

  /** Copies the list. */
  public TraceLayout {
    fields = List.copyOf(fields);
  }

  /** Lays out tracks, scrolled down by some px if they do not fit. */
  public static TraceLayout of(Box bounds, List<Track> tracks, double scroll) {
    double left = bounds.x() + GUTTER;
    double width = Math.max(20, bounds.width() - GUTTER - RIGHT);
    double top = bounds.y() + BAR;
    double bottom = Math.max(top + 20, bounds.bottom() - BELOW - OVERVIEW - AXIS - 8);
    Box field = new Box(left, top, width, bottom - top);
    double[] heights = heights(tracks, field.height());
    double total = 0;
    for (double height : heights) {
      total += height;
    }
    double overflow = Math.max(0, total - field.height());
    double y = top - Math.clamp(scroll, 0, overflow);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Box header = new Box(left, y, width, HEADER);
      Box plot = new Box(left, y + HEADER, width, heights[i] - HEADER - 6);
      fields.add(new Field(tracks.get(i), header, plot));
      y += heights[i];
    }
    return new TraceLayout(bounds, new Box(left, bounds.y(), width, BAR), field, fields,
        new Box(left, bottom, width, AXIS),
        new Box(left, bounds.bottom() - BELOW - OVERVIEW, width, OVERVIEW), overflow);
  }

  private static double[] heights(List<Track> tracks, double available) {
    double[] heights = new double[tracks.size()];
    double rest = available;
    int flexible = 0;
    for (int i = 0; i < heights.length; i++) {
      if (tracks.get(i).signals().get(0) instanceof EventSignal events) {
        double wanted = HEADER + 8 + EVENT_ROW * Math.max(2, Math.min(60, events.rowCount()));
        heights[i] = heights.length == 1 ? available : Math.min(wanted, Math.max(56, MOST_EVENT_SHARE * available));
        rest -= heights[i];
      } else {
        flexible++;
      }
    }
    for (int i = 0; i < heights.length; i++) {
      if (heights[i] == 0) {
        heights[i] = Math.max(LEAST_TRACK, rest / flexible);
      }
    }
    return heights;
  }

  /** The x of a time. */
  public double x(Span window, double time) {
    return field.x() + (time - window.from()) / window.width() * field.width();
  }

  /** The time at an x. */
  public double time(Span window, double x) {
    return window.from() + (x - field.x()) / field.width() * window.width();
  }

  /** The x of a time in the overview. */
  public double overviewX(Span extent, double time) {
    return overview.x() + (time - extent.from()) / extent.width() * overview.width();
  }

  /** The time at an x of the overview. */
  public double overviewTime(Span extent, double x) {
    return extent.from() + (x - overview.x()) / overview.width() * extent.width();
  }

  /** The y of a value in a plot. */
  public static double y(Box plot, Span range, double value) {
    return plot.bottom() - (value - range.from()) / range.width() * plot.height();
  }

  /** The value at a y of a plot. */
  public static double value(Box plot, Span range, double y) {
    return range.from() + (plot.bottom() - y) / plot.height() * range.width();
  }

  /** The track whose header, numbers or plot has a y inside the field; null for none. */
  public Field fieldAt(double y) {
    if (y < field.y() || y >= field.bottom()) {
      return null;
    }
    for (Field each : fields) {
      if (y >= each.header().y() && y < each.plot().bottom() + 6) {
        return each;
      }
    }
    return null;
  }
}
