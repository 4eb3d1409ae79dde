package org.neurodsl.sim.network;

import org.neurodsl.sim.run.RunControl;

/** The handle by which the run of a network is watched and stopped. For several threads. */
public class NetworkControl extends RunControl {

  /**
   * Called now and then by the thread of the run.
   *
   * @param time how far the run is, ms
   * @param duration how far it goes, ms
   * @param spikes spikes so far
   */
  public void progress(double time, double duration, long spikes) {
    // a plain control shows nothing
  }
}
