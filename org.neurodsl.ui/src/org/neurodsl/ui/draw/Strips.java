package org.neurodsl.ui.draw;

import java.util.Arrays;

/** Vertical strips of one width in px, to be filled again for each curve. */
public final class Strips {
  private double[] xs = new double[512];
  private double[] tops = new double[512];
  private double[] bottoms = new double[512];
  private int count;

  /** Forgets all strips. */
  public Strips clear() {
    count = 0;
    return this;
  }

  /** Adds a strip by its left side. */
  public void add(double x, double top, double bottom) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      tops = Arrays.copyOf(tops, 2 * count);
      bottoms = Arrays.copyOf(bottoms, 2 * count);
    }
    xs[count] = x;
    tops[count] = top;
    bottoms[count++] = bottom;
  }

  /** Number of strips. */
  public int count() {
    return count;
  }

  /** Left side of a strip. */
  public double x(int index) {
    return xs[index];
  }

  /** Upper end of a strip. */
  public double top(int index) {
    return tops[index];
  }

  /** Lower end of a strip. */
  public double bottom(int index) {
    return bottoms[index];
  }
}
