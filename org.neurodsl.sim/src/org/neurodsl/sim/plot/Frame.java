package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * One panel: a field with a grid, an axis on the left and, for the lowest panel, one below.
 *
 * @param left px
 * @param top px
 * @param right px
 * @param bottom px
 */
record Frame(double left, double top, double right, double bottom) {
  static final double TICK_SIZE = 12;
  static final double LABEL_SIZE = 13;
  private static final double TICK = 4;
  private static final double PX_PER_Y_TICK = 32;
  private static final double PX_PER_X_TICK = 85;

  Scale xScale(Range range) {
    return new Scale(range, left, right);
  }

  Scale yScale(Range range) {
    return new Scale(range, bottom, top);
  }

  static Ticks yTicks(Range range, double height) {
    return Ticks.between(range.low(), range.high(), (int) Math.max(2, Math.min(8, height / PX_PER_Y_TICK)));
  }

  private Ticks xTicks(Range range) {
    return Ticks.between(range.low(), range.high(), (int) Math.max(2, Math.min(12, (right - left) / PX_PER_X_TICK)));
  }

  /** Grid lines and labels of the left axis, and what it shows, written above it. */
  List<Mark> leftAxis(Scale y, String heading) {
    List<Mark> marks = new ArrayList<>();
    Ticks ticks = yTicks(y.range(), bottom - top);
    for (int i = 0; i < ticks.values().size(); i++) {
      double at = y.px(ticks.values().get(i));
      marks.add(new Mark.Line(left, at, right, at, Stroke.solid(Palette.GRID, 1)));
      marks.add(new Mark.Text(left - 8, at + 0.35 * TICK_SIZE, ticks.prettyLabels().get(i),
          new Lettering(TICK_SIZE, Palette.SOFT_INK, false, Anchor.END)));
    }
    marks.add(new Mark.Text(left, top - 9, heading, new Lettering(LABEL_SIZE, Palette.INK, true, Anchor.START)));
    return marks;
  }

  /** Light vertical lines at the ticks of the shared axis below. */
  List<Mark> verticalGrid(Scale x) {
    List<Mark> marks = new ArrayList<>();
    for (double value : xTicks(x.range()).values()) {
      marks.add(new Mark.Line(x.px(value), top, x.px(value), bottom, Stroke.solid(Palette.GRID, 1)));
    }
    return marks;
  }

  /** The axis below with its ticks, and what it shows. */
  List<Mark> bottomAxis(Scale x, String caption) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Line(left, bottom, right, bottom, Stroke.solid(Palette.AXIS, 1)));
    Ticks ticks = xTicks(x.range());
    Lettering lettering = new Lettering(TICK_SIZE, Palette.SOFT_INK, false, Anchor.MIDDLE);
    for (int i = 0; i < ticks.values().size(); i++) {
      double at = x.px(ticks.values().get(i));
      marks.add(new Mark.Line(at, bottom, at, bottom + TICK, Stroke.solid(Palette.AXIS, 1)));
      marks.add(new Mark.Text(at, bottom + TICK + 1.2 * TICK_SIZE, ticks.prettyLabels().get(i), lettering));
    }
    marks.add(new Mark.Text((left + right) / 2, bottom + TICK + 2.8 * TICK_SIZE, caption,
        new Lettering(LABEL_SIZE, Palette.INK, false, Anchor.MIDDLE)));
    return marks;
  }
}
