package org.neurodsl.ui.trace.data;

/**
 * A pyramid of extremes over a growing list of samples: an entry of level k holds least and greatest of 16^k samples.
 * Built as samples come; any range is answered exactly from at most 30 entries a level, so a spike of one sample among
 * 10^9 is found as fast as any other. Costs 1/8 of the samples' memory.
 */
public final class Envelope {
  /** A level's entry covers 2^BITS entries of the level below. */
  public static final int BITS = 4;

  private static final int MASK = (1 << BITS) - 1;
  private static final int LEVELS = 9;

  private final NumberStore samples;
  private final NumberStore[] levels = new NumberStore[LEVELS];
  private final Extremes[] open = new Extremes[LEVELS];
  private long size;

  /**
   * An empty pyramid.
   *
   * @param samples the samples; only {@link #append} adds to them
   * @param large makes the store of the lowest level, which is the large one
   */
  public Envelope(NumberStore samples, NumberStore.Factory large) {
    this.samples = samples;
    for (int level = 1; level < LEVELS; level++) {
      levels[level] = level == 1 ? large.create() : new HeapStore();
      open[level] = new Extremes();
    }
  }

  /** Adds a sample. */
  public void append(double value) {
    samples.append(value);
    size++;
    open[1].include(value);
    long count = size;
    for (int level = 1; level < LEVELS && (count & MASK) == 0; level++) {
      Extremes full = open[level];
      levels[level].append(full.min());
      levels[level].append(full.max());
      if (level + 1 < LEVELS) {
        open[level + 1].include(full.min(), full.max());
      }
      full.clear();
      count >>= BITS;
    }
  }

  /**
   * Includes the extremes of a range.
   *
   * @param from first sample
   * @param to the sample after the last one, at most the published size
   */
  public void extremes(long from, long to, Extremes into) {
    long begin = from;
    long end = to;
    for (int level = 0; begin < end; level++) {
      boolean top = level == LEVELS - 1;
      while (begin < end && (top || (begin & MASK) != 0)) {
        include(level, begin++, into);
      }
      while (begin < end && (end & MASK) != 0) {
        include(level, --end, into);
      }
      begin >>= BITS;
      end >>= BITS;
    }
  }

  private void include(int level, long index, Extremes into) {
    if (level == 0) {
      into.include(samples.get(index));
    } else {
      into.include(levels[level].get(2 * index), levels[level].get(2 * index + 1));
    }
  }

  /**
   * Finds the first place at which a sample passes a level upwards: it is at or above it and the sample before is
   * below.
   *
   * @param from first sample that may be the one after the passage, at least 1
   * @param to the sample after the last one
   * @return its place, or -1
   */
  public long nextUpward(double level, long from, long to) {
    long index = Math.max(1, from);
    Extremes block = new Extremes();
    while (index < to) {
      int step = 0;
      long width = 1;
      // The widest block that begins here, lies inside the range and holds no passage is skipped at once.
      for (int k = 1; k < LEVELS && (index & ((1L << BITS * k) - 1)) == 0 && index + (1L << BITS * k) <= to; k++) {
        block.clear();
        include(k, index >> BITS * k, block);
        if (!isOneSided(level, block, samples.get(index - 1))) {
          break;
        }
        step = k;
        width = 1L << BITS * k;
      }
      if (step == 0 && samples.get(index - 1) < level && samples.get(index) >= level) {
        return index;
      }
      index += width;
    }
    return -1;
  }

  /** The last passage upwards before a place, or -1; see {@link #nextUpward}. */
  public long previousUpward(double level, long before) {
    long index = before - 1;
    Extremes block = new Extremes();
    while (index >= 1) {
      long width = 0;
      for (int k = 1; k < LEVELS && ((index + 1) & ((1L << BITS * k) - 1)) == 0; k++) {
        long begin = index + 1 - (1L << BITS * k);
        block.clear();
        include(k, begin >> BITS * k, block);
        if (begin < 1 || !isOneSided(level, block, samples.get(begin - 1))) {
          break;
        }
        width = 1L << BITS * k;
      }
      if (width == 0) {
        if (samples.get(index - 1) < level && samples.get(index) >= level) {
          return index;
        }
        width = 1;
      }
      index -= width;
    }
    return -1;
  }

  private static boolean isOneSided(double level, Extremes block, double before) {
    return block.max() < level || block.min() >= level && before >= level;
  }
}
