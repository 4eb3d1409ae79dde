package org.neurodsl.sim.network;

import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.random.CounterRandom;

/**
 * Numbers of Poisson events of each neuron in each step. Four neurons share 64 random bits, which a hash makes of a key
 * of the step and the number of the four; twelve bits choose the count from a table, and where they do not decide it, a
 * random number of full resolution does, so that the distribution is exact.
 */
final class PoissonCounts {

  private static final int BUCKETS = 4096;
  private static final byte OPEN = -1;
  private static final double LARGEST_OF_TABLE = 60;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final CounterRandom random;
  private final CounterRandom fine;
  private final byte[] table = new byte[BUCKETS];
  private double mean = Double.NaN;
  private boolean tabled;

  PoissonCounts(CounterRandom random) {
    this.random = random;
    fine = random.substream(1);
  }

  /**
   * Adds {@code weight} times the counts of some neurons to their places in a row.
   *
   * @param expected mean of the counts
   */
  void add(double expected, long step, double weight, Target target) {
    if (expected != mean) {
      tabulate(expected);
    }
    if (expected <= 0) {
      return;
    }
    if (!tabled) {
      for (int neuron = target.from; neuron < target.to; neuron++) {
        target.row[neuron + target.shift] += weight * random.poisson(expected, neuron, step);
      }
      return;
    }
    long key = random.bits(-1, step);
    int neuron = target.from;
    for (; neuron < target.to && (neuron & 3) != 0; neuron++) {
      one(neuron, lane(key, neuron), step, weight, target);
    }
    four(neuron, key, step, weight, target);
    for (neuron = Math.max(neuron, target.to & ~3); neuron < target.to; neuron++) {
      one(neuron, lane(key, neuron), step, weight, target);
    }
  }

  /** A stretch of a row. */
  record Target(double[] row, int shift, int from, int to) {}

  private void four(int first, long key, long step, double weight, Target target) {
    double[] row = target.row;
    int shift = target.shift;
    int end = target.to & ~3;
    for (int neuron = first; neuron < end; neuron += 4) {
      long bits = mix(key + (neuron >>> 2) * GOLDEN);
      int place = neuron + shift;
      byte first0 = table[(int) bits & BUCKETS - 1];
      byte second = table[(int) (bits >>> 16) & BUCKETS - 1];
      byte third = table[(int) (bits >>> 32) & BUCKETS - 1];
      byte fourth = table[(int) (bits >>> 48) & BUCKETS - 1];
      if ((first0 | second | third | fourth) >= 0) {
        row[place] += weight * first0;
        row[place + 1] += weight * second;
        row[place + 2] += weight * third;
        row[place + 3] += weight * fourth;
      } else {
        for (int lane = 0; lane < 4; lane++) {
          one(neuron + lane, (int) (bits >>> 16 * lane) & BUCKETS - 1, step, weight, target);
        }
      }
    }
  }

  private void one(int neuron, int bucket, long step, double weight, Target target) {
    int count = table[bucket];
    if (count == OPEN) {
      count = inverse((bucket + fine.uniform(neuron, step)) / BUCKETS);
    }
    target.row[neuron + target.shift] += weight * count;
  }

  private static int lane(long key, int neuron) {
    return (int) (mix(key + (neuron >>> 2) * GOLDEN) >>> 16 * (neuron & 3)) & BUCKETS - 1;
  }

  /** The output function of SplitMix64 (Steele, Lea, Flood 2014; constants of Stafford's variant 13). */
  private static long mix(long counter) {
    long z = (counter ^ counter >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private void tabulate(double expected) {
    mean = expected;
    tabled = expected <= LARGEST_OF_TABLE;
    if (!tabled) {
      return;
    }
    double probability = Functions.exp(-expected);
    double sum = probability;
    int count = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      while (sum * BUCKETS <= bucket && probability > 0) {
        count++;
        probability *= expected / count;
        sum += probability;
      }
      table[bucket] = sum * BUCKETS >= bucket + 1 && count < Byte.MAX_VALUE ? (byte) count : OPEN;
    }
  }

  private int inverse(double u) {
    double probability = Functions.exp(-mean);
    double sum = probability;
    int count = 0;
    while (u > sum && probability > 0) {
      count++;
      probability *= mean / count;
      sum += probability;
    }
    return count;
  }
}
