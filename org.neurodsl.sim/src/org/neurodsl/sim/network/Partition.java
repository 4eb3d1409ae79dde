package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;

/** Cuts populations into the ranges of neurons that threads own. It has no influence on results. */
final class Partition {

  /** Targets of a range are stored in 16 bits. */
  private static final int LARGEST = 65_536;

  private static final int GRAIN = 32;

  /** A range of a population, and the thread that owns it. */
  record Part(int population, int from, int to, int owner) {}

  private Partition() {}

  static List<Part> of(NetworkPlan plan, int threads) {
    List<Part> parts = new ArrayList<>();
    for (int population = 0; population < plan.populations().size(); population++) {
      int size = plan.populations().get(population).size();
      for (int owner = 0; owner < threads; owner++) {
        int from = cut(size, owner, threads);
        int to = cut(size, owner + 1, threads);
        for (int start = from; start < to; start += LARGEST) {
          parts.add(new Part(population, start, Math.min(to, start + LARGEST), owner));
        }
      }
    }
    return parts;
  }

  private static int cut(int size, int owner, int threads) {
    return owner == threads ? size : (int) ((long) size * owner / threads) / GRAIN * GRAIN;
  }
}
