package org.neurodsl.ui.plot;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.sim.plot.Ticks;
import org.neurodsl.sim.text.NumberText;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Points;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Extremes;
import org.neurodsl.ui.trace.data.Span;

/**
 * One signal over another: the path begins pale and ends in full colour, arrows give its direction, a dot its end.
 * Where the signals are the two states of a model, thin lines are its nullclines.
 *
 * @param x to the right
 * @param y upwards
 * @param curves of the model, if it has any
 */
public record PhasePlot(AnalogSignal x, AnalogSignal y, Optional<PhaseCurves> curves) implements Plot {
  private static final double LEFT = 70;
  private static final double BOTTOM = 48;
  private static final double TOP = 28;
  private static final double NEAR = 0.6;
  private static final double ARROW_EVERY = 160;
  private static final int SHADES = 12;
  private static final long MOST_SAMPLES = 400_000;

  /** The path alone. */
  public PhasePlot(AnalogSignal x, AnalogSignal y) {
    this(x, y, Optional.empty());
  }

  @Override
  public void draw(Surface surface, Box bounds, Theme theme) {
    surface.fill(bounds, theme.background(), 1);
    Box plot = new Box(bounds.x() + LEFT, bounds.y() + TOP, Math.max(20, bounds.width() - LEFT - 20),
        Math.max(20, bounds.height() - TOP - BOTTOM));
    Span xs = range(x);
    Span ys = range(y);
    axes(surface, plot, theme, xs, ys);
    surface.clip(plot);
    path(surface, plot, theme, xs, ys);
    Optional<PhaseCurves.Lines> lines = curves.flatMap(each -> each.in(x.name(), xs, y.name(), ys));
    lines.ifPresent(each -> {
      pieces(surface, plot, each.ofX(), new Span[] {xs, ys}, Stroke.solid(theme.series(2), 1.2));
      pieces(surface, plot, each.ofY(), new Span[] {xs, ys}, Stroke.solid(theme.series(3), 1.2));
    });
    surface.unclip();
    lines.ifPresent(each -> legend(surface, plot, theme));
  }

  private static void pieces(Surface surface, Box plot, List<double[]> pieces, Span[] spans, Stroke stroke) {
    for (double[] piece : pieces) {
      surface.line(
          plot.x() + (piece[0] - spans[0].from()) / spans[0].width() * plot.width(),
          plot.bottom() - (piece[1] - spans[1].from()) / spans[1].width() * plot.height(),
          plot.x() + (piece[2] - spans[0].from()) / spans[0].width() * plot.width(),
          plot.bottom() - (piece[3] - spans[1].from()) / spans[1].width() * plot.height(),
          stroke);
    }
  }

  private void legend(Surface surface, Box plot, Theme theme) {
    String when = PlotText.get("phase.when", NumberText.of(curves.orElseThrow().time(), 4));
    Lettering quiet = new Lettering(11, theme.softInk(), false, Anchor.END);
    surface.text(when, plot.right(), plot.y() - 10, quiet);
    double left = plot.right() - surface.width(when, quiet) - 10;
    for (int index = 1; index >= 0; index--) {
      Lettering coloured = new Lettering(11, theme.series(2 + index), true, Anchor.END);
      String name = "d" + (index == 0 ? x : y).name() + "/dt = 0";
      surface.text(name, left, plot.y() - 10, coloured);
      left -= surface.width(name, coloured) + 14;
    }
  }

  private static Span range(AnalogSignal signal) {
    Extremes all = new Extremes();
    signal.extremes(0, signal.size(), all);
    if (all.isEmpty() || Double.isInfinite(all.min()) || Double.isInfinite(all.max())) {
      return new Span(0, 1);
    }
    boolean level = all.max() - all.min() <= 1e-9 * Math.max(Math.abs(all.min()), Math.abs(all.max()));
    return level ? new Span(all.min() - 1, all.max() + 1) : new Span(all.min(), all.max()).padded(0.06);
  }

  private void axes(Surface surface, Box plot, Theme theme, Span xs, Span ys) {
    Lettering right = new Lettering(11, theme.softInk(), false, Anchor.END);
    Lettering middle = new Lettering(11, theme.softInk(), false, Anchor.MIDDLE);
    Stroke grid = Stroke.solid(theme.grid(), 1);
    Ticks across = Ticks.between(xs.from(), xs.to(), (int) Math.clamp(plot.width() / 80, 2, 10));
    for (int i = 0; i < across.values().size(); i++) {
      double px = Math.floor(plot.x() + (across.values().get(i) - xs.from()) / xs.width() * plot.width()) + 0.5;
      surface.line(px, plot.y(), px, plot.bottom(), grid);
      surface.text(across.prettyLabels().get(i), px, plot.bottom() + 16, middle);
    }
    Ticks up = Ticks.between(ys.from(), ys.to(), (int) Math.clamp(plot.height() / 40, 2, 10));
    for (int i = 0; i < up.values().size(); i++) {
      double py = Math.floor(plot.bottom() - (up.values().get(i) - ys.from()) / ys.width() * plot.height()) + 0.5;
      surface.line(plot.x(), py, plot.right(), py, grid);
      surface.text(up.prettyLabels().get(i), plot.x() - 8, py + 4, right);
    }
    Lettering name = new Lettering(12, theme.ink(), true, Anchor.START);
    surface.text(new PlotLabel(y.name(), y.unit()).pretty(), plot.x(), plot.y() - 10, name);
    surface.text(new PlotLabel(x.name(), x.unit()).pretty(), plot.right(), plot.bottom() + 36,
        new Lettering(12, theme.ink(), true, Anchor.END));
  }

  private void path(Surface surface, Box plot, Theme theme, Span xs, Span ys) {
    long size = Math.min(x.size(), y.size());
    long stride = Math.max(1, size / MOST_SAMPLES);
    Points points = new Points();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    double sinceArrow = 0.5 * ARROW_EVERY;
    int shade = 0;
    for (long i = 0; i < size; i += stride) {
      double px = plot.x() + (x.value(i) - xs.from()) / xs.width() * plot.width();
      double py = plot.bottom() - (y.value(i) - ys.from()) / ys.width() * plot.height();
      double moved = Math.hypot(px - lastX, py - lastY);
      if (moved < NEAR && i + stride < size) {
        continue;
      }
      points.add(px, py);
      int now = (int) (i * SHADES / size);
      sinceArrow += Double.isNaN(moved) ? 0 : moved;
      if (sinceArrow > ARROW_EVERY && moved > 0.8) {
        arrow(surface, new double[] {lastX, lastY, px, py}, colour(theme, now));
        sinceArrow = 0;
      }
      if (now != shade) {
        surface.polyline(points, Stroke.solid(colour(theme, shade), 1.4));
        points.clear();
        points.add(px, py);
        shade = now;
      }
      lastX = px;
      lastY = py;
    }
    surface.polyline(points, Stroke.solid(colour(theme, SHADES - 1), 1.4));
    surface.dots(end(lastX, lastY), 4, theme.series(1));
  }

  private static Points end(double px, double py) {
    Points points = new Points();
    points.add(px, py);
    return points;
  }

  private static int colour(Theme theme, int shade) {
    return theme.faded(theme.series(0), 0.6 * (SHADES - 1 - shade) / (SHADES - 1));
  }

  /** From the first to the second of two points. */
  private static void arrow(Surface surface, double[] ends, int rgb) {
    double angle = Math.atan2(ends[3] - ends[1], ends[2] - ends[0]);
    Points points = new Points();
    points.add(ends[2] - 8 * Math.cos(angle - 0.45), ends[3] - 8 * Math.sin(angle - 0.45));
    points.add(ends[2], ends[3]);
    points.add(ends[2] - 8 * Math.cos(angle + 0.45), ends[3] - 8 * Math.sin(angle + 0.45));
    surface.polyline(points, Stroke.solid(rgb, 1.6));
  }
}
