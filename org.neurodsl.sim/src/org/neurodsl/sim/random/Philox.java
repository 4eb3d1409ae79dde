package org.neurodsl.sim.random;

import org.neurodsl.sim.math.Functions;

/**
 * The counter-based generator Philox4x32-10: 128 random bits as a function of a 128-bit counter and a 64-bit key,
 * without any state. Salmon, Moraes, Dror &amp; Shaw, SC'11.
 */
public final class Philox {
  private static final int ROUNDS = 10;
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int KEY_STEP_0 = 0x9E3779B9;
  private static final int KEY_STEP_1 = 0xBB67AE85;
  private static final long LOW = 0xFFFFFFFFL;
  private static final double UNIT = 0x1p-53;

  private Philox() {}

  /** Replaces the four words of a counter by random ones. */
  static void scramble(int[] words, long key) {
    int key0 = (int) key;
    int key1 = (int) (key >>> 32);
    for (int round = 0; round < ROUNDS; round++) {
      long product0 = MULTIPLIER_0 * (words[0] & LOW);
      long product1 = MULTIPLIER_1 * (words[2] & LOW);
      int first = (int) (product1 >>> 32) ^ words[1] ^ key0;
      int third = (int) (product0 >>> 32) ^ words[3] ^ key1;
      words[0] = first;
      words[1] = (int) product1;
      words[2] = third;
      words[3] = (int) product0;
      key0 += KEY_STEP_0;
      key1 += KEY_STEP_1;
    }
  }

  /** A number from the normal distribution of mean 0 and variance 1, by Box and Muller. */
  public static double normal(long seed, int stream, int neuron, long step) {
    int[] words = {neuron, (int) step, (int) (step >>> 32), stream};
    scramble(words, seed);
    double radius = Math.sqrt(-2 * Functions.log(unit(words[0], words[1])));
    return radius * Functions.cos(2 * Math.PI * unit(words[2], words[3]));
  }

  /** A number between 0 and 1, never 0 or 1. */
  private static double unit(int high, int low) {
    long bits = ((long) high << 32 | low & LOW) >>> 12;
    return (2 * bits + 1) * UNIT;
  }
}
