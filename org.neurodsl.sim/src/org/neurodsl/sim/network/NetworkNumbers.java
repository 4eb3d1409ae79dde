package org.neurodsl.sim.network;

/** Numbers of a network as functions of its parameters; generated from the expressions of a model. */
@FunctionalInterface
public interface NetworkNumbers {

  /**
   * A number in base units.
   *
   * @param number its index
   * @param parameters values of the parameters in base units
   */
  double value(int number, double[] parameters);
}
