package org.neurodsl.bench;

import java.lang.management.ManagementFactory;

/** The processor time of the calling thread, which other programs on the machine disturb least. */
final class BenchClock {

  private BenchClock() {}

  static long nanoseconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
