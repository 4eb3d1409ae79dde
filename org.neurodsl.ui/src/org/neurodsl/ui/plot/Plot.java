package org.neurodsl.ui.plot;

import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;

/** A picture that fills whatever room it is given. */
@FunctionalInterface
public interface Plot {
  /** Draws it. */
  void draw(Surface surface, Box bounds, Theme theme);

  /** A sentence where there is nothing to draw. */
  static Plot message(String text) {
    return (surface, bounds, theme) -> {
      surface.fill(bounds, theme.background(), 1);
      surface.text(text, bounds.x() + 0.5 * bounds.width(), bounds.y() + 0.5 * bounds.height(),
          new Lettering(13, theme.softInk(), false,
              Anchor.MIDDLE));
    };
  }
}
