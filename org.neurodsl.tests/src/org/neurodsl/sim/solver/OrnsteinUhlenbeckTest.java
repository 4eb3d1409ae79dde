package org.neurodsl.sim.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Mean, deviation and correlation of the process are those of its stationary distribution. */
class OrnsteinUhlenbeckTest {

  @Test
  void momentsDoNotDependOnTheStep() {
    double[] seen = new double[400_000];
    double value = 0;
    for (int step = 0; step < seen.length; step++) {
      value = OrnsteinUhlenbeck.next(5, 0, 2, step, 1, value, 10, 3, 4);
      seen[step] = value - 10;
    }
    double mean = 0;
    double variance = 0;
    double product = 0;
    for (int i = 1; i < seen.length; i++) {
      mean += seen[i] / seen.length;
      variance += seen[i] * seen[i] / seen.length;
      product += seen[i] * seen[i - 1] / seen.length;
    }

    assertEquals(0, mean, 0.05);
    assertEquals(9, variance, 0.2);
    assertEquals(Math.exp(-0.25), product / variance, 0.01);
  }
}
