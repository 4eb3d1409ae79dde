package org.neurodsl.sim.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix exponential against closed forms. */
class PropagatorTest {

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 1, 30, 700})
  void oneDecayIsAnExponential(double h) {
    Propagator flow = Propagator.of(new double[][] {{-0.25}}, h);

    assertEquals(Math.exp(-0.25 * h), flow.p(0, 0), 1e-15);
    assertEquals(-Math.expm1(-0.25 * h) / 0.25, flow.q(0, 0), 2e-15 * h);
  }

  @Test
  void equalRatesGiveTheAlphaFunction() {
    Propagator flow = Propagator.of(new double[][] {{-0.5, 0}, {1, -0.5}}, 3);

    assertEquals(3 * Math.exp(-1.5), flow.p(1, 0), 1e-14);
  }

  @Test
  void zeroMatrixIsDrift() {
    Propagator flow = Propagator.of(new double[][] {{0, 0}, {0, 0}}, 2);

    assertEquals(1, flow.p(0, 0), 0);
    assertEquals(2, flow.q(1, 1), 0);
    assertEquals(0, flow.q(0, 1), 0);
  }

  @Test
  void rotationComesBack() {
    Propagator flow = Propagator.of(new double[][] {{0, -1}, {1, 0}}, 2 * Math.PI);

    assertEquals(1, flow.p(0, 0), 1e-13);
    assertEquals(0, flow.p(0, 1), 1e-13);
  }
}
