package org.neurodsl.ui.trace.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.neurodsl.ui.trace.data.Span;

/**
 * The stretch of time in view, with a history. Many small changes of one kind in a row, e.g. turns of the wheel, are
 * one
 * step of the history.
 */
public final class TimeWindow {
  private static final int MOST_STEPS = 200;
  private static final double NARROWEST_SHARE = 1e-12;

  /** What the window does when the run grows. */
  public enum Mode {
    /** It stays. */
    FREE,
    /** It shows everything. */
    FIT,
    /** Its right edge stays on the newest sample. */
    FOLLOW
  }

  /** What changes the window. */
  public enum Gesture {
    /** One deliberate step. */
    STEP,
    /** A turn of the wheel or a key that zooms. */
    ZOOM,
    /** A drag, scrolling. */
    SCROLL
  }

  private final Deque<Span> back = new ArrayDeque<>();
  private final Deque<Span> forward = new ArrayDeque<>();
  private Gesture last = Gesture.STEP;
  private Span extent = new Span(0, 1);
  private Span shown = extent;
  private Mode mode = Mode.FIT;

  /** The stretch in view, ms. */
  public Span shown() {
    return shown;
  }

  /** Everything there is to see, ms. */
  public Span extent() {
    return extent;
  }

  /** What it does when the run grows. */
  public Mode mode() {
    return mode;
  }

  /**
   * Says what there is to see now.
   *
   * @param whole the whole stretch of the run, ms
   * @param newest time of the newest sample, ms
   */
  public void grow(Span whole, double newest) {
    extent = whole;
    switch (mode) {
      case FIT -> shown = whole;
      case FOLLOW -> shown = new Span(newest - shown.width(), newest);
      case FREE -> { }
    }
  }

  /** Shows a stretch, as one step of the history. */
  public void show(Span span) {
    change(span, Gesture.STEP);
  }

  /**
   * Zooms: a factor below 1 comes nearer. The given time stays in its place; while following, the newest sample does.
   */
  public void zoom(double factor, double at) {
    double fixed = mode == Mode.FOLLOW ? shown.to() : at;
    boolean following = mode == Mode.FOLLOW;
    change(limited(shown.scaled(factor, fixed)), Gesture.ZOOM);
    mode = following ? Mode.FOLLOW : mode;
  }

  /** Scrolls by a time, ms. */
  public void scroll(double by) {
    double share = 0.9 * shown.width();
    double least = extent.from() - share - shown.from();
    double most = extent.to() + share - shown.to();
    change(shown.shifted(Math.clamp(by, Math.min(least, 0), Math.max(most, 0))), Gesture.SCROLL);
  }

  /** Shows everything, and goes on doing so while the run grows. */
  public void fit() {
    change(extent, Gesture.STEP);
    mode = Mode.FIT;
  }

  /** Brings a time into view, in the middle if it was not in view. */
  public void reveal(double time) {
    if (!shown.contains(time)) {
      change(shown.shifted(time - 0.5 * (shown.from() + shown.to())), Gesture.STEP);
    }
  }

  /** Follows the newest sample, or stops doing so. */
  public void follow(boolean on) {
    mode = on ? Mode.FOLLOW : Mode.FREE;
  }

  /** Goes one step back in the history. */
  public void back() {
    swap(back, forward);
  }

  /** Goes one step forward again. */
  public void forward() {
    swap(forward, back);
  }

  private void swap(Deque<Span> from, Deque<Span> to) {
    if (!from.isEmpty()) {
      to.push(shown);
      shown = from.pop();
      mode = shown.equals(extent) ? Mode.FIT : Mode.FREE;
      last = Gesture.STEP;
    }
  }

  private void change(Span next, Gesture gesture) {
    if (next.equals(shown)) {
      return;
    }
    if (gesture == Gesture.STEP || gesture != last) {
      back.push(shown);
      forward.clear();
      if (back.size() > MOST_STEPS) {
        back.removeLast();
      }
    }
    last = gesture;
    shown = next;
    mode = Mode.FREE;
  }

  private Span limited(Span wanted) {
    double widest = 4 * extent.width();
    double narrowest = NARROWEST_SHARE * Math.max(Math.abs(extent.from()), Math.abs(extent.to()));
    boolean sensible = wanted.width() <= widest && wanted.width() > narrowest;
    return sensible ? wanted : shown;
  }
}
