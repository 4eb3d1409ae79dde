package org.neurodsl.sim.network;

import org.neurodsl.sim.run.RunControl;

/** The handle by which the run of a network is watched, held and stopped. For several threads. */
public class NetworkControl extends RunControl {

  /**
   * Called before the first step, after the last, and now and then between them, by the thread of the run.
   *
   * @param part what there is so far; nothing of it is to be changed
   */
  public void advanced(NetworkPart part) {
    // a plain control shows nothing
  }

  /**
   * Called now and then while synapses are made, by the thread of the run.
   *
   * @param wired how many there are
   * @param synapses how many there will be, about
   */
  public void wiring(long wired, long synapses) {
    // a plain control shows nothing
  }
}
