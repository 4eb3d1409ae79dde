package org.neurodsl.ui.draw;

import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/** Something that can be drawn on. Coordinates are px from the upper left corner. */
public interface Surface {

  /** The width of the finest line that can be told from its neighbour, px: 0.5 on a screen of 200 %. */
  double pixel();

  /** Draws only inside a rectangle until {@link #unclip}. Clips are not nested. */
  void clip(Box box);

  /** Draws everywhere again. */
  void unclip();

  /**
   * Fills a rectangle.
   *
   * @param alpha from 0, invisible, to 1
   */
  void fill(Box box, int rgb, double alpha);

  /** Draws a straight line. */
  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /** Draws a line through points. */
  void polyline(Points points, Stroke stroke);

  /** Fills vertical strips of one width. */
  void strips(Strips strips, double width, int rgb);

  /** Draws round dots. */
  void dots(Points points, double radius, int rgb);

  /** Writes a text; y is its base line. */
  void text(String text, double x, double y, Lettering lettering);

  /** How wide a text would be. */
  double width(String text, Lettering lettering);
}
