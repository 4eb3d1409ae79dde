package org.neurodsl.ui.draw;

import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/** A surface that only keeps how high and low curves were drawn. */
public final class DrawnHeights implements Surface {
  private double top = Double.POSITIVE_INFINITY;
  private double topX = Double.NaN;
  private double bottom = Double.NEGATIVE_INFINITY;
  private int marks;

  /** The y of the highest mark. */
  public double top() {
    return top;
  }

  /** The x of the highest mark. */
  public double topX() {
    return topX;
  }

  /** The y of the lowest mark. */
  public double bottom() {
    return bottom;
  }

  /** Number of points and strips. */
  public int marks() {
    return marks;
  }

  private void include(double x, double y1, double y2) {
    if (y1 < top) {
      top = y1;
      topX = x;
    }
    bottom = Math.max(bottom, y2);
    marks++;
  }

  @Override
  public void polyline(Points points, Stroke stroke) {
    for (int i = 0; i < points.count(); i++) {
      include(points.x(i), points.y(i), points.y(i));
    }
  }

  @Override
  public void strips(Strips strips, double width, int rgb) {
    for (int i = 0; i < strips.count(); i++) {
      include(strips.x(i), strips.top(i), strips.bottom(i));
    }
  }

  @Override
  public double pixel() {
    return 1;
  }

  @Override
  public double width(String text, Lettering lettering) {
    return 7 * text.length();
  }

  @Override
  public void clip(Box box) {}

  @Override
  public void unclip() {}

  @Override
  public void fill(Box box, int rgb, double alpha) {}

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {}

  @Override
  public void dots(Points points, double radius, int rgb) {}

  @Override
  public void text(String text, double x, double y, Lettering lettering) {}
}
