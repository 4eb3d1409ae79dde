package org.neurodsl.sim.plot;

/**
 * Maps values to px along one axis.
 *
 * @param range values shown
 * @param from px of the low end
 * @param to px of the high end, which may be the smaller number
 */
record Scale(Range range, double from, double to) {
  double px(double value) {
    return from + (value - range.low()) / (range.high() - range.low()) * (to - from);
  }
}
