package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurodsl.ui.live.Workbench;

/** The guard sees each way in which the UI thread can be blocked, and nothing else. */
@ExtendWith(NoLeaks.class)
class FreezeGuardTest {
  private static final long LONGEST_MILLIS = 200;

  private static void pump(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      if (!Display.getCurrent().readAndDispatch()) {
        Display.getCurrent().timerExec(5, () -> { });
        Display.getCurrent().sleep();
      }
    }
  }

  private static void guarded(Runnable work) {
    boolean[] done = {false};
    pump(50);
    FreezeGuard guard = FreezeGuard.watch(Display.getCurrent(), LONGEST_MILLIS);
    Display.getCurrent().asyncExec(() -> {
      work.run();
      done[0] = true;
    });
    Workbench.await("the work", () -> done[0]);
    guard.close();
  }

  private static void work(long millis) {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void longWorkIsTold() {
    AssertionError freeze = assertThrows(AssertionError.class, () -> guarded(() -> work(300)));
    assertTrue(freeze.getMessage().contains("FreezeGuardTest.work"), freeze::getMessage);
  }

  @Test
  void aWaitIsTold() {
    AssertionError freeze = assertThrows(AssertionError.class, () -> guarded(() -> sleep(1_000)));
    assertTrue(freeze.getMessage().contains("FreezeGuardTest.sleep"), freeze::getMessage);
  }

  @Test
  void aLockThatAnotherThreadHoldsIsTold() {
    AssertionError freeze = assertThrows(AssertionError.class, () -> guarded(() -> lock(1_000)));
    assertTrue(freeze.getMessage().contains("FreezeGuardTest.lock"), freeze::getMessage);
  }

  private static void lock(long millis) {
    Object lock = new Object();
    CountDownLatch held = new CountDownLatch(1);
    Thread.ofPlatform().start(() -> {
      synchronized (lock) {
        held.countDown();
        work(millis);
      }
    });
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    synchronized (lock) {
      // as long as it takes to get here
    }
  }

  @Test
  void muchShortWorkIsNot() {
    try (FreezeGuard guard = FreezeGuard.watch(Display.getCurrent(), LONGEST_MILLIS)) {
      for (int i = 0; i < 40; i++) {
        work(10);
        pump(5);
      }
      assertTrue(guard.worstMillis() < LONGEST_MILLIS);
    }
  }
}
