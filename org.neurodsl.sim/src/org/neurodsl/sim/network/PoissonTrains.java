package org.neurodsl.sim.network;

import java.io.IOException;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Poisson processes of constant rate, one for each of a range of neurons, by their intervals. Where spikes are rare,
 * most groups of neurons need one comparison a step.
 */
final class PoissonTrains {

  private static final int GROUP = 32;

  private final CounterRandom random;
  private final int first;
  private final double[] meanSteps;
  private final double[] next;
  private final double[] groupNext;
  private final long[] drawn;

  /**
   * Trains.
   *
   * @param first the first neuron
   * @param meanSteps for each neuron the mean interval in grid steps, infinity for none
   * @param start the grid point at which the processes begin
   */
  PoissonTrains(CounterRandom random, int first, double[] meanSteps, long start) {
    this.random = random;
    this.first = first;
    this.meanSteps = meanSteps;
    next = new double[meanSteps.length];
    drawn = new long[meanSteps.length];
    groupNext = new double[Math.ceilDiv(meanSteps.length, GROUP)];
    for (int place = 0; place < next.length; place++) {
      next[place] = start;
      advance(place);
    }
    for (int group = 0; group < groupNext.length; group++) {
      groupNext[group] = least(group);
    }
  }

  private void advance(int place) {
    double mean = meanSteps[place];
    next[place] = mean < Double.POSITIVE_INFINITY
        ? next[place] + mean * random.exponential(first + (long) place, drawn[place]++) : mean;
  }

  private double least(int group) {
    double least = Double.POSITIVE_INFINITY;
    int end = Math.min(next.length, (group + 1) * GROUP);
    for (int place = group * GROUP; place < end; place++) {
      least = Math.min(least, next[place]);
    }
    return least;
  }

  /**
   * Reports the spikes of neurons {@code from} to {@code to - 1} since the point before, up to a grid point. Ranges of
   * successive calls are aligned with groups, or cover all.
   */
  void until(long point, int from, int to, OutsideSpikes.Sink sink) {
    int last = Math.ceilDiv(to - first, GROUP);
    for (int group = (from - first) / GROUP; group < last; group++) {
      if (groupNext[group] <= point) {
        members(group, point, sink);
        groupNext[group] = least(group);
      }
    }
  }

  void exchange(Checkpoint.Exchange exchange) throws IOException {
    exchange.doubles(next);
    exchange.doubles(groupNext);
    for (int place = 0; place < drawn.length; place++) {
      drawn[place] = exchange.number(drawn[place]);
    }
  }

  private void members(int group, long point, OutsideSpikes.Sink sink) {
    int end = Math.min(next.length, (group + 1) * GROUP);
    for (int place = group * GROUP; place < end; place++) {
      int number = 0;
      while (next[place] <= point) {
        number++;
        advance(place);
      }
      if (number > 0) {
        sink.spikes(first + place, number);
      }
    }
  }
}
