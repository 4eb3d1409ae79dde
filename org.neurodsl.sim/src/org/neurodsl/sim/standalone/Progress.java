package org.neurodsl.sim.standalone;

import java.util.Locale;

/** How far something is that takes a while. */
sealed interface Progress permits Pace, WiringPace {

  /** Which part is done, 0 to 1. */
  double part();

  /** Wall-clock time so far, s. */
  double seconds();

  /** What there is to say. */
  String text();

  /** The part in words. */
  default String percent() {
    return (int) (100 * part()) + " %";
  }

  /** The time that is left, with two blanks before it; nothing where it cannot be told. */
  default String left() {
    return part() > 0 ? "  " + remaining(seconds() * (1 - part()) / part()) + " left" : "";
  }

  private static String remaining(double seconds) {
    if (seconds < 60) {
      return format("%.1f s", seconds);
    }
    return seconds < 3600
        ? format("%d min %02d s", (long) seconds / 60, (long) seconds % 60)
        : format("%d h %02d min", (long) seconds / 3600, (long) seconds / 60 % 60);
  }

  /** A text with numbers in it. */
  static String format(String pattern, Object... parts) {
    return String.format(Locale.ROOT, pattern, parts);
  }
}
