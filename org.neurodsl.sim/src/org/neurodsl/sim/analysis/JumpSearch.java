package org.neurodsl.sim.analysis;

import java.util.Optional;

/**
 * Finds in a sampled curve the interval in which it starts or jumps. Points where y is NaN are passed over.
 *
 * <p>{@link Refinement} narrows the interval by further runs.
 */
public enum JumpSearch {
  /** The last x with y = 0 before the first x with y above 0: where a neuron begins to fire. */
  ONSET {
    @Override
    boolean prefers(Bracket candidate, Bracket found) {
      return found == null && candidate.lowValue() <= 0 && candidate.highValue() > 0;
    }
  },
  /** The neighbours with the largest |change of y|, the first of equals: an all-or-none threshold. */
  LARGEST_JUMP {
    @Override
    boolean prefers(Bracket candidate, Bracket found) {
      double size = Math.abs(candidate.rise());
      return size > 0 && (found == null || size > Math.abs(found.rise()));
    }
  };

  abstract boolean prefers(Bracket candidate, Bracket found);

  /**
   * Searches a curve.
   *
   * @param x sample points, ascending
   * @param y one value per point
   * @return empty where nothing starts or jumps, e.g. for a curve that is above 0 from its first point on
   */
  public Optional<Bracket> in(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values of x do not go with " + y.length + " values of y");
    }
    Bracket found = null;
    int before = -1;
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(y[i])) {
        continue;
      }
      if (before >= 0) {
        Bracket candidate = new Bracket(x[before], x[i], y[before], y[i]);
        found = prefers(candidate, found) ? candidate : found;
      }
      before = i;
    }
    return Optional.ofNullable(found);
  }
}
