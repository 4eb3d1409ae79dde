package org.neurodsl.sim.analysis;

import java.util.Arrays;

/**
 * How often values fall into bins of one width. The last bin includes its upper edge.
 *
 * @param low lower edge of the first bin
 * @param width width of each bin
 * @param counts values in each bin
 */
public record Histogram(double low, double width, long[] counts) {
  private static final int MOST_BINS = 60;

  /**
   * Counts the finite values into bins whose width follows Freedman and Diaconis' rule as far as 60 bins allow, or into
   * one bin where all are equal.
   *
   * @param values in any order, not changed; at least one finite value
   */
  public static Histogram of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a histogram needs a finite value");
    }
    double low = sorted[0];
    double span = sorted[sorted.length - 1] - low;
    if (span == 0) {
      double half = low == 0 ? 0.5 : Math.abs(low) * 0.05;
      return new Histogram(low - half, 2 * half, new long[] {sorted.length});
    }
    double quartiles = sorted[(int) (0.75 * (sorted.length - 1))] - sorted[(int) (0.25 * (sorted.length - 1))];
    double rule = 2 * quartiles / Math.cbrt(sorted.length);
    int bins = rule > 0 ? Math.clamp((long) Math.ceil(span / rule), 1, MOST_BINS) : MOST_BINS;
    long[] counts = new long[bins];
    for (double value : sorted) {
      counts[Math.min(bins - 1, (int) ((value - low) / span * bins))]++;
    }
    return new Histogram(low, span / bins, counts);
  }

  /** Upper edge of the last bin. */
  public double high() {
    return low + width * counts.length;
  }

  /** The most values in one bin. */
  public long highest() {
    return Arrays.stream(counts).max().orElse(0);
  }
}
