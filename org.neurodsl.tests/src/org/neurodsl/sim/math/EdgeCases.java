package org.neurodsl.sim.math;

import java.util.stream.DoubleStream;

/** Arguments at which something changes in one of the functions: zeros, infinities, limits, and their neighbours. */
final class EdgeCases {
  private static final double[] MAGNITUDES = {
    0, Double.MIN_VALUE, Double.MIN_NORMAL, 0x1p-60, 0x1p-54, 0x1p-53, 0x1p-27, 0x1p-26, 0.1, 0.35, 0.5, Math.sqrt(0.5),
    1,
    Math.sqrt(2), 1.5, 2, 3, 10, 20, 22, 37, 38, 40, 44, 400, 708, 708.3964185322641, 709, 709.782712893384, 710, 716.4,
    745.1332191019411, 745.2, 746, 780, 1e5, 0x1p31, 0x1p51, 0x1p52, 0x1p53, 1e300, Double.MAX_VALUE
  };

  private static final double[] NOT_FINITE = {
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Double.longBitsToDouble(0x7ff8000000000fffL),
    Double.longBitsToDouble(0xfff8000000000800L),
    Double.longBitsToDouble(0x7ff0000000000001L)
  };

  static final double[] ALL = DoubleStream.concat(
      DoubleStream.of(MAGNITUDES).flatMap(EdgeCases::neighbours).filter(x -> !Double.isInfinite(x)),
      DoubleStream.of(NOT_FINITE)).toArray();

  private EdgeCases() {}

  private static DoubleStream neighbours(double x) {
    return DoubleStream.of(x, Math.nextUp(x), Math.nextDown(x), -x, -Math.nextUp(x), -Math.nextDown(x));
  }
}
