package org.neurodsl.ir;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Runs work that walks expressions in a thread with a large stack: a sum of ten thousand terms is a deep tree. */
public final class LargeStack {
  private static final long BYTES = 512L << 20;

  private LargeStack() {}

  /** The result of the work; what it throws is thrown here. Interrupting the caller interrupts the work. */
  public static <T> T call(Supplier<T> work) {
    Result<T> result = new Result<>();
    Thread thread = new Thread(null, () -> result.compute(work), "expressions", BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    return result.get();
  }

  /** What came out of the work, handed over by the end of its thread. */
  private static final class Result<T> {
    private T value;
    private Throwable failure;

    private void compute(Supplier<T> work) {
      try {
        value = work.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }

    private T get() {
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
          return value;
        }
      }
    }
  }
}
