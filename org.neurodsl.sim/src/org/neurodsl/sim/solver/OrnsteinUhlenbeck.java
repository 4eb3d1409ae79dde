package org.neurodsl.sim.solver;

import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.random.CounterRandom;

/**
 * The Ornstein–Uhlenbeck process dx = (mean - x)/tau dt + sd sqrt(2/tau) dW, advanced exactly in distribution over
 * steps of any length, and started in its stationary distribution. Gillespie, Phys Rev E 54, 2084 (1996).
 */
public final class OrnsteinUhlenbeck {
  private OrnsteinUhlenbeck() {}

  /**
   * The value of the process at a grid step.
   *
   * @param stream number of the process in its model
   * @param h length of a grid step in ms
   * @param previous value at the grid step before; not used at step 0
   * @param timeConstant ms
   */
  public static double next(
      long seed,
      int stream,
      int neuron,
      long step,
      double h,
      double previous,
      double mean,
      double deviation,
      double timeConstant) {
    double draw = deviation * new CounterRandom(seed, stream).normal(neuron, step);
    if (step == 0) {
      return mean + draw;
    }
    double decay = Functions.exp(-h / timeConstant);
    double share = Math.sqrt(-Functions.expm1(-2 * h / timeConstant));
    return mean + (previous - mean) * decay + share * draw;
  }
}
