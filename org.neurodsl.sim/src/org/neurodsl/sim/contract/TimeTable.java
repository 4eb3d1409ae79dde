package org.neurodsl.sim.contract;

import java.util.Arrays;

/**
 * A stimulus table: linear between its rows, constant before the first and after the last.
 *
 * @param times ms, ascending
 * @param values base units, as many as times
 */
public record TimeTable(double[] times, double[] values) {

  /** The value at a time in ms. */
  public double at(double time) {
    int place = Arrays.binarySearch(times, time);
    if (place >= 0) {
      return values[place];
    }
    int above = -place - 1;
    if (above == 0) {
      return values[0];
    }
    if (above == times.length) {
      return values[times.length - 1];
    }
    double part = (time - times[above - 1]) / (times[above] - times[above - 1]);
    return Math.fma(part, values[above] - values[above - 1], values[above - 1]);
  }
}
