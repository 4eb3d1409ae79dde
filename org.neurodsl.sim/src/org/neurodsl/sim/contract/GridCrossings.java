package org.neurodsl.sim.contract;

import java.util.Arrays;

/**
 * Takes which neurons' levels rise through 0 in a grid step of a kernel with one event at a crossing. They are noted in
 * ascending order.
 */
public final class GridCrossings {

  private final NeuronKernel kernel;
  private final int event;
  private final double h;
  private final GridInput input;
  private double[] before;
  private double[] after;
  private double[] active;
  private int[] neurons = new int[64];
  private int count;
  private boolean takes;

  /** Crossings of an event of a kernel that {@code input} arrives at. */
  public GridCrossings(NeuronKernel kernel, int event, GridInput input) {
    this.kernel = kernel;
    this.event = event;
    this.input = input;
    h = input.h();
  }

  void clear() {
    count = 0;
    takes = false;
  }

  /**
   * What arrives at a port, by neuron. Who calls this adds it all to the states and leaves zeros, also for neurons
   * whose level has risen: that is for events that neither use nor change those states.
   */
  public double[] take(int port) {
    takes = true;
    return input.row(port);
  }

  /** What a sum that arrives at a port is multiplied by for a state, by their order. */
  public double factor(int port, int effect) {
    return input.factor(port, effect);
  }

  /** Whether the kernel has added what arrives. */
  boolean hasTaken() {
    return takes;
  }

  int count() {
    return count;
  }

  int neuron(int place) {
    return neurons[place];
  }

  /** Room for a number for each neuron of the population. */
  public double[] active() {
    if (active == null) {
      before = kernel.scratch(0);
      after = kernel.scratch(1);
      active = kernel.scratch(2);
    }
    return active;
  }

  /** Neurons {@code from} to {@code to - 1} are about to be advanced by a step. */
  public void begin(int from, int to, long step) {
    active();
    kernel.levels(event, from, to, step * h, before);
  }

  /** They have been: notes those whose level has risen through 0 since {@link #begin}. */
  public void end(int from, int to, long step) {
    kernel.levels(event, from, to, (step + 1) * h, after);
    for (int neuron = next(before, after, from, to); neuron < to; neuron = next(before, after, neuron + 1, to)) {
      note(neuron);
    }
  }

  /** The first neuron from {@code from} on whose level has risen through 0 or is no number, or {@code to}. */
  static int next(double[] before, double[] after, int from, int to) {
    int neuron = from;
    while (neuron < to && (after[neuron] < 0 || !(before[neuron] < 0))) {
      neuron++;
    }
    return neuron;
  }

  /** Advances neurons one after the other by a step, and notes those whose level has risen through 0. */
  public void advanceEach(int from, int to, long step) {
    for (int neuron = from; neuron < to; neuron++) {
      if (advance(neuron, step)) {
        note(neuron);
      }
    }
  }

  /** Advances neurons one after the other by a step; in the result bits are set for those whose level has risen. */
  public long advanceLanes(int from, int to, long step) {
    long risen = 0;
    for (int neuron = from; neuron < to; neuron++) {
      if (advance(neuron, step)) {
        risen |= 1L << neuron - from;
      }
    }
    return risen;
  }

  private boolean advance(int neuron, long step) {
    double start = kernel.level(event, neuron, step * h);
    kernel.advance(kernel.isHeld(neuron, step, 0) ? kernel.heldVariant(neuron) : 0, neuron, step * h, h);
    boolean rises = start < 0 && !(kernel.level(event, neuron, (step + 1) * h) < 0);
    if (takes) {
      input.add(kernel, neuron, 0);
    }
    return rises;
  }

  /**
   * Notes neurons whose bits are set: for those from {@code i} on in place {@code i / lanes}, the lowest bit first,
   * where {@code i} goes from {@code from} to {@code to} by {@code lanes}.
   */
  public void noteLanes(long[] risen, int from, int to, int lanes) {
    for (int first = from; first < to; first += lanes) {
      for (long rest = risen[first / lanes]; rest != 0; rest &= rest - 1) {
        note(first + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  private void note(int neuron) {
    if (count == neurons.length) {
      neurons = Arrays.copyOf(neurons, 2 * count);
    }
    neurons[count++] = neuron;
  }
}
