package org.neurodsl.sim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A few threads that work through a list together; the caller is one of them. */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService helpers;

  Workers(int threads) {
    this.threads = threads;
    helpers =
        threads > 1
            ? Executors.newFixedThreadPool(threads - 1, Thread.ofPlatform().daemon().name("neurodsl-run-", 1).factory())
            : null;
  }

  /** Does the work for each item, in any order; returns when all is done. */
  <T> void each(List<T> items, Consumer<T> work) {
    if (helpers == null || items.size() == 1) {
      items.forEach(work);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int index = next.getAndIncrement(); index < items.size(); index = next.getAndIncrement()) {
            work.accept(items.get(index));
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int helper = 1; helper < threads; helper++) {
      others.add(helpers.submit(share));
    }
    share.run();
    others.forEach(Workers::await);
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a worker", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    if (helpers != null) {
      helpers.shutdownNow();
    }
  }
}
