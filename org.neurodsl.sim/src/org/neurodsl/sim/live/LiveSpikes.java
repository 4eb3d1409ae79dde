package org.neurodsl.sim.live;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.neurodsl.sim.record.SpikeLog;

/** Sends the spikes of one population that are new since the last time, in the order of time. */
final class LiveSpikes {
  private static final int MOST_SPIKES = 1 << 16;

  private final int population;
  private final Consumer<LiveMessage> out;
  private int[] sent = new int[0];

  LiveSpikes(int population, Consumer<LiveMessage> out) {
    this.population = population;
    this.out = out;
  }

  /**
   * Sends what is new.
   *
   * @param logs of ranges of neurons that follow each other; the same ones each time
   */
  void send(List<SpikeLog> logs) {
    sent = Arrays.copyOf(sent, logs.size());
    int rest = 0;
    for (int log = 0; log < sent.length; log++) {
      // A failed run forgets the spikes after its end, so there may be fewer than before.
      rest += Math.max(0, logs.get(log).count() - sent[log]);
    }
    while (rest > 0) {
      int count = Math.min(rest, MOST_SPIKES);
      out.accept(next(logs, count));
      rest -= count;
    }
  }

  private LiveMessage next(List<SpikeLog> logs, int count) {
    double[] times = new double[count];
    int[] neurons = new int[count];
    for (int place = 0; place < count; place++) {
      int log = earliest(logs);
      times[place] = logs.get(log).time(sent[log]);
      neurons[place] = logs.get(log).neuron(sent[log]);
      sent[log]++;
    }
    return new LiveMessage.Spikes(population, times, neurons);
  }

  private int earliest(List<SpikeLog> logs) {
    int first = -1;
    for (int log = 0; log < sent.length; log++) {
      if (sent[log] < logs.get(log).count()
          && (first < 0 || logs.get(log).time(sent[log]) < logs.get(first).time(sent[first]))) {
        first = log;
      }
    }
    return first;
  }
}
