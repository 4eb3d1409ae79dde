package org.neurodsl.sim.standalone;

import java.util.Locale;

/**
 * How fast a run goes.
 *
 * @param time ms that are computed
 * @param duration ms that are to be
 * @param spikes so far
 * @param seconds wall-clock time so far
 */
public record Pace(double time, double duration, long spikes, double seconds) {

  /** Which part of the run is done, 0 to 1. */
  public double part() {
    return Math.clamp(time / duration, 0, 1);
  }

  /** Per cent, rate, spikes and the time that is left. */
  public String text() {
    double rate = time / 1000 / seconds;
    double left = part() > 0 ? seconds * (1 - part()) / part() : Double.NaN;
    return (int) (100 * part()) + " %  " + format("%.3g", rate) + " x real time  " + spikes
        + (spikes == 1 ? " spike" : " spikes") + (Double.isNaN(left) ? "" : "  " + remaining(left) + " left");
  }

  private static String remaining(double seconds) {
    if (seconds < 60) {
      return format("%.1f s", seconds);
    }
    return seconds < 3600
        ? format("%d min %02d s", (long) seconds / 60, (long) seconds % 60)
        : format("%d h %02d min", (long) seconds / 3600, (long) seconds / 60 % 60);
  }

  private static String format(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
