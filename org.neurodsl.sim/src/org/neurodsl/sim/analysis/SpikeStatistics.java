package org.neurodsl.sim.analysis;

import java.util.Arrays;

/**
 * Statistics of one spike train inside a window of time.
 *
 * <p>The rate follows the interval rule: a train of n &gt;= 2 spikes that goes on to both ends of the window, i.e. the
 * silence before the first and after the last spike is shorter than 1.5 times the longest interval, has the rate
 * (n-1)/(t_last - t_first), which does not depend on where the window cuts the train. Any other train has the rate
 * n/window.
 *
 * @param count number of spikes in the window, both ends included
 * @param rate spikes per ms (1/ms; times 1000 is Hz)
 * @param first time of the first spike in the window, ms; NaN without spikes
 * @param last time of the last spike in the window, ms; NaN without spikes
 * @param intervalMean mean interval between neighbouring spikes, ms; NaN for fewer than two spikes
 * @param intervalCv standard deviation of the intervals (divided by their number, not by one less) over their mean,
 *     1; NaN for fewer than three spikes
 */
public record SpikeStatistics(
    int count, double rate, double first, double last, double intervalMean, double intervalCv) {

  /** Silence longer than this many longest intervals means that the train started late or stopped early. */
  private static final double SILENCE = 1.5;

  /**
   * Measures the spikes of one neuron.
   *
   * @param times spike times in ms, ascending
   * @param from start of the window, ms
   * @param to end of the window, ms
   */
  public static SpikeStatistics of(double[] times, double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("the window from " + from + " ms to " + to + " ms is empty");
    }
    int begin = firstAtOrAfter(times, from);
    int end = begin;
    while (end < times.length && times[end] <= to) {
      end++;
    }
    double[] inside = Arrays.copyOfRange(times, begin, end);
    int count = inside.length;
    double first = count > 0 ? inside[0] : Double.NaN;
    double last = count > 0 ? inside[count - 1] : Double.NaN;
    double mean = count > 1 ? (last - first) / (count - 1) : Double.NaN;
    return new SpikeStatistics(count, rate(inside, from, to), first, last, mean, variation(inside, mean));
  }

  /**
   * Time from an onset to the first spike at or after it, ms; NaN where no spike follows.
   *
   * @param times spike times in ms, ascending
   * @param onset start of the stimulus, ms
   */
  public static double latency(double[] times, double onset) {
    int index = firstAtOrAfter(times, onset);
    return index < times.length ? times[index] - onset : Double.NaN;
  }

  private static double rate(double[] inside, double from, double to) {
    int count = inside.length;
    if (count >= 2) {
      double longest = 0;
      for (int i = 1; i < count; i++) {
        longest = Math.max(longest, inside[i] - inside[i - 1]);
      }
      double first = inside[0];
      double last = inside[count - 1];
      if (first - from < SILENCE * longest && to - last < SILENCE * longest) {
        return (count - 1) / (last - first);
      }
    }
    return count / (to - from);
  }

  private static double variation(double[] inside, double mean) {
    int intervals = inside.length - 1;
    if (intervals < 2) {
      return Double.NaN;
    }
    double squares = 0;
    for (int i = 1; i <= intervals; i++) {
      double deviation = inside[i] - inside[i - 1] - mean;
      squares += deviation * deviation;
    }
    return Math.sqrt(squares / intervals) / mean;
  }

  private static int firstAtOrAfter(double[] times, double from) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
