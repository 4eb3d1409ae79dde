package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;

/** Delays in grid steps in the order in which they are drawn: two bytes each, six where they are long. */
final class DelayList {

  private static final int PIECE = 1 << 16;

  private final List<char[]> pieces = new ArrayList<>();
  private int size;
  private int read;
  private char[] piece = {};

  /** Adds a delay. */
  void add(int steps) {
    if (steps >= Character.MAX_VALUE) {
      put(Character.MAX_VALUE);
      put((char) (steps >>> Character.SIZE));
    }
    put((char) steps);
  }

  /** Adds the first {@code count} delays. */
  void add(int[] steps, int count) {
    for (int place = 0; place < count; place++) {
      add(steps[place]);
    }
  }

  private void put(char value) {
    if (size % PIECE == 0) {
      piece = new char[PIECE];
      pieces.add(piece);
      size = 0;
    }
    piece[size++] = value;
  }

  /** The next delay, from the first on. */
  int next() {
    char value = take();
    return value < Character.MAX_VALUE ? value : take() << Character.SIZE | take();
  }

  /** The next {@code count} delays. */
  void next(int[] into, int count) {
    for (int place = 0; place < count; place++) {
      into[place] = next();
    }
  }

  private char take() {
    if (read % PIECE == 0) {
      piece = pieces.removeFirst();
      read = 0;
    }
    return piece[read++];
  }
}
