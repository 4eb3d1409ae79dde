package org.neurodsl.sim.network;

import org.neurodsl.sim.random.RandomBatch;

/**
 * Some pairs of connected neurons, handed on whenever there are enough. (major, minor) is the number of a pair, the
 * same whoever lists it. For one thread.
 */
final class Pairs {

  /** Most pairs that are handed on at once. */
  static final int MOST = RandomBatch.MOST;

  final int[] sources = new int[MOST];
  final int[] targets = new int[MOST];
  final long[] majors = new long[MOST];
  final long[] minors = new long[MOST];
  private final Sink sink;
  private int size;

  /** Takes pairs; they are valid during the call. */
  @FunctionalInterface
  interface Sink {
    void take(Pairs pairs);
  }

  Pairs(Sink sink) {
    this.sink = sink;
  }

  /** How many there are now. */
  int size() {
    return size;
  }

  void add(int source, int target, long major, long minor) {
    sources[size] = source;
    targets[size] = target;
    majors[size] = major;
    minors[size] = minor;
    if (++size == MOST) {
      handOn();
    }
  }

  /** Hands on what there is. */
  void handOn() {
    if (size > 0) {
      sink.take(this);
      size = 0;
    }
  }
}
