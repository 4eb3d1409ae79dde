package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceMeasuresTest {
  private static final double[] TIMES = {0, 1, 2, 4};
  private static final double[] VALUES = {0, 2, -2, 2};

  @Test
  void wholeTraceHasItsExtremesAndTrapezoidMean() {
    TraceMeasures whole = TraceMeasures.whole(TIMES, VALUES);
    assertEquals(-2, whole.min());
    assertEquals(2, whole.max());
    // areas 1, 0, 0 over 4 ms
    assertEquals(0.25, whole.mean());
    assertEquals(0, whole.first());
    assertEquals(2, whole.last());
  }

  @Test
  void windowIsCutBetweenSamples() {
    TraceMeasures part = new TraceMeasures(TIMES, VALUES, 0.5, 1.5);
    assertEquals(1, part.first());
    assertEquals(0, part.last());
    assertEquals(2, part.max());
    assertEquals(0, part.min());
    assertEquals(1.25, part.mean());
  }

  @Test
  void windowInsideOneIntervalIsAStraightLine() {
    TraceMeasures part = new TraceMeasures(TIMES, VALUES, 2.5, 3.5);
    assertEquals(-1, part.first());
    assertEquals(1, part.last());
    assertEquals(0, part.mean());
  }

  @Test
  void windowWithoutWidthIsTheValueThere() {
    assertEquals(-1, new TraceMeasures(TIMES, VALUES, 2.5, 2.5).mean());
    assertEquals(2, new TraceMeasures(TIMES, VALUES, 4, 4).mean());
  }

  @Test
  void crossingsAreInterpolatedAndDirected() {
    TraceMeasures whole = TraceMeasures.whole(TIMES, VALUES);
    assertArrayEquals(new double[] {0.5, 3.5}, whole.crossings(1, Crossing.UPWARD), 1e-15);
    assertArrayEquals(new double[] {1.25}, whole.crossings(1, Crossing.DOWNWARD), 1e-15);
  }

  @Test
  void levelTouchedFromBelowIsPassedOnce() {
    TraceMeasures touching = TraceMeasures.whole(new double[] {0, 1, 2, 3}, new double[] {0, 1, 1, 1});
    assertArrayEquals(new double[] {1}, touching.crossings(1, Crossing.UPWARD));
    assertEquals(0, touching.crossings(1, Crossing.DOWNWARD).length);
  }

  @Test
  void valueThatIsNotANumberShowsInTheExtremes() {
    TraceMeasures broken = TraceMeasures.whole(new double[] {0, 1}, new double[] {0, Double.NaN});
    assertTrue(Double.isNaN(broken.min()));
    assertTrue(Double.isNaN(broken.max()));
  }

  @Test
  void resetMayBeDrawnAtOneTime() {
    TraceMeasures reset = TraceMeasures.whole(new double[] {0, 1, 1, 2}, new double[] {0, 1, 0, 1});
    assertEquals(0.5, reset.mean());
    assertArrayEquals(new double[] {1}, reset.crossings(0.5, Crossing.DOWNWARD));
  }

  @Test
  void windowBesideTheTraceIsRefused() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new TraceMeasures(TIMES, VALUES, 5, 6));
    assertEquals("nothing was recorded from 5.0 ms to 6.0 ms", refusal.getMessage());
  }
}
