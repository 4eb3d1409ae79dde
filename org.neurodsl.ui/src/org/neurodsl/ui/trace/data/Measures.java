package org.neurodsl.ui.trace.data;

import java.util.Arrays;
import java.util.Optional;
import org.neurodsl.sim.analysis.SpikeStatistics;

/**
 * What is measured of one quantity in a stretch of time.
 *
 * @param mean over time, in the signal's unit
 * @param min least sample
 * @param max greatest sample
 * @param rms root of the mean square
 * @param integral in the signal's unit times ms
 * @param spikes number, rate and regularity of the spikes
 */
public record Measures(double mean, double min, double max, double rms, double integral, SpikeStatistics spikes) {
  private static final int MOST_PASSAGES = 200_000;

  /** Greatest minus least. */
  public double peakToPeak() {
    return max - min;
  }

  /**
   * Measures a stretch; empty where the signal has no sample in it.
   *
   * @param spikeTimes the spikes of the same neuron; upward passages of {@code level} count where they are null
   */
  public static Optional<Measures> of(AnalogSignal signal, Span stretch, double[] spikeTimes, double level) {
    long size = signal.size();
    if (size == 0) {
      return Optional.empty();
    }
    double from = Math.max(stretch.from(), signal.time(0));
    double to = Math.min(stretch.to(), signal.time(size - 1));
    long first = signal.indexAt(from);
    long last = Math.min(size, signal.indexAt(to));
    if (last == size || last > 0 && signal.time(last) > to + 1e-12 * Math.abs(to)) {
      last--;
    }
    if (!(from < to)) {
      return Optional.empty();
    }
    double begin = signal.valueAt(from);
    double end = signal.valueAt(to);
    Extremes extremes = new Extremes();
    extremes.include(begin);
    extremes.include(end);
    double width = to - from;
    double area = Integrals.area(width, begin, end);
    double square = Integrals.square(width, begin, end);
    if (first <= last) {
      signal.extremes(first, last + 1, extremes);
      double[] sums = signal.integrals(first, last);
      double before = signal.time(first) - from;
      double after = to - signal.time(last);
      double left = signal.value(first);
      double right = signal.value(last);
      area = sums[0] + Integrals.area(before, begin, left) + Integrals.area(after, right, end);
      square = sums[1] + Integrals.square(before, begin, left) + Integrals.square(after, right, end);
    }
    double[] spikes = spikeTimes != null ? spikeTimes : passages(signal, new Span(from, to), level);
    return Optional.of(new Measures(area / width, extremes.min(), extremes.max(),
        Math.sqrt(Math.max(0, square / width)), area, SpikeStatistics.of(spikes, from, to)));
  }

  /** The times at which a signal passes a level upwards, ms; the first 200,000 of them. */
  public static double[] passages(AnalogSignal signal, Span stretch, double level) {
    double[] found = new double[16];
    int count = 0;
    long index = signal.nextUpward(level, signal.indexAt(stretch.from()));
    while (index >= 0 && count < MOST_PASSAGES) {
      double time = signal.passage(level, index);
      if (time > stretch.to()) {
        break;
      }
      if (time >= stretch.from()) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = time;
      }
      index = signal.nextUpward(level, index + 1);
    }
    return Arrays.copyOf(found, count);
  }
}
