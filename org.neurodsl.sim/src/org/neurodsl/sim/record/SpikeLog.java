package org.neurodsl.sim.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.neurodsl.sim.event.SpikeSink;

/** Spikes of a population: a growing list of times in ms and neuron indices. Not for several threads. */
public final class SpikeLog implements SpikeSink {

  private double[] times = new double[64];
  private int[] neurons = new int[64];
  private int count;

  @Override
  public void spike(int neuron, double time) {
    if (count == times.length) {
      int larger = Math.addExact(count, count);
      times = Arrays.copyOf(times, larger);
      neurons = Arrays.copyOf(neurons, larger);
    }
    times[count] = time;
    neurons[count++] = neuron;
  }

  /** Number of spikes. */
  public int count() {
    return count;
  }

  /** The time of the spike at a place in the list, ms. */
  public double time(int index) {
    return times[index];
  }

  /** The neuron of the spike at a place in the list. */
  public int neuron(int index) {
    return neurons[index];
  }

  /** Appends the spikes of other logs in the order of time, then neuron; the logs are emptied. */
  public void merge(SpikeLog[] others) {
    int from = count;
    for (SpikeLog other : others) {
      for (int index = 0; index < other.count; index++) {
        spike(other.neurons[index], other.times[index]);
      }
      other.count = 0;
    }
    if (count - from > 1) {
      sort(from);
    }
  }

  /** Forgets the spikes after a time. The list must be in the order of time. */
  public void cutAfter(double time) {
    while (count > 0 && times[count - 1] > time) {
      count--;
    }
  }

  /** The spike times of one neuron, ms, ascending. */
  public double[] timesOf(int neuron) {
    return IntStream.range(0, count)
        .filter(index -> neurons[index] == neuron)
        .mapToDouble(index -> times[index])
        .toArray();
  }

  /** The spike times of all neurons by neuron, each ascending. */
  public double[][] timesByNeuron(int size) {
    int[] counts = new int[size];
    for (int index = 0; index < count; index++) {
      counts[neurons[index]]++;
    }
    double[][] result = new double[size][];
    for (int neuron = 0; neuron < size; neuron++) {
      result[neuron] = new double[counts[neuron]];
    }
    int[] next = new int[size];
    for (int index = 0; index < count; index++) {
      int neuron = neurons[index];
      result[neuron][next[neuron]++] = times[index];
    }
    return result;
  }

  private void sort(int from) {
    Integer[] order = IntStream.range(from, count).boxed().toArray(Integer[]::new);
    Comparator<Integer> byTime = Comparator.comparingDouble(index -> times[index]);
    Arrays.sort(order, byTime.thenComparingInt(index -> neurons[index]));
    double[] sortedTimes = new double[order.length];
    int[] sortedNeurons = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      sortedTimes[place] = times[order[place]];
      sortedNeurons[place] = neurons[order[place]];
    }
    System.arraycopy(sortedTimes, 0, times, from, order.length);
    System.arraycopy(sortedNeurons, 0, neurons, from, order.length);
  }
}
