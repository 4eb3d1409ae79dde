package org.neurodsl.sim.standalone;

/**
 * How fast a run goes.
 *
 * @param time ms that are computed
 * @param duration ms that are to be
 * @param spikes so far
 * @param seconds wall-clock time so far
 */
public record Pace(double time, double duration, long spikes, double seconds) implements Progress {

  @Override
  public double part() {
    return Math.clamp(time / duration, 0, 1);
  }

  /** Per cent, rate, spikes and the time that is left. */
  @Override
  public String text() {
    double rate = time / 1000 / seconds;
    return percent() + "  " + Progress.format("%.3g", rate) + " x real time  " + spikes
        + (spikes == 1 ? " spike" : " spikes") + left();
  }
}
