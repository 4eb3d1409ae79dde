package org.neurodsl.sim.analysis;

import java.util.Arrays;

/**
 * Narrows a bracket by rounds of further runs: ask for the {@link #nextPoints}, run the model there, hand the measured
 * values to {@link #accept}, until {@link #isDone}. With p points a round, the bracket shrinks by p + 1 each time, so
 * all points of a round can run together as one population.
 */
public final class Refinement {
  private final JumpSearch search;
  private final double tolerance;
  private final int pointsPerRound;
  private Bracket bracket;
  private double[] asked;

  /**
   * Starts from a bracket.
   *
   * @param search what was found in the bracket
   * @param bracket where
   * @param tolerance width to be reached, unit of x, above 0; the last bits of x are the other limit
   * @param pointsPerRound points in each round, at least 1
   */
  public Refinement(JumpSearch search, Bracket bracket, double tolerance, int pointsPerRound) {
    if (!(tolerance > 0) || pointsPerRound < 1) {
      throw new IllegalArgumentException("no refinement to " + tolerance + " with " + pointsPerRound + " points");
    }
    this.search = search;
    this.bracket = bracket;
    this.tolerance = tolerance;
    this.pointsPerRound = pointsPerRound;
    this.asked = between(bracket);
  }

  /** The bracket so far. */
  public Bracket bracket() {
    return bracket;
  }

  /** True once the bracket is narrow enough, or no number lies between its ends. */
  public boolean isDone() {
    return bracket.width() <= tolerance || asked.length == 0;
  }

  /** Points to be measured next, ascending, evenly spaced inside the bracket. */
  public double[] nextPoints() {
    return asked.clone();
  }

  /**
   * Takes the values measured at {@link #nextPoints}.
   *
   * <p>Where no value is usable (all NaN) the bracket stays and the search ends.
   */
  public void accept(double[] values) {
    if (values.length != asked.length) {
      throw new IllegalArgumentException(asked.length + " points were asked for, " + values.length + " values came");
    }
    int count = asked.length;
    double[] x = new double[count + 2];
    double[] y = new double[count + 2];
    x[0] = bracket.low();
    y[0] = bracket.lowValue();
    System.arraycopy(asked, 0, x, 1, count);
    System.arraycopy(values, 0, y, 1, count);
    x[count + 1] = bracket.high();
    y[count + 1] = bracket.highValue();
    Bracket narrower = search.in(x, y).orElse(bracket);
    asked = narrower.equals(bracket) ? new double[0] : between(narrower);
    bracket = narrower;
  }

  private double[] between(Bracket wide) {
    double[] points = new double[pointsPerRound];
    int count = 0;
    double before = wide.low();
    for (int i = 1; i <= pointsPerRound; i++) {
      double point = wide.low() + wide.width() * i / (pointsPerRound + 1);
      if (point > before && point < wide.high()) {
        points[count++] = point;
        before = point;
      }
    }
    return Arrays.copyOf(points, count);
  }
}
