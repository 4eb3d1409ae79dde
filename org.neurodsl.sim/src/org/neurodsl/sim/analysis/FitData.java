package org.neurodsl.sim.analysis;

import java.util.stream.IntStream;

/**
 * Points to be fitted: the finite pairs of (x, y), sorted by x, equal x in the order given.
 *
 * <p>A measure can have no value at a point (the latency of a silent neuron is NaN); such points are left out.
 */
final class FitData {
  /**
   * Data do not say more than this share of the largest |y|: residuals below it count as none. Simulated rates carry
   * errors of this size from the location of spikes.
   */
  private static final double RELATIVE_FLOOR = 1e-9;

  final double[] x;
  final double[] y;

  FitData(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values of x do not go with " + y.length + " values of y");
    }
    int[] order = IntStream.range(0, x.length)
        .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
        .boxed()
        .sorted((i, j) -> Double.compare(x[i], x[j]))
        .mapToInt(Integer::intValue)
        .toArray();
    this.x = IntStream.of(order).mapToDouble(i -> x[i]).toArray();
    this.y = IntStream.of(order).mapToDouble(i -> y[i]).toArray();
  }

  int size() {
    return x.length;
  }

  double largest() {
    double largest = 0;
    for (double value : y) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Residual sum of squares below which a fit is perfect. */
  double floor() {
    double error = RELATIVE_FLOOR * largest();
    return Math.max(size() * error * error, Double.MIN_NORMAL);
  }

  double rss(CurveShape shape, double[] parameters) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - shape.value(parameters, x[i]);
      sum += residual * residual;
    }
    return sum;
  }

  double totalSquares() {
    double mean = 0;
    for (double value : y) {
      mean += value;
    }
    mean /= y.length;
    double sum = 0;
    for (double value : y) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
