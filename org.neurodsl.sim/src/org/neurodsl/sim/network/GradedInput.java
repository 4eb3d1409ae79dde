package org.neurodsl.sim.network;

import java.io.IOException;

/**
 * A state of a population that holds what its neurons see of others: at each grid point what arrives there replaces
 * what the state was.
 *
 * @param values the state
 * @param ring what arrives at each of the next grid points, by neuron
 */
record GradedInput(int state, double[] values, double[][] ring) {

  /** The row of a grid point. */
  double[] row(long point) {
    return ring[(int) (point % ring.length)];
  }

  /** Lets neurons {@code from} to {@code to - 1} have what arrives at a grid point. */
  void take(long point, int from, int to) {
    double[] row = row(point);
    for (int neuron = from; neuron < to; neuron++) {
      values[neuron] = row[neuron];
      row[neuron] = 0;
    }
  }

  void exchange(Checkpoint.Exchange exchange) throws IOException {
    for (double[] row : ring) {
      exchange.doubles(row);
    }
  }
}
