package org.neurodsl.sim.network;

import java.io.IOException;
import java.util.Arrays;

/** The spikes of a range of neurons at the last grid points: for each point the neurons, ascending. */
final class SpikeHistory {

  private final int[][] neurons;
  private final int[] counts;
  private final int mask;

  /** Room for at least {@code points} grid points. */
  SpikeHistory(int points) {
    int slots = Integer.highestOneBit(Math.max(1, points - 1)) << 1;
    neurons = new int[slots][8];
    counts = new int[slots];
    mask = slots - 1;
  }

  /** Forgets what stands at the place of a grid point, to take new spikes. */
  void begin(long point) {
    counts[(int) point & mask] = 0;
  }

  void add(long point, int neuron) {
    int slot = (int) point & mask;
    int count = counts[slot]++;
    if (count == neurons[slot].length) {
      neurons[slot] = Arrays.copyOf(neurons[slot], 2 * count);
    }
    neurons[slot][count] = neuron;
  }

  /** Puts the neurons of a grid point in order, where they were not added so. */
  void sort(long point) {
    int slot = (int) point & mask;
    Arrays.sort(neurons[slot], 0, counts[slot]);
  }

  void exchange(Checkpoint.Exchange exchange) throws IOException {
    for (int slot = 0; slot < counts.length; slot++) {
      int count = (int) exchange.number(counts[slot]);
      if (count > neurons[slot].length) {
        neurons[slot] = Arrays.copyOf(neurons[slot], count);
      }
      counts[slot] = count;
      for (int index = 0; index < count; index++) {
        neurons[slot][index] = (int) exchange.number(neurons[slot][index]);
      }
    }
  }

  int count(long point) {
    return counts[(int) point & mask];
  }

  /** The neurons that spiked at a grid point; {@link #count} of them. */
  int[] neurons(long point) {
    return neurons[(int) point & mask];
  }
}
