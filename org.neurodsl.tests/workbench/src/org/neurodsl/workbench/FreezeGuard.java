package org.neurodsl.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the UI thread and tells when one thing that it did let a user wait. What counts is its CPU time while it
 * works, and while it waits the time that it sleeps, or the CPU time of whom it waits for. Time in which the machine is
 * busy with other programs does not count, so that a loaded machine gives no false alarm. For the UI thread.
 */
public final class FreezeGuard implements AutoCloseable {
  private static final long TICK_MILLIS = 5;
  private static final int SHOWN_FRAMES = 40;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Display display;
  private final long ui;
  private final long longestNanos;
  private final Thread watchdog = new Thread(this::watch, "freeze guard");
  private final Listener before = event -> begin();
  private final Listener after = event -> end();
  private final List<String> freezes = new ArrayList<>();
  private int depth;
  private volatile Dispatch now;
  private volatile boolean stopped;
  private long worstNanos;

  /** One thing that the UI thread does, from its beginning to its end. */
  private static final class Dispatch {
    private final long cpu;
    private long lastTick = System.nanoTime();
    private long lastOthers = -1;
    private long waited;
    private StackTraceElement[] stack = new StackTraceElement[0];

    Dispatch(long cpu) {
      this.cpu = cpu;
    }
  }

  private FreezeGuard(Display display, long longestMillis) {
    this.display = display;
    ui = display.getThread().threadId();
    longestNanos = longestMillis * 1_000_000;
    watchdog.setDaemon(true);
  }

  /**
   * Begins to watch the thread of a display.
   *
   * @param longestMillis how long a user may have to wait
   */
  public static FreezeGuard watch(Display display, long longestMillis) {
    FreezeGuard guard = new FreezeGuard(display, longestMillis);
    display.addListener(SWT.PreEvent, guard.before);
    display.addListener(SWT.PostEvent, guard.after);
    guard.watchdog.start();
    return guard;
  }

  /** The longest time that a user had to wait so far, ms. */
  public double worstMillis() {
    return worstNanos / 1e6;
  }

  /** Stops, and fails where the UI thread was blocked too long, with what it was doing then. */
  @Override
  public void close() {
    stopped = true;
    display.removeListener(SWT.PreEvent, before);
    display.removeListener(SWT.PostEvent, after);
    if (!freezes.isEmpty()) {
      throw new AssertionError(String.join("\n\n", freezes));
    }
  }

  private void begin() {
    if (depth++ == 0) {
      now = new Dispatch(threads.getCurrentThreadCpuTime());
    }
  }

  private void end() {
    Dispatch done = now;
    if (--depth == 0 && done != null) {
      now = null;
      synchronized (done) {
        long busy = threads.getCurrentThreadCpuTime() - done.cpu + done.waited;
        worstNanos = Math.max(worstNanos, busy);
        if (busy > longestNanos) {
          freezes.add(text(busy, done.stack));
        }
      }
    }
    depth = Math.max(depth, 0);
  }

  private static String text(long busy, StackTraceElement[] stack) {
    return "the UI thread was blocked for " + busy / 1_000_000 + " ms:\n" + Stream.of(stack).limit(SHOWN_FRAMES)
        .map(frame -> "    " + frame).collect(Collectors.joining("\n"));
  }

  private void watch() {
    while (!stopped) {
      try {
        Thread.sleep(TICK_MILLIS);
      } catch (InterruptedException stop) {
        return;
      }
      Dispatch dispatch = now;
      if (dispatch != null) {
        synchronized (dispatch) {
          tick(dispatch);
        }
      }
    }
  }

  /** Adds up what the UI thread waits for, and keeps what it does when half of the time is over. */
  private void tick(Dispatch dispatch) {
    ThreadInfo info = threads.getThreadInfo(ui, 2);
    long time = System.nanoTime();
    if (info != null && info.getThreadState() != Thread.State.RUNNABLE) {
      boolean sleeps = Stream.of(info.getStackTrace())
          .anyMatch(frame -> frame.getClassName().equals(Thread.class.getName()));
      long others = cpuOfOthers();
      if (sleeps) {
        dispatch.waited += time - dispatch.lastTick;
      } else if (dispatch.lastOthers >= 0) {
        dispatch.waited += Math.clamp(others - dispatch.lastOthers, 0, time - dispatch.lastTick);
      }
      dispatch.lastOthers = others;
    } else {
      dispatch.lastOthers = -1;
    }
    dispatch.lastTick = time;
    boolean half = threads.getThreadCpuTime(ui) - dispatch.cpu + dispatch.waited > longestNanos / 2;
    if (half && dispatch.stack.length == 0) {
      dispatch.stack = display.getThread().getStackTrace();
    }
  }

  private long cpuOfOthers() {
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      sum += id == ui || id == watchdog.threadId() ? 0 : Math.max(0, threads.getThreadCpuTime(id));
    }
    return sum;
  }
}
