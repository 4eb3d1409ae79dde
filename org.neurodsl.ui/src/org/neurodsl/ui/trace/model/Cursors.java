package org.neurodsl.ui.trace.model;

import java.util.OptionalDouble;

/** Two cursors on the time axis, A and B; either may be away, and one may move with the pointer until it is dropped. */
public final class Cursors {
  /** One of the two. */
  public enum Which {
    A,
    B
  }

  private double a = Double.NaN;
  private double b = Double.NaN;
  private Which attached;

  /** Where a cursor stands, ms; NaN if it is away. */
  public double time(Which which) {
    return which == Which.A ? a : b;
  }

  /** Puts a cursor to a time, ms. */
  public void put(Which which, double time) {
    if (which == Which.A) {
      a = time;
    } else {
      b = time;
    }
  }

  /** Has a cursor move with the pointer. */
  public void attach(Which which) {
    attached = which;
  }

  /** The cursor that moves with the pointer, or null. */
  public Which attached() {
    return attached;
  }

  /** Leaves the moving cursor where it is. */
  public void drop() {
    attached = null;
  }

  /** Takes both away. */
  public void clear() {
    a = Double.NaN;
    b = Double.NaN;
    attached = null;
  }

  /** Whether a cursor stands somewhere. */
  public boolean isShown(Which which) {
    return !Double.isNaN(time(which));
  }

  /** Time from A to B, ms, if both stand. */
  public OptionalDouble difference() {
    return isShown(Which.A) && isShown(Which.B) ? OptionalDouble.of(b - a) : OptionalDouble.empty();
  }
}
