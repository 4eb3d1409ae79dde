package org.neurodsl.sim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
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

  @Test
  void theSizeOfANetworkCountsTheTableOfEachThread() {
    NetworkPlan.Population sources = Nets.source("s", 100_000, NetworkPlan.SpikeSource.poisson(
        NetworkPlan.Draw.constant(0)));
    NetworkPlan.Population cells = Nets.lif("c", 100_000, Nets.currents(), NetworkPlan.Draw.constant(0));
    for (long number : new long[] {1 << 20, 3L << 30}) {
      long[] bytes = new long[2];
      for (int distinct = 0; distinct < 2; distinct++) {
        NetworkPlan.Rule rule = new NetworkPlan.Rule(NetworkPlan.Rule.Kind.TOTAL, number,
            NetworkPlan.Draw.constant(1), Double.POSITIVE_INFINITY, true, distinct == 0, List.of());
        NetworkPlan plan = Nets.plan(1, List.of(sources, cells), List.of(Nets.project(
            sources.all(0), cells.all(1), 0, rule, NetworkPlan.Draw.constant(1), NetworkPlan.Draw.constant(1))),
            List.of());
        bytes[distinct] = NetworkSize.of(plan, Nets.settings(plan, 1, 3)).bytes();
      }
      long table = number < 1 << 30 ? 8L * (4 << 20) : 8L * 2 * number;
      assertEquals(3 * table, bytes[1] - bytes[0]);
    }
  }
}
