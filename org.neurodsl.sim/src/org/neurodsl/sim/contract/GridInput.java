package org.neurodsl.sim.contract;

import java.util.Arrays;
import java.util.List;

/**
 * What arrives at the end of a grid step at a range of neurons: for each port one sum of weights for each neuron.
 *
 * <p>The sums stand in arrays as long as the population, at the index of the neuron as the states do: loops in which
 * all arrays have one index are those that the compiler turns into vector code.
 */
public final class GridInput {

  private final InputPort[] ports;
  private final double[][] rows;
  private final double h;
  private final boolean jumping;
  private boolean[][] holdable;
  private boolean oneVariant;
  private GridSteps steps;

  /** Input of {@code ports}, found in {@code rows}, on a grid of {@code h} ms. */
  public GridInput(List<InputPort> ports, double[][] rows, double h) {
    this.ports = ports.toArray(InputPort[]::new);
    this.rows = rows;
    this.h = h;
    jumping = ports.stream().anyMatch(InputPort::jumps);
  }

  /** Takes what arrives at a port from another array. */
  public void use(int port, double[] row) {
    rows[port] = row;
  }

  /** The sums that arrive at a port, by neuron. */
  public double[] row(int port) {
    return rows[port];
  }

  /** Whether anything arrives at a neuron. */
  public boolean reaches(int neuron) {
    for (double[] row : rows) {
      if (row[neuron] != 0) {
        return true;
      }
    }
    return false;
  }

  /** What a sum that arrives at a port is multiplied by for a state, by their order. */
  double factor(int port, int effect) {
    return ports[port].factors()[effect];
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

  /** The grid steps of a kernel that has no faster ones. */
  GridSteps steps(NeuronKernel kernel, GridEvents found) {
    if (steps == null) {
      holdable = new boolean[ports.length][];
      for (int port = 0; port < ports.length; port++) {
        boolean accumulate = ports[port].accumulate();
        int[] states = ports[port].states();
        holdable[port] = new boolean[states.length];
        for (int effect = 0; effect < states.length; effect++) {
          int state = states[effect];
          holdable[port][effect] =
              !accumulate && kernel.info().held().stream().anyMatch(held -> held.contains(state));
        }
      }
      oneVariant = kernel.info().held().size() == 2;
      steps = new GridSteps(kernel, this, found);
    }
    return steps;
  }

  /**
   * Adds what arrives at neurons {@code from} to {@code to - 1} to their states and clears it, as {@link #add} does
   * for one.
   *
   * @param point the grid point at which it arrives
   */
  void addAll(NeuronKernel kernel, int from, int to, long point) {
    for (int port = 0; port < ports.length; port++) {
      InputPort at = ports[port];
      for (int effect = 0; effect < at.states().length; effect++) {
        int state = at.states()[effect];
        double[] into = kernel.state(state);
        if (!holdable[port][effect]) {
          scaled(into, rows[port], at.factors()[effect], from, to);
        } else if (oneVariant) {
          unlessHeld(into, kernel.holdStep, at.factors()[effect], new Stretch(rows[port], from, to, point));
        } else {
          oneByOne(kernel, state, port, new Stretch(rows[port], from, to, point));
        }
      }
      Arrays.fill(rows[port], from, to, 0);
    }
  }

  /** Neurons of a row that arrives at a grid point. */
  private record Stretch(double[] row, int from, int to, long point) {}

  private static void scaled(double[] state, double[] row, double factor, int from, int to) {
    for (int neuron = from; neuron < to; neuron++) {
      state[neuron] += factor * row[neuron];
    }
  }

  /** Without branches: a neuron that is held gets zero times the sum. */
  private static void unlessHeld(double[] state, double[] holdStep, double factor, Stretch stretch) {
    double[] row = stretch.row;
    double free = stretch.point + 1;
    for (int neuron = stretch.from; neuron < stretch.to; neuron++) {
      state[neuron] += Math.min(1.0, Math.max(0.0, free - holdStep[neuron])) * (factor * row[neuron]);
    }
  }

  private void oneByOne(NeuronKernel kernel, int state, int port, Stretch stretch) {
    double[] into = kernel.state(state);
    InputPort at = ports[port];
    for (int neuron = stretch.from; neuron < stretch.to; neuron++) {
      int held = kernel.isHeld(neuron, stretch.point, 0) ? kernel.heldVariant(neuron) : 0;
      if (held == 0 || !kernel.info().held().get(held).contains(state)) {
        for (int effect = 0; effect < at.states().length; effect++) {
          into[neuron] += at.states()[effect] == state ? at.factors()[effect] * stretch.row[neuron] : 0;
        }
      }
    }
  }

  /**
   * Adds what arrives at a neuron to its states, in the order of ports, and clears it.
   *
   * @param held the variant of the equations that holds the neuron from now on; 0 for none
   */
  public void add(NeuronKernel kernel, int neuron, int held) {
    for (int port = 0; port < ports.length; port++) {
      double sum = rows[port][neuron];
      if (sum == 0) {
        continue;
      }
      rows[port][neuron] = 0;
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
