package org.neurodsl.sim.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how far a wiring is, and ends it when it is asked to stop. For several threads. */
final class WiringWatch {

  /** Each synapse is counted, then filled in. */
  private static final int PASSES = 2;

  private final NetworkControl control;
  private final long synapses;
  private final Thread teller = Thread.currentThread();
  private final AtomicLong seen = new AtomicLong();

  /** The thread that makes it is the one that tells. */
  WiringWatch(NetworkControl control, long synapses) {
    this.control = control;
    this.synapses = synapses;
  }

  /**
   * To be called often where work is done.
   *
   * @throws CancellationException if the run was asked to stop
   */
  void look() {
    if (control.isCancelled()) {
      throw new CancellationException();
    }
  }

  /** So many synapses were counted or filled in. */
  void passed(int number) {
    look();
    long sum = seen.addAndGet(number);
    if (Thread.currentThread() == teller) {
      control.wiring(sum / PASSES, synapses);
    }
  }
}
