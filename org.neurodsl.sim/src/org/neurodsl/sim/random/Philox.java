package org.neurodsl.sim.random;

import org.neurodsl.sim.math.Functions;

/**
 * The counter-based generator Philox4x32-10: ten rounds that turn a counter of four words under a key of two words into
 * four random words (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; SC 2011).
 *
 * <p>Words 0 and 1 are the low and high half of the first long, words 2 and 3 those of the second, in and out.
 */
public final class Philox {
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long LOW = 0xFFFFFFFFL;
  private static final double TWO_PI = 6.283185307179586;

  private Philox() {}

  /** Words 0 and 1 of the block. */
  static long first(long counter01, long counter23, long key) {
    return block(counter01, counter23, key, false);
  }

  /** Words 2 and 3 of the block. */
  static long second(long counter01, long counter23, long key) {
    return block(counter01, counter23, key, true);
  }

  /** A number from the normal distribution of mean 0 and variance 1, by Box and Muller. */
  public static double normal(long seed, int stream, int neuron, long step) {
    long counter01 = neuron & LOW | step << 32;
    long counter23 = step >>> 32 | (long) stream << 32;
    long bits = Long.rotateLeft(first(counter01, counter23, seed), 32);
    return normal(bits, Long.rotateLeft(second(counter01, counter23, seed), 32));
  }

  /** A standard normal number from both halves of one block, which takes one computation for the two. */
  static double normal(long counter01, long counter23, long key) {
    long c01 = counter01;
    long c23 = counter23;
    for (int round = 0; round < ROUNDS; round++) {
      long next = next01(c01, c23, (int) key + round * WEYL_0);
      c23 = next23(c01, c23, (int) (key >>> 32) + round * WEYL_1);
      c01 = next;
    }
    return normal(c01, c23);
  }

  /** A standard normal number from 128 random bits. */
  private static double normal(long bits, long angleBits) {
    return Math.sqrt(-2.0 * Functions.log(open(bits))) * Functions.cos(TWO_PI * open(angleBits));
  }

  /** Uniform in the open interval (0, 1) from the 52 high bits: an odd multiple of 2^-53. */
  static double open(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1p-52;
  }

  /**
   * Blocks in place of their counters, {@code first} words 0 and 1, {@code second} words 2 and 3. A round of all blocks
   * comes after the other, with so little in the loop that the compiler makes vector instructions of it.
   */
  static void blocks(long[] first, long[] second, int count, long key) {
    for (int round = 0; round < ROUNDS; round++) {
      long key0 = (int) key + round * WEYL_0 & LOW;
      long key1 = (int) (key >>> 32) + round * WEYL_1 & LOW;
      for (int place = 0; place < count; place++) {
        long c01 = first[place];
        long c23 = second[place];
        long product = MULTIPLIER_1 * (c23 & LOW);
        long other = MULTIPLIER_0 * (c01 & LOW);
        first[place] = ((product ^ c01) >>> 32 ^ key0) | product << 32;
        second[place] = ((other ^ c23) >>> 32 ^ key1) | other << 32;
      }
    }
  }

  private static long block(long counter01, long counter23, long key, boolean second) {
    long c01 = counter01;
    long c23 = counter23;
    for (int round = 0; round < ROUNDS; round++) {
      long next = next01(c01, c23, (int) key + round * WEYL_0);
      c23 = next23(c01, c23, (int) (key >>> 32) + round * WEYL_1);
      c01 = next;
    }
    return second ? c23 : c01;
  }

  private static long next01(long c01, long c23, int key0) {
    long product = MULTIPLIER_1 * (c23 & LOW);
    return (product >>> 32 ^ c01 >>> 32 ^ key0 & LOW) | product << 32;
  }

  private static long next23(long c01, long c23, int key1) {
    long product = MULTIPLIER_0 * (c01 & LOW);
    return (product >>> 32 ^ c23 >>> 32 ^ key1 & LOW) | product << 32;
  }
}
