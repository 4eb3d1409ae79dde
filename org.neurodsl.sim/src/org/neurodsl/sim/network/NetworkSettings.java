package org.neurodsl.sim.network;

import java.util.List;

/**
 * How a network is run.
 *
 * @param duration ms, rounded to whole steps
 * @param step length of a grid step, ms
 * @param threads at most so many threads; the result does not depend on it
 * @param stops ms, ascending: where a drive changes at once
 * @param records traces that are kept
 * @param spikesOf populations whose spikes are kept
 * @param mostBytes memory that the network and its records may use
 */
public record NetworkSettings(
    double duration,
    double step,
    int threads,
    List<Double> stops,
    List<NetworkRecord> records,
    List<Integer> spikesOf,
    long mostBytes) {

  public NetworkSettings {
    stops = List.copyOf(stops);
    records = List.copyOf(records);
    spikesOf = List.copyOf(spikesOf);
  }

  /** Number of whole steps. */
  public long steps() {
    return Math.round(duration / step);
  }
}
