package org.neurodsl.sim.math;

/**
 * {@code exp(rate * (k * h))} for whole numbers of steps k of length h: what is left of a trace after so many steps.
 * Numbers of steps that occur often come from a table, with the same bits.
 */
public final class StepDecay {

  /** Longest table: 64 kB. */
  private static final int MOST = 8192;

  /** What is left is not looked up below this, so that short traces have short tables. */
  private static final double SMALL = 0x1p-64;

  private final double rate;
  private final double h;
  private final double[] table;

  /** The decay of a rate per ms on a grid of steps of {@code h} ms. */
  public StepDecay(double rate, double h) {
    this.rate = rate;
    this.h = h;
    double needed = rate < 0 ? Functions.log(SMALL) / (rate * h) : MOST;
    table = new double[(int) Math.min(MOST, Math.ceil(needed))];
    for (int steps = 0; steps < table.length; steps++) {
      table[steps] = computed(steps);
    }
  }

  /** What is left after a whole number of steps, not negative. */
  public double after(double steps) {
    int place = (int) steps;
    return place < table.length ? table[place] : computed(steps);
  }

  private double computed(double steps) {
    return Functions.exp(rate * (steps * h));
  }
}
