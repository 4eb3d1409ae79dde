package org.neurodsl.sim.record;

import java.util.Arrays;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Least, greatest, first, last and mean value and the standard deviation of one observable over the grid points of a
 * window, for each neuron. The mean is by the trapezoid rule. Ranges of neurons may be filled by different threads.
 */
public final class WindowAggregate {

  private final SignalWindow window;
  private final double[] least;
  private final double[] greatest;
  private final double[] first;
  private final double[] last;
  private final double[] sum;
  private final double[] squares;

  WindowAggregate(SignalWindow window, int size) {
    this.window = window;
    least = filled(size, Double.POSITIVE_INFINITY);
    greatest = filled(size, Double.NEGATIVE_INFINITY);
    first = filled(size, Double.NaN);
    last = filled(size, Double.NaN);
    sum = new double[size];
    squares = new double[size];
  }

  void sample(NeuronKernel kernel, int from, int to, long step, double time) {
    if (step < window.fromStep() || step > window.toStep()) {
      return;
    }
    boolean isFirst = step == window.fromStep();
    for (int neuron = from; neuron < to; neuron++) {
      double value = kernel.observe(window.observable(), neuron, time);
      least[neuron] = Math.min(least[neuron], value);
      greatest[neuron] = Math.max(greatest[neuron], value);
      if (isFirst) {
        first[neuron] = value;
      }
      last[neuron] = value;
      sum[neuron] += value;
      double deviation = value - first[neuron];
      squares[neuron] += deviation * deviation;
    }
  }

  /** What this is an aggregate of. */
  public SignalWindow window() {
    return window;
  }

  /** The least value, base units. */
  public double least(int neuron) {
    return least[neuron];
  }

  /** The greatest value, base units. */
  public double greatest(int neuron) {
    return greatest[neuron];
  }

  /** The value at the first grid point of the window. */
  public double first(int neuron) {
    return first[neuron];
  }

  /** The value at the last grid point of the window. */
  public double last(int neuron) {
    return last[neuron];
  }

  /** The mean over the window, base units. */
  public double mean(int neuron) {
    long intervals = window.toStep() - window.fromStep();
    return intervals == 0 ? first[neuron] : (sum[neuron] - 0.5 * (first[neuron] + last[neuron])) / intervals;
  }

  /** The standard deviation of the values at the grid points of the window, base units. */
  public double sd(int neuron) {
    long points = window.toStep() - window.fromStep() + 1;
    double shift = sum[neuron] / points - first[neuron];
    return Math.sqrt(Math.max(0, squares[neuron] / points - shift * shift));
  }

  private static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }
}
