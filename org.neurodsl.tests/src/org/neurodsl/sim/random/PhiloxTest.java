package org.neurodsl.sim.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Known answers of the Random123 distribution, and moments of the normal numbers. */
class PhiloxTest {

  @Test
  void zeroCounterGivesTheKnownAnswer() {
    int[] words = new int[4];
    Philox.scramble(words, 0);

    assertArrayEquals(new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}, words);
  }

  @Test
  void fullCounterGivesTheKnownAnswer() {
    int[] words = {-1, -1, -1, -1};
    Philox.scramble(words, -1);

    assertArrayEquals(new int[] {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}, words);
  }

  @Test
  void normalNumbersHaveMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    int draws = 200_000;
    for (int step = 0; step < draws; step++) {
      double draw = Philox.normal(7, 1, 3, step);
      sum += draw;
      squares += draw * draw;
    }

    assertEquals(0, sum / draws, 0.01);
    assertEquals(1, squares / draws, 0.02);
  }
}
