package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void everyFiniteValueIsCountedOnce() {
    double[] values = new double[1003];
    Arrays.setAll(values, i -> Math.sin(i));
    values[7] = Double.NaN;
    values[8] = Double.POSITIVE_INFINITY;
    Histogram histogram = Histogram.of(values);
    assertEquals(1001, Arrays.stream(histogram.counts()).sum());
    assertTrue(histogram.counts().length > 5 && histogram.counts().length <= 60);
    assertEquals(1, histogram.high(), 1e-4);
  }

  @Test
  void theLargestValueFallsIntoTheLastBin() {
    Histogram histogram = Histogram.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7});
    assertTrue(histogram.counts()[histogram.counts().length - 1] > 0);
    assertEquals(0, histogram.low());
    assertEquals(7, histogram.high());
  }

  @Test
  void equalValuesHaveOneBinAroundThem() {
    Histogram histogram = Histogram.of(new double[] {2, 2, 2});
    assertArrayEquals(new long[] {3}, histogram.counts());
    assertEquals(2, histogram.low() + histogram.width() / 2, 1e-15);
    assertEquals(-0.5, Histogram.of(new double[] {0}).low());
  }

  @Test
  void refusesNothing() {
    assertThrows(IllegalArgumentException.class, () -> Histogram.of(new double[] {Double.NaN}));
  }
}
