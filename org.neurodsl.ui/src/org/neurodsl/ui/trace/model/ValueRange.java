package org.neurodsl.ui.trace.model;

import org.neurodsl.ui.trace.data.Extremes;
import org.neurodsl.ui.trace.data.Span;

/**
 * The range of an axis that follows its data: round ends a little beyond it, so that it stands still while data grow.
 */
final class ValueRange {
  private static final double MARGIN = 0.04;
  private static final double LEAST_SHARE = 1e-9;

  private ValueRange() {}

  static Span of(Extremes seen) {
    if (seen.isEmpty() || Double.isInfinite(seen.min()) || Double.isInfinite(seen.max())) {
      return new Span(0, 1);
    }
    double magnitude = Math.max(Math.abs(seen.min()), Math.abs(seen.max()));
    double width = seen.max() - seen.min();
    if (width <= LEAST_SHARE * magnitude || width == 0) {
      double half = magnitude == 0 ? 1 : 0.1 * magnitude;
      return new Span(seen.min() - half, seen.max() + half);
    }
    double step = Math.pow(10, Math.floor(Math.log10(width / 4)));
    double low = Math.floor((seen.min() - MARGIN * width) / step) * step;
    double high = Math.ceil((seen.max() + MARGIN * width) / step) * step;
    return new Span(low, high);
  }
}
