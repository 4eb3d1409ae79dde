package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelColumnsTest {
  private static List<double[][]> reduce(double[] x, double[] y, int width) {
    Scale xScale = new Scale(new Range(x[0], x[x.length - 1]), 0, width);
    return PixelColumns.reduce(new Series("V", x, y), xScale, new Scale(new Range(0, 1), 0, 1), 1);
  }

  @Test
  void spikeOfOneSampleInAMillionIsKept() {
    int count = 1_000_001;
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = i;
      y[i] = 0.001 * (i % 7);
    }
    y[654_321] = 1;
    y[123_456] = -1;
    List<double[][]> pieces = reduce(x, y, 500);
    assertEquals(1, pieces.size());
    double[] kept = pieces.get(0)[1];
    assertTrue(kept.length <= 4 * 501, kept.length + " points");
    assertEquals(1, Arrays.stream(kept).max().orElseThrow());
    assertEquals(-1, Arrays.stream(kept).min().orElseThrow());
  }

  @Test
  void fewPointsStayAsTheyAre() {
    double[] y = {0, 1, 0.5, 0.25};
    double[][] piece = reduce(new double[] {0, 10, 20, 30}, y, 30).get(0);
    assertArrayEquals(new double[] {0, 10, 20, 30}, piece[0]);
    assertArrayEquals(y, piece[1]);
  }

  @Test
  void valuesThatAreNotFiniteLeaveAGap() {
    double[] y = {0, 1, Double.NaN, Double.POSITIVE_INFINITY, 0.25};
    List<double[][]> pieces = reduce(new double[] {0, 1, 2, 3, 4}, y, 40);
    assertEquals(2, pieces.size());
    assertArrayEquals(new double[] {0, 10}, pieces.get(0)[0]);
    assertArrayEquals(new double[] {40}, pieces.get(1)[0]);
  }

  @Test
  void levelStretchKeepsItsEnds() {
    double[] x = {0, 1, 2, 3, 4, 5};
    double[] y = {0, 1, 1, 1, 1, 0};
    double[][] piece = reduce(x, y, 50).get(0);
    assertArrayEquals(new double[] {0, 10, 40, 50}, piece[0]);
    assertArrayEquals(new double[] {0, 1, 1, 0}, piece[1]);
  }

  @Test
  void pointsKeepTheirOrderInAColumn() {
    double[] x = {0, 0.1, 0.2, 0.3, 100};
    double[] y = {0.5, 1, 0, 0.25, 0.5};
    assertArrayEquals(new double[] {0.5, 1, 0, 0.25, 0.5}, reduce(x, y, 10).get(0)[1]);
  }

  @Test
  void labelsAreMovedApartInsideTheFrame() {
    assertArrayEquals(new double[] {10, 25, 40}, LabelStack.place(new double[] {10, 11, 12}, 15, 0, 100));
    assertArrayEquals(new double[] {85, 100}, LabelStack.place(new double[] {99, 100}, 15, 0, 100));
    assertArrayEquals(new double[] {50, 5}, LabelStack.place(new double[] {50, 5}, 15, 0, 100));
  }
}
