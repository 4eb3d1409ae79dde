package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is left of a trace after whole numbers of steps. */
class StepDecayTest {

  @Test
  void isTheExponentialOfTheTimeBitForBitInTheTableAndBehindIt() {
    for (double rate : new double[] {-1 / 20.0, -1 / 800.0, -1000, 0.001}) {
      StepDecay decay = new StepDecay(rate, 0.1);
      for (int steps = 0; steps < 20_000; steps += 7) {
        assertEquals(Functions.exp(rate * (steps * 0.1)), decay.after(steps), 0, rate + " after " + steps);
      }
      assertEquals(Functions.exp(rate * (1e12 * 0.1)), decay.after(1e12), 0);
    }
  }
}
