package org.neurodsl.ui.trace.paint;

import org.neurodsl.sim.plot.Figures;
import org.neurodsl.ui.trace.data.Span;

/**
 * The unit in which times are written: the one in which the window has handy numbers.
 *
 * @param unit its text
 * @param perMs how many of it a millisecond has
 */
public record TimeScale(String unit, double perMs) {
  private static final double NARROW = 0.1;
  private static final double WIDE = 20_000;
  private static final double MS_PER_S = 1000;

  /** The unit for a window. */
  public static TimeScale of(Span window) {
    if (window.width() < NARROW) {
      return new TimeScale("µs", MS_PER_S);
    }
    return window.width() > WIDE ? new TimeScale("s", 1 / MS_PER_S) : new TimeScale("ms", 1);
  }

  /** A time or difference of times with its unit, with as many digits as a px of the window tells apart. */
  public String text(double ms, double msPerPx) {
    int decimals = (int) Math.clamp(Math.ceil(-Math.log10(msPerPx * perMs)), 0, 9);
    return FixedText.of(ms * perMs, decimals) + " " + unit;
  }

  /** A frequency whose period is a time. */
  public static String frequency(double periodMs) {
    double hertz = MS_PER_S / Math.abs(periodMs);
    return hertz >= MS_PER_S ? Figures.significant(hertz / MS_PER_S, 4) + " kHz"
        : Figures.significant(hertz, 4) + " Hz";
  }
}
