package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Mark.Dash;
import org.neurodsl.sim.plot.Mark.Stroke;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.data.Signal;

/** Colours and dashes of curves: a colour for each signal, paler and dashed for the runs behind the first. */
final class CurveStyle {
  private static final double WIDTH = 1.4;
  private static final double FIRST_FADE = 0.4;
  private static final double MOST_FADE = 0.62;

  private CurveStyle() {}

  static int colour(Frame frame, Signal signal) {
    return frame.theme().series(frame.model().colourIndex(signal.name()));
  }

  static int shade(Theme theme, int rgb, int run) {
    return run == 0 ? rgb : theme.faded(rgb, Math.min(MOST_FADE, FIRST_FADE + 0.1 * (run - 1)));
  }

  static Dash dash(int run) {
    return run == 0 ? Dash.SOLID : Dash.values()[1 + (run - 1) % (Dash.values().length - 1)];
  }

  static Stroke of(Frame frame, Signal signal, int run) {
    int index = frame.model().colourIndex(signal.name());
    Dash dash = run == 0 ? frame.theme().dash(index) : dash(run);
    return new Stroke(shade(frame.theme(), frame.theme().series(index), run), WIDTH, dash);
  }
}
