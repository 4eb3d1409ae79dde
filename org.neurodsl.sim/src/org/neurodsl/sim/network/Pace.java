package org.neurodsl.sim.network;

/**
 * Decides by the clock whether several threads are faster than one. It has no influence on results.
 */
final class Pace {

  /** Work between two meetings below which threads would wait for each other longer than they work, ns. */
  private static final long WORTH_A_MEETING = 20_000;

  private static final long FIRST_WINDOW = 20_000_000;
  private static final long TOGETHER_WINDOW = 50_000_000;
  private static final long LONGEST_WINDOW = 5_000_000_000L;
  private static final double GAIN = 1.1;

  private long began;
  private long last;
  private long beganPoint;
  private long quickest = Long.MAX_VALUE;
  private long window = FIRST_WINDOW;
  private double aloneRate;

  /** A phase begins at a grid point. */
  void begin(long point) {
    began = System.nanoTime();
    last = began;
    beganPoint = point;
    quickest = Long.MAX_VALUE;
  }

  /** Called after each interval on one thread: whether it is time to think about several. */
  boolean aloneIsLongEnough(long point) {
    long now = System.nanoTime();
    quickest = Math.min(quickest, now - last);
    last = now;
    if (now - began < window) {
      return false;
    }
    aloneRate = (point - beganPoint) / (double) (now - began);
    window = Math.min(LONGEST_WINDOW, 4 * window);
    return true;
  }

  /** Whether several threads may be faster. */
  boolean isWorthMeeting() {
    return quickest > WORTH_A_MEETING;
  }

  /** Called after each interval on several threads: whether one had better go on alone. */
  boolean togetherIsSlow(long point) {
    long now = System.nanoTime();
    if (now - began < TOGETHER_WINDOW) {
      return false;
    }
    double rate = (point - beganPoint) / (double) (now - began);
    began = now;
    beganPoint = point;
    return rate < GAIN * aloneRate;
  }
}
