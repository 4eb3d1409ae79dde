package org.neurodsl.ui.draw;

/** A rectangle in px; y goes down. */
public record Box(double x, double y, double width, double height) {

  /** The x of its right side. */
  public double right() {
    return x + width;
  }

  /** The y of its lower side. */
  public double bottom() {
    return y + height;
  }

  /** Whether a point lies in it. */
  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /** The rectangle between two corners. */
  public static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }
}
