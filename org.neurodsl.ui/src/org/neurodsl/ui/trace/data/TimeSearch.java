package org.neurodsl.ui.trace.data;

/** Finds places in ascending times. */
final class TimeSearch {
  private TimeSearch() {}

  static long firstAtOrAfter(NumberStore times, long size, double time) {
    long low = 0;
    long high = size;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (times.get(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
