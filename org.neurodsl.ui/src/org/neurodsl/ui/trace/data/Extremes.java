package org.neurodsl.ui.trace.data;

/** Least and greatest of what was included so far. Values that are not numbers are passed over. */
public final class Extremes {
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** Forgets everything. */
  public Extremes clear() {
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    return this;
  }

  /** Takes one value in. */
  public void include(double value) {
    include(value, value);
  }

  /** Takes the extremes of a block in. */
  public void include(double low, double high) {
    if (low < min) {
      min = low;
    }
    if (high > max) {
      max = high;
    }
  }

  /** Whether no number was included. */
  public boolean isEmpty() {
    return min > max;
  }

  /** The least value; positive infinity if empty. */
  public double min() {
    return min;
  }

  /** The greatest value; negative infinity if empty. */
  public double max() {
    return max;
  }
}
