package org.neurodsl.sim.network;

/** A set of pairs of neurons: a table with open addressing, at most half full where memory allows. */
final class PairSet {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int LARGEST = 1 << 30;

  /** Pairs as numbers from 1 on; 0 for none. */
  private final long[] table;
  private final int shift;

  /** Room for so many pairs, at most 2^30 - 1. */
  PairSet(long pairs) {
    if (pairs >= LARGEST) {
      throw new OutOfMemoryError("A set of " + pairs + " pairs");
    }
    table = new long[(int) length(pairs)];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
  }

  private static long length(long pairs) {
    return pairs >= LARGEST ? 2 * pairs
        : Math.min(LARGEST, (long) Integer.highestOneBit((int) Math.max(1, pairs)) << 2);
  }

  /** The memory that so many pairs take or, beyond the most, would take. */
  static double bytes(long pairs) {
    return 8.0 * length(pairs);
  }

  /** Adds a pair; says whether it is new. */
  boolean add(int source, int target) {
    long pair = ((long) source << Integer.SIZE | target) + 1;
    int place = (int) (pair * GOLDEN >>> shift);
    while (table[place] != 0) {
      if (table[place] == pair) {
        return false;
      }
      place = place + 1 & table.length - 1;
    }
    table[place] = pair;
    return true;
  }
}
