package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PropagatorTest {
  @Test
  void leakApproachesItsTarget() {
    double tau = 20;
    double h = 0.1;
    Propagator step = Propagator.of(new double[][] {{-1 / tau}}, h);
    assertEquals(Math.exp(-h / tau), step.state()[0][0], 1e-16);
    assertEquals(-tau * Math.expm1(-h / tau), step.input()[0][0], 1e-16);
  }

  @Test
  void withoutDynamicsTheInputIsIntegrated() {
    Propagator step = Propagator.of(new double[2][2], 0.25);
    assertArrayEquals(new double[] {1 + 0.25 * 3, 2 - 0.25 * 4}, step.advance(new double[] {1, 2}, new double[] {3, -4}));
  }

  /** Alpha current into a leaky membrane, tau_syn = tau_m: V(t) = t²/2 e^(-t/tau), the case where quotients fail. */
  @Test
  void alphaCurrentWithTheTimeConstantOfTheMembrane() {
    double tau = 2;
    double h = 0.1;
    double r = -1 / tau;
    Propagator step = Propagator.of(new double[][] {{r, 0, 0}, {1, r, 0}, {0, 1, r}}, h);
    double[] x = {1, 0, 0};
    for (int i = 0; i < 100; i++) {
      x = step.advance(x, new double[3]);
    }
    double decay = Math.exp(-10 / tau);
    assertArrayEquals(new double[] {decay, 10 * decay, 50 * decay}, x, 1e-14);
  }

  @Test
  void nearlyEqualTimeConstantsLoseNoDigits() {
    double difference = 1e-9;
    Propagator equal = Propagator.of(new double[][] {{-0.5, 0}, {1, -0.5}}, 0.1);
    Propagator nearly = Propagator.of(new double[][] {{-0.5 - difference, 0}, {1, -0.5}}, 0.1);
    double expected = 0.1 * Math.exp(-0.05) * (1 - 0.1 * difference / 2);
    assertEquals(expected, nearly.state()[1][0], 1e-16);
    assertEquals(0.1 * Math.exp(-0.05), equal.state()[1][0], 1e-16);
  }

  @Test
  void twoHalfStepsAreOneStep() {
    double[][] a = {{-0.3, 2}, {-2, -0.1}};
    double[] b = {0.5, -1};
    double[] whole = Propagator.of(a, 0.5).advance(new double[] {1, 2}, b);
    Propagator half = Propagator.of(a, 0.25);
    assertArrayEquals(whole, half.advance(half.advance(new double[] {1, 2}, b), b), 1e-15);
  }
}
