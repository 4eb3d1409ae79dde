package org.neurodsl.sim.plot;

/**
 * An interval of values shown on an axis.
 *
 * @param low lower end
 * @param high upper end, above {@code low}
 */
record Range(double low, double high) {
  Range {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no range from " + low + " to " + high);
    }
  }

  /** The finite values of some arrays; from 0 to 1 where there are none, widened where all are equal. */
  static Range of(Iterable<double[]> arrays) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] values : arrays) {
      for (double value : values) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (low > high) {
      return new Range(0, 1);
    }
    double magnitude = Math.max(Math.abs(low), Math.abs(high));
    // Differences in the last bits are rounding, not a picture.
    if (high - low <= 1e-9 * magnitude || magnitude == 0) {
      double margin = magnitude == 0 ? 1 : 0.1 * magnitude;
      return new Range(low - margin, high + margin);
    }
    return new Range(low, high);
  }

  /** Wider by a share of the width at each end. */
  Range padded(double share) {
    double margin = share * (high - low);
    return new Range(low - margin, high + margin);
  }

  /** The same for an axis whose low end stays where it is, so that 0 lies on the frame. */
  Range paddedAbove(double share) {
    return new Range(low, high + share * (high - low));
  }

  boolean contains(double value) {
    return value >= low && value <= high;
  }
}
