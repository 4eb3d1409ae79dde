package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Delays that are remembered while a projection is wired. */
class DelayListTest {

  @Test
  void delaysComeBackInTheOrderInWhichTheyWereAdded() {
    DelayList list = new DelayList();
    for (int number = 0; number < 300_000; number++) {
      list.add(delay(number));
    }
    for (int number = 0; number < 300_000; number++) {
      assertEquals(delay(number), list.next(), "delay " + number);
    }
  }

  private static int delay(int number) {
    return switch (number % 5) {
      case 0 -> Character.MAX_VALUE - 1;
      case 1 -> Character.MAX_VALUE;
      case 2 -> Integer.MAX_VALUE - number;
      default -> 1 + number % 100;
    };
  }
}
