package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.analysis.Histogram;

/**
 * Values in bins, such as the weights of a projection.
 *
 * @param heading title
 * @param label what the values are
 * @param histogram in the unit of the label
 */
public record HistogramChart(Heading heading, PlotLabel label, Histogram histogram) {
  private static final double ABOVE = 30;
  private static final double BELOW = 54;

  /** Draws the chart at a size in px. */
  public PlotScene scene(double width, double height) {
    double top = heading.height() + ABOVE;
    double bottom = height - BELOW;
    Range counts = new Range(0, Math.max(1, histogram.highest())).paddedAbove(0.06);
    Ticks ticks = Frame.yTicks(counts, bottom - top);
    double left = 22 + Lettered.widest(ticks.labels(), Frame.TICK_SIZE) + 8;
    Frame frame = new Frame(left, top, width - 24, bottom);
    Scale x = frame.xScale(new Range(histogram.low(), histogram.high()).padded(0.02));
    Scale y = frame.yScale(counts);
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    marks.addAll(frame.leftAxis(y, "number"));
    for (int bin = 0; bin < histogram.counts().length; bin++) {
      double from = x.px(histogram.low() + bin * histogram.width());
      double to = x.px(histogram.low() + (bin + 1) * histogram.width());
      double upper = y.px(histogram.counts()[bin]);
      // A px of white keeps neighbours apart as long as they are wide enough to spare it.
      double gap = to - from > 4 ? 1 : 0;
      marks.add(new Mark.Box(from, upper, to - from - gap, frame.bottom() - upper, Palette.BLUE));
    }
    marks.addAll(frame.bottomAxis(x, label.pretty()));
    return new PlotScene(heading.title(), width, height, marks);
  }
}
