package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pairs that are taken. */
class PairSetTest {

  @Test
  void aPairIsNewOnce() {
    PairSet set = new PairSet(1);
    assertTrue(set.add(0, 0));
    assertFalse(set.add(0, 0));
    assertTrue(set.add(0, 1));
    assertTrue(set.add(1, 0));
    assertFalse(set.add(0, 1));
  }

  @Test
  void itKnowsWhatAnOrdinarySetKnows() {
    Random random = new Random(1);
    PairSet set = new PairSet(1000);
    Set<Integer> known = new HashSet<>();
    while (known.size() < 1000) {
      int source = random.nextInt(40);
      int target = random.nextInt(40);
      assertEquals(known.add(40 * source + target), set.add(source, target));
    }
  }
}
