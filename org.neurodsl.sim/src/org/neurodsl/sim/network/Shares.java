package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Threads that work side by side, the caller among them, and meet at a barrier without going to sleep. */
final class Shares {

  /** Looks at the others so many times before giving its place on the processor to another thread. */
  private static final int PATIENCE = 20_000;

  private final int threads;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger round = new AtomicInteger();
  private volatile RuntimeException abandoned;

  /** A barrier for so many threads. */
  Shares(int threads) {
    this.threads = threads;
  }

  /** Does {@code work} on as many threads, each with its number, and returns when all are done. */
  static void together(int threads, IntConsumer work) {
    AtomicReference<Throwable> failed = new AtomicReference<>();
    List<Thread> helpers = new ArrayList<>();
    for (int number = 1; number < threads; number++) {
      int mine = number;
      helpers.add(Thread.ofPlatform().daemon().name("neurodsl-network-" + number)
          .start(() -> attempt(work, mine, failed)));
    }
    attempt(work, 0, failed);
    helpers.forEach(Shares::join);
    if (failed.get() instanceof Error error) {
      throw error;
    }
    if (failed.get() instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static void attempt(IntConsumer work, int number, AtomicReference<Throwable> failed) {
    try {
      work.accept(number);
    } catch (RuntimeException | Error error) {
      failed.compareAndSet(null, error);
    }
  }

  private static void join(Thread helper) {
    boolean interrupted = false;
    while (helper.isAlive()) {
      try {
        helper.join();
      } catch (InterruptedException asked) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the threads will never come again: the others shall fail as it did. */
  void abandon(RuntimeException reason) {
    abandoned = reason;
  }

  /** Returns when all threads have come here; what they wrote before is seen by all. */
  void meet() {
    if (threads == 1) {
      return;
    }
    int now = round.get();
    if (arrived.incrementAndGet() == threads) {
      arrived.set(0);
      round.set(now + 1);
      return;
    }
    for (int looks = 0; round.get() == now; looks++) {
      if (abandoned != null) {
        throw abandoned;
      }
      if (looks < PATIENCE) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
