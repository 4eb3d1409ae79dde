package org.neurodsl.sim.plot;

/**
 * A curve to be drawn.
 *
 * @param name its label
 * @param x ascending
 * @param y one per x; values that are not finite leave a gap
 */
public record Series(String name, double[] x, double[] y) {
  /** Refuses arrays of different length. */
  public Series {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values of x do not go with " + y.length + " values of y");
    }
  }
}
