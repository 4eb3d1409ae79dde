package org.neurodsl.sim.analysis;

/**
 * Two neighbouring points of a sampled curve between which something happens.
 *
 * @param low x below
 * @param high x above, at least {@code low}
 * @param lowValue y at {@code low}
 * @param highValue y at {@code high}
 */
public record Bracket(double low, double high, double lowValue, double highValue) {
  /** Refuses a bracket that is upside down or not finite. */
  public Bracket {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no bracket from " + low + " to " + high);
    }
  }

  /** Distance of the ends, unit of x. */
  public double width() {
    return high - low;
  }

  /** The point half way, the estimate with the smallest largest error. */
  public double middle() {
    return low + 0.5 * (high - low);
  }

  /** Change of y from low to high. */
  public double rise() {
    return highValue - lowValue;
  }
}
