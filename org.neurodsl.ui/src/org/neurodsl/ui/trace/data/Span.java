package org.neurodsl.ui.trace.data;

/**
 * An interval of times (ms) or values.
 *
 * @param from lower end
 * @param to upper end, above {@code from}
 */
public record Span(double from, double to) {
  /** Refuses what has no width. */
  public Span {
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException("no interval from " + from + " to " + to);
    }
  }

  /** The interval between two different numbers in any order. */
  public static Span between(double a, double b) {
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  /** Its width. */
  public double width() {
    return to - from;
  }

  /** Whether a number lies in it, ends included. */
  public boolean contains(double value) {
    return value >= from && value <= to;
  }

  /** The same interval elsewhere. */
  public Span shifted(double by) {
    return new Span(from + by, to + by);
  }

  /** Narrower (factor below 1) or wider, with one number staying where it is. */
  public Span scaled(double factor, double fixed) {
    return new Span(fixed + (from - fixed) * factor, fixed + (to - fixed) * factor);
  }

  /** Wider by a share of its width at each end. */
  public Span padded(double share) {
    return new Span(from - share * width(), to + share * width());
  }
}
