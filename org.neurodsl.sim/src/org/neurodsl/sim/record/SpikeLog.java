package org.neurodsl.sim.record;

import java.util.Arrays;
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

  /** Natural merge sort: neighbouring stretches that are in order already are merged until there is one. */
  private void sort(int from) {
    int[] starts = stretches(from);
    double[] otherTimes = new double[count - from];
    int[] otherNeurons = new int[count - from];
    while (starts.length > 2) {
      int pairs = starts.length / 2;
      for (int pair = 0; pair < pairs; pair++) {
        int end = starts[Math.min(2 * pair + 2, starts.length - 1)];
        System.arraycopy(times, starts[2 * pair], otherTimes, starts[2 * pair] - from, end - starts[2 * pair]);
        System.arraycopy(neurons, starts[2 * pair], otherNeurons, starts[2 * pair] - from, end - starts[2 * pair]);
        mergeStretches(starts[2 * pair], starts[2 * pair + 1], end, new Copy(otherTimes, otherNeurons, from));
      }
      int[] merged = new int[pairs + 1];
      for (int pair = 0; pair < pairs; pair++) {
        merged[pair] = starts[2 * pair];
      }
      merged[pairs] = count;
      starts = merged;
    }
  }

  /** Where stretches in order begin from a place on, and the end of the last. */
  private int[] stretches(int from) {
    return IntStream.concat(
        IntStream.range(from, count)
            .filter(place -> place == from
                || isAfter(times[place - 1], neurons[place - 1], times[place], neurons[place])),
        IntStream.of(count)).toArray();
  }

  private static boolean isAfter(double time, int neuron, double other, int otherNeuron) {
    return time > other || time == other && neuron > otherNeuron;
  }

  /** What stood at places from {@code shift} on. */
  private record Copy(double[] times, int[] neurons, int shift) {}

  private void mergeStretches(int from, int middle, int end, Copy copy) {
    int left = from - copy.shift;
    int right = middle - copy.shift;
    int leftEnd = right;
    int rightEnd = end - copy.shift;
    for (int place = from; place < end; place++) {
      boolean takeRight = left == leftEnd || right < rightEnd
          && isAfter(copy.times[left], copy.neurons[left], copy.times[right], copy.neurons[right]);
      int taken = takeRight ? right++ : left++;
      times[place] = copy.times[taken];
      neurons[place] = copy.neurons[taken];
    }
  }
}
