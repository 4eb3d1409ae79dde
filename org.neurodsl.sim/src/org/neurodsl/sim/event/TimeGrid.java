package org.neurodsl.sim.event;

/**
 * The grid of steps of one length. A moment is a whole number of steps plus a fraction, so no error grows with time.
 *
 * @param h length of a step, ms
 */
public record TimeGrid(double h) {

  /** A distance from the grid, in steps, below which a moment counts as on the grid. */
  private static final double SNAP = 1e-9;

  /** The time in ms of a moment. */
  public double time(long step, double fraction) {
    return fraction == 0 ? step * h : (step + fraction) * h;
  }

  /** The moment at a time in ms, on the grid where it is within rounding of it. */
  public Moment moment(double time) {
    return plus(Moment.START, time);
  }

  /** The moment a duration of {@code milliseconds} after another. */
  public Moment plus(Moment moment, double milliseconds) {
    double steps = milliseconds / h;
    long whole = (long) Math.floor(steps);
    double fraction = moment.fraction() + (steps - whole);
    if (fraction >= 1) {
      fraction -= 1;
      whole++;
    }
    double tolerance = SNAP * Math.max(1, steps * 1e-6);
    if (fraction < tolerance) {
      fraction = 0;
    } else if (fraction > 1 - tolerance) {
      fraction = 0;
      whole++;
    }
    return new Moment(moment.step() + whole, fraction);
  }

  /** A place in time: step {@code step} of the grid, and a fraction in [0, 1) of it. */
  public record Moment(long step, double fraction) implements Comparable<Moment> {

    /** The start of a run. */
    public static final Moment START = new Moment(0, 0);

    @Override
    public int compareTo(Moment other) {
      int bySteps = Long.compare(step, other.step);
      return bySteps != 0 ? bySteps : Double.compare(fraction, other.fraction);
    }
  }
}
