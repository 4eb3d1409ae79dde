package org.neurodsl.sim.plot;

import java.util.stream.IntStream;

/** Moves labels at the ends of curves apart so that none covers another. */
final class LabelStack {
  private LabelStack() {}

  /**
   * Places labels.
   *
   * @param wanted px at which each would stand best
   * @param spacing px from label to label at least
   * @param top smallest px allowed
   * @param bottom largest px allowed
   * @return px of each label, in the order given
   */
  static double[] place(double[] wanted, double spacing, double top, double bottom) {
    int[] order = IntStream.range(0, wanted.length).boxed()
        .sorted((i, j) -> Double.compare(wanted[i], wanted[j])).mapToInt(Integer::intValue).toArray();
    double[] placed = new double[wanted.length];
    double free = top;
    for (int i : order) {
      placed[i] = Math.max(free, Math.min(wanted[i], bottom));
      free = placed[i] + spacing;
    }
    double limit = bottom;
    for (int k = order.length - 1; k >= 0; k--) {
      placed[order[k]] = Math.min(placed[order[k]], limit);
      limit = placed[order[k]] - spacing;
    }
    return placed;
  }
}
