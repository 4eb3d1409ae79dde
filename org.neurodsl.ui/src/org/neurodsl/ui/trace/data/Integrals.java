package org.neurodsl.ui.trace.data;

/**
 * Integrals of a signal, and of its square, over the straight lines between its samples, kept block by block so that
 * the
 * mean of 10^8 samples is there at once. Stretches that are not numbers count as zero.
 */
final class Integrals {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private final HeapStore areas = new HeapStore();
  private final HeapStore squares = new HeapStore();
  private double area;
  private double square;
  private long size;

  /** Takes in the stretch that ends at the next sample; the first sample has none. */
  void append(double width, double before, double value) {
    if (size > 0) {
      area += area(width, before, value);
      square += square(width, before, value);
    }
    size++;
    if ((size & MASK) == 0) {
      areas.append(area);
      squares.append(square);
      area = 0;
      square = 0;
    }
  }

  /**
   * Sums up from one sample to another.
   *
   * @return the integral of the signal, that of its square
   */
  double[] between(AnalogSignal signal, long from, long to) {
    double[] sums = new double[2];
    long index = from + 1;
    while (index <= to) {
      if ((index & MASK) == 0 && index + MASK <= to) {
        sums[0] += areas.get(index >> BITS);
        sums[1] += squares.get(index >> BITS);
        index += MASK + 1;
      } else {
        double width = signal.time(index) - signal.time(index - 1);
        sums[0] += area(width, signal.value(index - 1), signal.value(index));
        sums[1] += square(width, signal.value(index - 1), signal.value(index));
        index++;
      }
    }
    return sums;
  }

  static double area(double width, double a, double b) {
    double value = 0.5 * width * (a + b);
    return Double.isFinite(value) ? value : 0;
  }

  static double square(double width, double a, double b) {
    double value = width * (a * a + a * b + b * b) / 3;
    return Double.isFinite(value) ? value : 0;
  }
}
