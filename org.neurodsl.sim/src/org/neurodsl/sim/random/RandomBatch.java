package org.neurodsl.sim.random;

import org.neurodsl.sim.math.RandomArrays;

/**
 * Many numbers of a stream at once, the same as {@link CounterRandom} gives one by one. The rounds of the generator go
 * over arrays, which the compiler turns into vector instructions: several times as fast. For one thread.
 */
public final class RandomBatch {

  /** Numbers that can be drawn at once: their blocks stay in the first cache. */
  public static final int MOST = 1024;

  private final long[] low = new long[MOST];
  private final long[] high = new long[MOST];
  private final double[] cosines = new double[MOST];
  private final RandomArrays functions = new RandomArrays(MOST);

  /** Draws the numbers {@code (index[i], step[i])} for {@code i} below {@code count}. */
  public void draw(CounterRandom random, long[] index, long[] step, int count) {
    System.arraycopy(step, 0, low, 0, count);
    System.arraycopy(index, 0, high, 0, count);
    Philox.blocks(low, high, count, random.key());
  }

  /** Draws {@code count} numbers of one element, from {@code step} on. */
  public void draw(CounterRandom random, long index, long step, int count) {
    for (int place = 0; place < count; place++) {
      low[place] = step + place;
      high[place] = index;
    }
    Philox.blocks(low, high, count, random.key());
  }

  /** See {@link CounterRandom#bits}. */
  public long bits(int place) {
    return low[place];
  }

  /** See {@link CounterRandom#below}. */
  public int below(int bound, int place) {
    return (int) Math.unsignedMultiplyHigh(low[place], bound);
  }

  /** The logarithms of the first {@code count} as by {@link CounterRandom#uniform(long, long)}. */
  public void logOfUniform(int count, double[] into) {
    functions.log(low, count, into);
  }

  /** See {@link CounterRandom#uniform(long, long)}. */
  public double uniform(int place) {
    return Philox.open(low[place]);
  }

  /** The first {@code count} as by {@link CounterRandom#normal}. */
  public void normal(int count, double[] into) {
    functions.log(low, count, into);
    functions.cosOfTurns(high, count, cosines);
    for (int place = 0; place < count; place++) {
      into[place] = Math.sqrt(-2.0 * into[place]) * cosines[place];
    }
  }
}
