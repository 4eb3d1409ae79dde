package org.neurodsl.sim.analysis;

import java.util.Arrays;

/**
 * Measures of one trace over a window of time. Between two samples a trace is the straight line that joins them, so
 * windows need not begin or end on a sample.
 *
 * <p>A trace may hold the same time twice (a reset drawn as a vertical line).
 */
public final class TraceMeasures {
  private final double[] times;
  private final double[] values;

  /**
   * Takes the part of a trace that lies in a window.
   *
   * @param times sample times in ms, ascending
   * @param values one value per time, any unit
   * @param from start of the window, ms
   * @param to end of the window, ms, not before {@code from}
   */
  public TraceMeasures(double[] times, double[] values, double from, double to) {
    if (times.length != values.length || times.length == 0) {
      throw new IllegalArgumentException(times.length + " times do not go with " + values.length + " values");
    }
    if (!(from <= to)) {
      throw new IllegalArgumentException("the window from " + from + " ms to " + to + " ms is empty");
    }
    double begin = Math.max(from, times[0]);
    double end = Math.min(to, times[times.length - 1]);
    if (begin > end) {
      throw new IllegalArgumentException("nothing was recorded from " + from + " ms to " + to + " ms");
    }
    int first = 0;
    while (first < times.length && times[first] < begin) {
      first++;
    }
    int afterLast = first;
    while (afterLast < times.length && times[afterLast] <= end) {
      afterLast++;
    }
    boolean cutBefore = first < times.length && times[first] > begin;
    boolean cutAfter = afterLast < times.length && (afterLast == 0 || times[afterLast - 1] < end);
    int size = afterLast - first + (cutBefore ? 1 : 0) + (cutAfter ? 1 : 0);
    this.times = new double[size];
    this.values = new double[size];
    int offset = cutBefore ? 1 : 0;
    System.arraycopy(times, first, this.times, offset, afterLast - first);
    System.arraycopy(values, first, this.values, offset, afterLast - first);
    if (cutBefore) {
      this.times[0] = begin;
      this.values[0] = between(times, values, first, begin);
    }
    if (cutAfter) {
      this.times[size - 1] = end;
      this.values[size - 1] = between(times, values, afterLast, end);
    }
  }

  /** Measures a whole trace. */
  public static TraceMeasures whole(double[] times, double[] values) {
    return new TraceMeasures(times, values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static double between(double[] times, double[] values, int right, double time) {
    double share = (time - times[right - 1]) / (times[right] - times[right - 1]);
    return values[right - 1] + share * (values[right] - values[right - 1]);
  }

  /** Smallest value; NaN if a sample is NaN. */
  public double min() {
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  /** Largest value; NaN if a sample is NaN. */
  public double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /** Mean over time by the trapezoid rule; the value itself for a window without width. */
  public double mean() {
    double width = times[times.length - 1] - times[0];
    if (width == 0) {
      return values[0];
    }
    double area = 0;
    for (int i = 1; i < times.length; i++) {
      area += 0.5 * (values[i] + values[i - 1]) * (times[i] - times[i - 1]);
    }
    return area / width;
  }

  /** Value at the start of the window. */
  public double first() {
    return values[0];
  }

  /** Value at the end of the window. */
  public double last() {
    return values[values.length - 1];
  }

  /**
   * Times in ms at which the trace passes a level in one direction. A trace that only comes up to the level and stays
   * on it has passed it once; one that starts on the level has not passed it.
   */
  public double[] crossings(double level, Crossing direction) {
    double sign = direction == Crossing.UPWARD ? 1 : -1;
    double[] found = new double[8];
    int count = 0;
    for (int i = 1; i < times.length; i++) {
      double before = sign * (values[i - 1] - level);
      double after = sign * (values[i] - level);
      if (before < 0 && after >= 0) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = times[i - 1] + before / (before - after) * (times[i] - times[i - 1]);
      }
    }
    return Arrays.copyOf(found, count);
  }
}
