package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.TraceModel;

/**
 * What one picture is made of.
 *
 * @param surface where it is drawn
 * @param layout where things stand
 * @param model what is shown
 * @param theme colours
 * @param pointer what the user is doing
 */
public record Frame(Surface surface, TraceLayout layout, TraceModel model, Theme theme, Pointer pointer) {
  static final double TEXT = 12;
  static final double SMALL = 11;

  /**
   * What the user is doing.
   *
   * @param time under the pointer, ms; NaN if it is elsewhere
   * @param box the box being drawn to zoom to; null for none
   */
  public record Pointer(double time, Box box) {
    /** Nothing. */
    public static final Pointer NONE = new Pointer(Double.NaN, null);
  }

  /** The stretch of time in view. */
  Span window() {
    return model.window().shown();
  }

  /** The x of a time. */
  double x(double time) {
    return layout.x(window(), time);
  }

  /** How many ms a px is. */
  double msPerPx() {
    return window().width() / layout.field().width();
  }

  Lettering letters(double size, int rgb, Mark.Anchor anchor) {
    return new Lettering(size, rgb, false, anchor);
  }

  Lettering bold(double size, int rgb, Mark.Anchor anchor) {
    return new Lettering(size, rgb, true, anchor);
  }

  /** The visible part of a track's plot. */
  Box visible(TraceLayout.Field field) {
    double top = Math.max(field.plot().y(), layout.field().y());
    double bottom = Math.min(field.plot().bottom() + 1, layout.field().bottom() + 1);
    return new Box(field.plot().x(), top, field.plot().width(), Math.max(0, bottom - top));
  }
}
