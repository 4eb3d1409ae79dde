package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;

/**
 * Title of a chart.
 *
 * @param title what it shows, large; may be empty
 * @param subtitle how it came about, smaller, below; may be empty
 */
public record Heading(String title, String subtitle) {
  private static final double TITLE_SIZE = 18;
  private static final double SUBTITLE_SIZE = 13;
  private static final double LEFT = 20;

  /** Height taken, px. */
  double height() {
    return 10 + (title.isEmpty() ? 0 : 26) + (subtitle.isEmpty() ? 0 : 19);
  }

  /** Draws it on a picture of some width; what is too long is cut off. */
  List<Mark> marks(double width) {
    double allowed = width - 2 * LEFT;
    List<Mark> marks = new ArrayList<>();
    double y = 8;
    if (!title.isEmpty()) {
      y += 22;
      marks.add(new Mark.Text(LEFT, y, Lettered.shortened(title, TITLE_SIZE, allowed),
          new Lettering(TITLE_SIZE, Palette.INK, true, Anchor.START)));
    }
    if (!subtitle.isEmpty()) {
      y += 19;
      marks.add(new Mark.Text(LEFT, y, Lettered.shortened(subtitle, SUBTITLE_SIZE, allowed),
          new Lettering(SUBTITLE_SIZE, Palette.SOFT_INK, false, Anchor.START)));
    }
    return marks;
  }
}
