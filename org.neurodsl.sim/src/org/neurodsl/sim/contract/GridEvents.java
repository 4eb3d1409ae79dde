package org.neurodsl.sim.contract;

import java.util.Arrays;

/** What a {@linkplain NeuronKernel#gridStep grid step} found: neurons in ascending order, and the event of each. */
public final class GridEvents {

  /** Stands for a state that is not finite. */
  public static final int BROKEN = Integer.MAX_VALUE;

  private int[] neurons = new int[64];
  private int[] events = new int[64];
  private int count;

  /** Forgets all. */
  public void clear() {
    count = 0;
  }

  /**
   * Event {@code event} of a neuron happens at the end of the step. What arrives there is not yet added to any state
   * of this neuron.
   */
  public void crossed(int neuron, int event) {
    add(neuron, event);
  }

  /** The same for a neuron to which what arrives is added already. */
  public void jumped(int neuron, int event) {
    add(neuron, ~event);
  }

  private void add(int neuron, int code) {
    if (count == neurons.length) {
      neurons = Arrays.copyOf(neurons, 2 * count);
      events = Arrays.copyOf(events, 2 * count);
    }
    neurons[count] = neuron;
    events[count++] = code;
  }

  /** How many. */
  public int count() {
    return count;
  }

  /** The neuron at a place in the list. */
  public int neuron(int place) {
    return neurons[place];
  }

  /** The event at a place in the list, or {@link #BROKEN}. */
  public int event(int place) {
    return events[place] < 0 ? ~events[place] : events[place];
  }

  /** Whether the input of the neuron at a place in the list is added already. */
  public boolean inputAdded(int place) {
    return events[place] < 0;
  }
}
