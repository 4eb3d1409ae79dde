package org.neurodsl.sim.network;

/** Functions of one number that a network is described with; generated from the expressions of a model. */
@FunctionalInterface
public interface NetworkFunctions {

  /** For networks that need none. */
  NetworkFunctions NONE = (function, x) -> {
    throw new IndexOutOfBoundsException(function);
  };

  /**
   * The value of a function in base units; a condition is 1 where it holds, else 0.
   *
   * @param function its index
   * @param x a distance in units of 10 um, a time in ms, or the index of a neuron, as the place that names it says
   */
  double value(int function, double x);

  /** The same where the {@linkplain NetworkPlan#values numbers} of a network are these. */
  default NetworkFunctions with(double[] values) {
    return this;
  }
}
