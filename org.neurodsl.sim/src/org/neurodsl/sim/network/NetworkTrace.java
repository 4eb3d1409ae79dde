package org.neurodsl.sim.network;

/** Samples of one record. */
sealed interface NetworkTrace permits NeuronTrace, WeightTrace {

  /** What is kept. */
  NetworkRecord record();

  /** By trace and sample, base units. */
  double[][] samples();
}
