package org.neurodsl.sim.contract;

import java.util.List;

/**
 * What arrives at the end of a grid step at a range of neurons: for each port one row of sums of weights.
 *
 * <p>A row is a stretch of a longer array: the sum for neuron i stands at index i + {@link #shift}.
 */
public final class GridInput {

  private final InputPort[] ports;
  private final double[][] rows;
  private final double h;
  private final boolean jumping;
  private final int[] shifts;

  /** Input of {@code ports}, from {@code rows}, on a grid of {@code h} ms. */
  public GridInput(List<InputPort> ports, double[][] rows, double h) {
    this.ports = ports.toArray(InputPort[]::new);
    this.rows = rows;
    this.h = h;
    shifts = new int[rows.length];
    jumping = ports.stream().anyMatch(InputPort::jumps);
  }

  /** Moves to another place of the rows of a port. */
  public void moveTo(int port, int shift) {
    shifts[port] = shift;
  }

  /** The array in which the row of a port lies. */
  public double[] row(int port) {
    return rows[port];
  }

  /** What is added to the index of a neuron to find it in the row of a port. */
  public int shift(int port) {
    return shifts[port];
  }

  /** Number of ports. */
  public int ports() {
    return ports.length;
  }

  /** Length of a grid step, ms. */
  public double h() {
    return h;
  }

  /** Whether a port can carry a neuron over a threshold. */
  public boolean jumping() {
    return jumping;
  }

  /**
   * Adds what arrives at a neuron to its states, in the order of ports.
   *
   * @param held the variant of the equations that holds the neuron from now on; 0 for none
   */
  public void add(NeuronKernel kernel, int neuron, int held) {
    for (int port = 0; port < ports.length; port++) {
      double sum = rows[port][neuron + shifts[port]];
      if (sum == 0) {
        continue;
      }
      InputPort to = ports[port];
      for (int effect = 0; effect < to.states().length; effect++) {
        int state = to.states()[effect];
        if (held == 0 || to.accumulate() || !kernel.info().held().get(held).contains(state)) {
          kernel.state(state)[neuron] += to.factors()[effect] * sum;
        }
      }
    }
  }
}
