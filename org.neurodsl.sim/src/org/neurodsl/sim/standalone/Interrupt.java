package org.neurodsl.sim.standalone;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.neurodsl.sim.run.RunControl;

/**
 * Lets Ctrl-C stop a run instead of the program: the JVM's shutdown first cancels the run and then waits until what was
 * recorded is written.
 */
public final class Interrupt {
  private static final long LONGEST_WAIT_SECONDS = 60;

  private Interrupt() {}

  /**
   * Runs work that {@code control} can cancel; it has to write everything before it returns.
   *
   * @return what the work returns
   */
  public static int cancels(RunControl control, IntSupplier work) {
    CountDownLatch written = new CountDownLatch(1);
    Thread hook = new Thread(() -> cancel(control, written), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.getAsInt();
    } finally {
      written.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is on its way out, and the hook with it.
      }
    }
  }

  private static void cancel(RunControl control, CountDownLatch written) {
    control.cancel();
    try {
      written.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
