package org.neurodsl.advice;

import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitText;

/** Numbers as sentences of advice show them. */
final class Shown {
  private static final int FEW_DIGITS = 2;
  private static final double MS_PER_SECOND = 1000;

  private Shown() {}

  /** A time in ms with the unit that reads best, roughly. */
  static String time(double ms) {
    return Quantities.format(ms, UnitText.bestUnit(ms, Dimension.TIME), FEW_DIGITS);
  }

  /** A time that a user waits. */
  static String waiting(double seconds) {
    if (seconds < 120) {
      return time(seconds * MS_PER_SECOND);
    }
    double minutes = seconds / 60;
    if (minutes < 120) {
      return Quantities.number(minutes, FEW_DIGITS) + " minutes";
    }
    double hours = minutes / 60;
    return hours < 48
        ? Quantities.number(hours, FEW_DIGITS) + " hours" : Quantities.number(hours / 24, FEW_DIGITS) + " days";
  }

  /** An amount of memory. */
  static String memory(double bytes) {
    double megabytes = bytes / (1 << 20);
    return megabytes < 1024
        ? Quantities.number(megabytes, FEW_DIGITS) + " MB" : Quantities.number(megabytes / 1024, FEW_DIGITS) + " GB";
  }

  /** A count. */
  static String count(double number) {
    return Quantities.number(number, FEW_DIGITS);
  }
}
