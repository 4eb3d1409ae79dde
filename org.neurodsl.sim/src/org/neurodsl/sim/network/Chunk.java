package org.neurodsl.sim.network;

import java.io.IOException;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.SpikeLog;

/** A range of a population's neurons that one thread advances. */
abstract class Chunk {

  final int population;
  final int from;
  final int to;
  final SpikeHistory history;
  final SpikeLog log = new SpikeLog();
  final boolean keepSpikes;
  private long spikes;
  private SimulationFailure failure;

  /**
   * A range.
   *
   * @param points grid points whose spikes are remembered
   */
  record Range(int population, int from, int to, int points, boolean keepSpikes) {

    int size() {
      return to - from;
    }
  }

  Chunk(Range range) {
    population = range.population();
    from = range.from();
    to = range.to();
    keepSpikes = range.keepSpikes();
    history = new SpikeHistory(range.points());
  }

  /** Advances by {@code count} grid steps from grid point {@code point}; failures are kept. */
  final void advance(long point, int count, double h) {
    if (failure != null) {
      return;
    }
    for (int step = 1; step <= count; step++) {
      history.begin(point + step);
    }
    try {
      steps(point, count);
    } catch (SimulationFailure failed) {
      failure = failed;
    }
    for (int step = 1; step <= count; step++) {
      note(point + step, (point + step) * h);
    }
  }

  private void note(long point, double time) {
    int count = history.count(point);
    spikes += count;
    if (keepSpikes) {
      int[] neurons = history.neurons(point);
      for (int index = 0; index < count; index++) {
        log.spike(neurons[index], time);
      }
    }
  }

  /** Hands out what changes during a run. */
  void exchange(Checkpoint.Exchange exchange) throws IOException {
    history.exchange(exchange);
    spikes = exchange.number(spikes);
    int count = (int) exchange.number(log.count());
    for (int index = 0; index < count; index++) {
      boolean there = index < log.count();
      double time = Double.longBitsToDouble(exchange.number(there ? Double.doubleToRawLongBits(log.time(index)) : 0));
      int neuron = (int) exchange.number(there ? log.neuron(index) : 0);
      if (!there) {
        log.spike(neuron, time);
      }
    }
  }

  /** Does the steps from one grid point. */
  abstract void steps(long point, int count);

  /** Lets the spikes of grid points {@code point} + 1 to {@code point + count} act on this range. */
  void deliver(long point, int count) {
    // sources of spikes receive none
  }

  final long spikes() {
    return spikes;
  }

  final SimulationFailure failure() {
    return failure;
  }
}
