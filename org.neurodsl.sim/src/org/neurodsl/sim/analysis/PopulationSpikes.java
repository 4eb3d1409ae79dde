package org.neurodsl.sim.analysis;

import java.util.Arrays;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.neurodsl.sim.math.Functions;

/**
 * Spikes of a population inside a window of time, and what they say about the population as a whole.
 *
 * <p>All measures are sums in one order, so that they are the same bits wherever they are computed.
 */
public final class PopulationSpikes {
  private final double[][] trains;
  private final double from;
  private final double to;

  /**
   * Spikes of one population.
   *
   * @param trains for each neuron its spike times in ms, ascending
   * @param from start of the window, ms
   * @param to end of the window, ms; a spike at the very end counts
   */
  public PopulationSpikes(double[][] trains, double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("the window from " + from + " ms to " + to + " ms is empty");
    }
    this.trains = trains.clone();
    this.from = from;
    this.to = to;
  }

  /** Number of neurons. */
  public int size() {
    return trains.length;
  }

  /** Number of spikes in the window. */
  public long count() {
    long count = 0;
    for (double[] train : trains) {
      for (double time : train) {
        count += inside(time) ? 1 : 0;
      }
    }
    return count;
  }

  /** Spikes per neuron and ms (1/ms); NaN for a population without neurons. */
  public double rate() {
    return count() / ((to - from) * trains.length);
  }

  /**
   * Irregularity: the coefficient of variation of the inter-spike intervals, averaged over the neurons with at least
   * three spikes; NaN where there is none. 0 for clocks, 1 for Poisson processes.
   */
  public double cv() {
    double sum = 0;
    int neurons = 0;
    for (double[] train : trains) {
      double each = SpikeStatistics.of(train, from, to).intervalCv();
      if (!Double.isNaN(each)) {
        sum += each;
        neurons++;
      }
    }
    return sum / neurons;
  }

  /**
   * Synchrony after Golomb and Rinzel (Physica D 72, 1994): the square root of the variance in time of the mean spike
   * count over the mean variance of the counts of single neurons. 1 where all fire together, about 1/sqrt(size) where
   * they have nothing to do with each other; NaN where nothing varies.
   *
   * @param bin width of the counting bins, ms
   */
  public double synchrony(double bin) {
    double[] total = new double[bins(bin)];
    double single = 0;
    for (double[] train : trains) {
      double[] counts = new double[total.length];
      countInto(train, bin, counts);
      single += variance(counts);
      for (int i = 0; i < total.length; i++) {
        total[i] += counts[i];
      }
    }
    double common = variance(total) / ((double) trains.length * trains.length);
    return Math.sqrt(common / (single / trains.length));
  }

  /**
   * Variance over mean of the number of spikes of the whole population in a bin: 1 for independent Poisson processes.
   * NaN without spikes.
   *
   * @param bin width of the bins, ms
   */
  public double fano(double bin) {
    double[] counts = counts(bin);
    return variance(counts) / mean(counts);
  }

  /**
   * Spikes of the whole population per bin; the bins begin at the start of the window, a part of a bin at its end is
   * left out.
   *
   * @param bin width, ms
   */
  public double[] counts(double bin) {
    double[] counts = new double[bins(bin)];
    for (double[] train : trains) {
      countInto(train, bin, counts);
    }
    return counts;
  }

  /**
   * The rate of the population over time: for each bin spikes per neuron and ms.
   *
   * @param bin width, ms
   */
  public double[] rates(double bin) {
    double[] rates = counts(bin);
    for (int i = 0; i < rates.length; i++) {
      rates[i] /= bin * trains.length;
    }
    return rates;
  }

  /**
   * The power spectrum of the population rate without its mean, as a periodogram over the next power of two of bins:
   * one-sided, so that the sum of {@code power * resolution} is the variance of the rate in the bins.
   *
   * @param bin width of the bins, ms; the highest frequency is 1/(2 bin)
   */
  public Spectrum spectrum(double bin) {
    double[] rates = rates(bin);
    int length = Math.max(2, Integer.highestOneBit(Math.max(1, rates.length - 1)) << 1);
    double mean = mean(rates);
    double[] padded = new double[length];
    for (int i = 0; i < rates.length; i++) {
      padded[i] = rates[i] - mean;
    }
    return periodogram(padded, bin, rates.length);
  }

  /**
   * The same as the mean over half-overlapping parts, each faded in and out (Hann), so that it is smooth. Welch, IEEE
   * Trans Audio Electroacoust 15, 70 (1967).
   *
   * @param length bins of a part, a power of 2; where the window is shorter it is one part
   */
  public Spectrum spectrum(double bin, int length) {
    double[] rates = rates(bin);
    if (rates.length < length) {
      return spectrum(bin);
    }
    double mean = mean(rates);
    double[] faded = new double[length];
    double[] power = new double[length / 2];
    Spectrum last = null;
    int parts = 2 * (rates.length / length) - 1;
    for (int part = 0; part < parts; part++) {
      double weight = 0;
      for (int i = 0; i < length; i++) {
        double fade = 0.5 - 0.5 * Functions.cos(2 * Math.PI * i / length);
        faded[i] = fade * (rates[part * length / 2 + i] - mean);
        weight += fade * fade;
      }
      last = periodogram(faded, bin, weight);
      for (int i = 0; i < power.length; i++) {
        power[i] += last.power[i] / parts;
      }
    }
    return new Spectrum(last.frequency, power);
  }

  /** @param weight by which the squares are divided: the number of bins, or what is left of them */
  private static Spectrum periodogram(double[] padded, double bin, double weight) {
    int length = padded.length;
    var transformed = new FastFourierTransformer(DftNormalization.STANDARD).transform(padded, TransformType.FORWARD);
    double[] frequency = new double[length / 2];
    double[] power = new double[length / 2];
    for (int i = 1; i <= length / 2; i++) {
      double real = transformed[i].getReal();
      double imaginary = transformed[i].getImaginary();
      frequency[i - 1] = i / (length * bin);
      double sides = i == length / 2 ? 1 : 2;
      power[i - 1] = sides * (real * real + imaginary * imaginary) * bin / weight;
    }
    return new Spectrum(frequency, power);
  }

  /**
   * A power spectrum.
   *
   * @param frequency 1/ms, ascending, evenly spaced, without 0
   * @param power of the rate, (1/ms)^2 per (1/ms)
   */
  public record Spectrum(double[] frequency, double[] power) {
    /** The frequency with the most power, 1/ms; the lowest of several; NaN where there is none. */
    public double peak() {
      int best = 0;
      for (int i = 1; i < power.length; i++) {
        best = power[i] > power[best] ? i : best;
      }
      return power[best] > 0 ? frequency[best] : Double.NaN;
    }

    /** The part of all power that lies from {@code low} to {@code high}, 1/ms; NaN where there is no power. */
    public double share(double low, double high) {
      double inside = 0;
      double all = 0;
      for (int i = 0; i < power.length; i++) {
        all += power[i];
        inside += frequency[i] >= low && frequency[i] <= high ? power[i] : 0;
      }
      return inside / all;
    }
  }

  private boolean inside(double time) {
    return time >= from && time <= to;
  }

  private int bins(double bin) {
    if (!(bin > 0)) {
      throw new IllegalArgumentException("a bin of " + bin + " ms has no width");
    }
    // A window of a whole number of bins has that many, whatever the rounding of its ends.
    long bins = (long) Math.floor((to - from) / bin * (1 + 1e-12));
    if (bins < 2 || bins > Integer.MAX_VALUE / 8) {
      throw new IllegalArgumentException(
          "bins of " + bin + " ms do not suit a window of " + (to - from) + " ms: there would be " + bins);
    }
    return (int) bins;
  }

  private void countInto(double[] train, double bin, double[] counts) {
    for (double time : train) {
      if (inside(time)) {
        int index = (int) Math.floor((time - from) / bin);
        if (index < counts.length) {
          counts[index]++;
        }
      }
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }
}
