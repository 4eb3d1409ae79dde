package org.neurodsl.sim.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** The handle by which a run is watched and stopped. For several threads. */
public class RunControl {

  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** Asks the run to stop soon; what was recorded is kept. */
  public final void cancel() {
    cancelled.set(true);
  }

  /** Whether the run was asked to stop. */
  public final boolean isCancelled() {
    return cancelled.get();
  }

  /**
   * Called now and then by the run.
   *
   * @param time how far the run is, ms
   * @param duration how far it goes, ms
   * @param spikes spikes so far
   */
  public void progress(double time, double duration, long spikes) {
    // a plain control shows nothing
  }
}
