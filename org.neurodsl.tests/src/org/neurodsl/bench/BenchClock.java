package org.neurodsl.bench;

import java.lang.management.ManagementFactory;

/** Processor time and memory of the calling thread; other programs on the machine disturb them least. */
final class BenchClock {

  private BenchClock() {}

  /** What the thread has allocated so far. */
  static long bytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  /** The processor time of the thread so far. */
  static long nanoseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
