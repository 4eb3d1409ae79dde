package org.neurodsl.sim.run;

/** The handle by which a run is watched, held and stopped. For several threads. */
public class RunControl {

  private volatile boolean cancelled;
  private volatile boolean held;
  private long granted;

  /** Asks the run to stop soon; what was recorded is kept. */
  public final void cancel() {
    cancelled = true;
    wake();
  }

  /** Whether the run was asked to stop. */
  public final boolean isCancelled() {
    return cancelled;
  }

  /** Holds the run at the next place where it can be held. */
  public final synchronized void pause() {
    held = true;
    granted = 0;
  }

  /** Lets a held run go on. */
  public final synchronized void resume() {
    held = false;
    notifyAll();
  }

  /** Lets a held run do one more grid step; a run that is under way is held first. */
  public final synchronized void step() {
    held = true;
    granted++;
    notifyAll();
  }

  /** Whether the run is held, or soon will be. */
  public final boolean isPaused() {
    return held;
  }

  private synchronized void wake() {
    notifyAll();
  }

  /** Waits while the run is held; returns how many of the wanted grid steps may be done, at least one. */
  public final long await(long wanted) {
    return held ? awaitGrant(wanted) : wanted;
  }

  private synchronized long awaitGrant(long wanted) {
    while (held && granted == 0 && !cancelled) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        cancelled = true;
      }
    }
    if (!held || cancelled) {
      return wanted;
    }
    granted--;
    return 1;
  }

  /**
   * Called before the first step, after the last, and now and then between them, by the thread of the run.
   *
   * @param part what there is so far; nothing of it is to be changed
   */
  public void advanced(RunPart part) {
    // a plain control shows nothing
  }

  /**
   * Called now and then while a network runs, by the thread of the run.
   *
   * @param time how far it is, ms
   * @param duration how far it goes, ms
   * @param spikes spikes so far
   */
  public void progress(double time, double duration, long spikes) {
    // a plain control shows nothing
  }
}
