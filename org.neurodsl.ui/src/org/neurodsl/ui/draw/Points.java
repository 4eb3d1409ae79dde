package org.neurodsl.ui.draw;

import java.util.Arrays;

/** A growing list of points in px, to be filled again for each curve. */
public final class Points {
  private double[] xs = new double[512];
  private double[] ys = new double[512];
  private int count;

  /** Forgets all points. */
  public Points clear() {
    count = 0;
    return this;
  }

  /** Adds a point. */
  public void add(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count++] = y;
  }

  /** Number of points. */
  public int count() {
    return count;
  }

  /** The x of a point. */
  public double x(int index) {
    return xs[index];
  }

  /** The y of a point. */
  public double y(int index) {
    return ys[index];
  }
}
