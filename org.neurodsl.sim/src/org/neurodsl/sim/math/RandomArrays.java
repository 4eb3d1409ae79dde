package org.neurodsl.sim.math;

/**
 * Logarithms and cosines of uniform numbers, for arrays of random bits: the same as {@link Functions} gives for each,
 * bit for bit. A number is taken apart and put together by whole-number arithmetic and without branches, in loops of
 * little content: so the compiler makes vector instructions of them, which it does not do where the bits of a double
 * are looked at, and not in long loops. For one thread.
 *
 * <p>The uniform number of 64 bits is the odd multiple of 2^-53 that its 52 high bits and a one make.
 */
public final class RandomArrays {
  private static final double TWO_PI = 6.283185307179586;
  private static final long LEADING_ONE = 1L << 52;
  private static final long FRACTION = LEADING_ONE - 1;
  /** Zeros before the first bit of a number of 53 bits. */
  private static final int SPARE = Long.SIZE - 53;

  private final long[] raw;
  private final double[] first;
  private final double[] second;
  private final double[] third;

  /** For arrays of at most so many numbers. */
  public RandomArrays(int most) {
    raw = new long[most];
    first = new double[most];
    second = new double[most];
    third = new double[most];
  }

  /** The logarithms of uniform numbers. */
  public void log(long[] bits, int count, double[] into) {
    long[] number = raw;
    double[] exponent = first;
    for (int place = 0; place < count; place++) {
      number[place] = Long.numberOfLeadingZeros(bits[place] >>> SPARE | 1);
    }
    for (int place = 0; place < count; place++) {
      long zeros = number[place] - SPARE;
      number[place] = (1021 - zeros << 52) + ((bits[place] >>> SPARE | 1) << zeros);
    }
    for (int place = 0; place < count; place++) {
      long offset = number[place] - Logarithm.SQRT_HALF_BITS;
      long reduced = number[place] - (offset & Logarithm.EXPONENT_BITS);
      double scale = (reduced >>> 52) - 1021;
      exponent[place] = offset >> 52;
      into[place] = (reduced & FRACTION | LEADING_ONE) * (scale * 0x1p-53) - 1.0;
    }
    for (int place = 0; place < count; place++) {
      into[place] = Logarithm.sum(exponent[place], into[place], 0.0);
    }
  }

  /**
   * The cosines of 2 pi times uniform numbers. Of k = 0, 1, 2, 3, 4 quarter turns the odd ones take the sine, 1 and 2
   * the sign.
   */
  public void cosOfTurns(long[] bits, int count, double[] into) {
    double[] quarters = first;
    double[] reduced = second;
    double[] rest = third;
    for (int place = 0; place < count; place++) {
      reduced[place] = TWO_PI * (((bits[place] >>> 12) + 0.5) * 0x1p-52);
    }
    Trigonometry.reduce(reduced, rest, quarters, count);
    for (int place = 0; place < count; place++) {
      into[place] = Trigonometry.cosNearZero(reduced[place], rest[place]);
    }
    for (int place = 0; place < count; place++) {
      rest[place] = Trigonometry.sinNearZero(reduced[place], rest[place]);
    }
    for (int place = 0; place < count; place++) {
      double odd = quarters[place] - 2 * rounded(0.5 * quarters[place] - 0.25);
      double turned = rounded(0.5 * quarters[place] + 0.25) - 1;
      into[place] = (2 * turned * turned - 1) * ((1 - odd) * into[place] + odd * rest[place]);
    }
  }

  private static double rounded(double x) {
    return x + Exponential.ROUNDER - Exponential.ROUNDER;
  }
}
