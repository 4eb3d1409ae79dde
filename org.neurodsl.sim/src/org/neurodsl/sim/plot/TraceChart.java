package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * Traces over time: panels below one another that share the time axis.
 *
 * @param heading title
 * @param panels at least one; one with spike marks is drawn twice as high as the others
 */
public record TraceChart(Heading heading, List<TracePanel> panels) {
  private static final double GAP = 34;
  private static final double BELOW = 54;
  private static final double SPIKE_STRIP = 10;
  private static final double LINE_WIDTH = 1.6;
  private static final double LABEL_SPACING = Frame.LABEL_SIZE + 2;
  private static final double WIDEST_LABEL = 150;

  /** Half a px, since pictures are drawn at double size too. */
  private static final double COLUMN_WIDTH = 0.5;

  /** From here on the time axis is in s. */
  private static final double LONG_MILLISECONDS = 10_000;

  /** Copies the list. */
  public TraceChart {
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a chart needs a panel");
    }
  }

  /** A height that suits the number of panels, px. */
  public double suitableHeight() {
    return heading.height() + GAP + BELOW + weights() * 118 + (panels.size() - 1) * GAP;
  }

  /** Draws the chart at a size in px. */
  public PlotScene scene(double width, double height) {
    Range time = Range.of(panels.stream().flatMap(p -> p.series().stream()).map(Series::x).toList());
    boolean seconds = time.high() - time.low() >= LONG_MILLISECONDS;
    double top = heading.height() + GAP;
    double unit = (height - top - BELOW - (panels.size() - 1) * GAP) / weights();
    double left = leftMargin(unit);
    double right = width - rightMargin();
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    Frame frame = null;
    for (TracePanel panel : panels) {
      frame = new Frame(left, top, right, top + weight(panel) * unit);
      marks.addAll(panel(panel, frame, time, seconds));
      top = frame.bottom() + GAP;
    }
    marks.addAll(frame.bottomAxis(timeAxis(frame, time, seconds), seconds ? "t (s)" : "t (ms)"));
    return new PlotScene(heading.title(), width, height, marks);
  }

  private static Scale timeAxis(Frame frame, Range time, boolean seconds) {
    return frame.xScale(seconds ? new Range(time.low() / 1000, time.high() / 1000) : time);
  }

  private static double weight(TracePanel panel) {
    return panel.hasSpikes() ? 2 : 1;
  }

  private double weights() {
    return panels.stream().mapToDouble(TraceChart::weight).sum();
  }

  private static Range values(TracePanel panel) {
    return Range.of(panel.series().stream().map(Series::y).toList()).padded(0.06);
  }

  private double leftMargin(double unit) {
    double widest = 0;
    for (TracePanel panel : panels) {
      Ticks ticks = Frame.yTicks(values(panel), weight(panel) * unit);
      widest = Math.max(widest, Lettered.widest(ticks.labels(), Frame.TICK_SIZE));
    }
    return 22 + widest + 8;
  }

  private double rightMargin() {
    double widest = 0;
    for (TracePanel panel : panels) {
      if (panel.series().size() > 1) {
        List<String> names = panel.series().stream().map(TraceChart::endLabel).toList();
        widest = Math.max(widest, Lettered.widest(names, Frame.LABEL_SIZE));
      }
    }
    return 24 + (widest == 0 ? 0 : widest + 6);
  }

  private static String endLabel(Series series) {
    return Lettered.shortened(series.name(), Frame.LABEL_SIZE, WIDEST_LABEL);
  }

  private static List<Mark> panel(TracePanel panel, Frame frame, Range time, boolean seconds) {
    Scale y = new Scale(values(panel), frame.bottom(), frame.top() + (panel.hasSpikes() ? SPIKE_STRIP : 0));
    Scale x = frame.xScale(time);
    List<Mark> marks = new ArrayList<>(frame.verticalGrid(timeAxis(frame, time, seconds)));
    marks.addAll(frame.leftAxis(y, panel.label().pretty()));
    for (int i = 0; i < panel.series().size(); i++) {
      Stroke stroke = new Stroke(Palette.series(i), LINE_WIDTH, Palette.dash(i));
      marks.addAll(curve(panel.series().get(i), x, y, stroke));
    }
    boolean labelsFit = panel.series().size() * LABEL_SPACING <= frame.bottom() - frame.top() + LABEL_SPACING;
    if (panel.series().size() > 1 && labelsFit) {
      marks.addAll(endLabels(panel.series(), y, frame));
    }
    if (panel.hasSpikes()) {
      marks.addAll(spikes(panel, x, frame));
    }
    return marks;
  }

  private static List<Mark> curve(Series series, Scale x, Scale y, Stroke stroke) {
    List<Mark> marks = new ArrayList<>();
    for (double[][] piece : PixelColumns.reduce(series, x, y, COLUMN_WIDTH)) {
      marks.add(piece[0].length == 1
          ? new Mark.Dots(piece[0], piece[1], stroke.width(), stroke.rgb())
          : new Mark.Polyline(piece[0], piece[1], stroke));
    }
    return marks;
  }

  private static List<Mark> endLabels(List<Series> series, Scale y, Frame frame) {
    double[] wanted = new double[series.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = y.px(lastFinite(series.get(i).y(), y.range()));
    }
    double[] placed = LabelStack.place(wanted, LABEL_SPACING, frame.top(), frame.bottom());
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < placed.length; i++) {
      marks.add(new Mark.Text(frame.right() + 8, placed[i] + 0.35 * Frame.LABEL_SIZE, endLabel(series.get(i)),
          new Lettering(Frame.LABEL_SIZE, Palette.letters(Palette.series(i)), true, Anchor.START)));
    }
    return marks;
  }

  private static double lastFinite(double[] values, Range range) {
    for (int i = values.length - 1; i >= 0; i--) {
      if (Double.isFinite(values[i])) {
        return values[i];
      }
    }
    return range.low();
  }

  private static List<Mark> spikes(TracePanel panel, Scale x, Frame frame) {
    List<Mark> marks = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (double spike : panel.spikes()) {
      double at = Math.rint(x.px(spike) / COLUMN_WIDTH) * COLUMN_WIDTH;
      if (x.range().contains(spike) && at > before) {
        marks.add(new Mark.Line(at, frame.top() - 4, at, frame.top() + 4, Stroke.solid(Palette.INK, 1.2)));
        before = at;
      }
    }
    long shown = Arrays.stream(panel.spikes()).filter(x.range()::contains).count();
    marks.add(new Mark.Text(frame.right(), frame.top() - 9, shown + (shown == 1 ? " spike" : " spikes"),
        new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, Anchor.END)));
    return marks;
  }
}
