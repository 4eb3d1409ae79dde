package org.neurodsl.sim.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that this process has had so far. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HIGH_WATER = "VmHWM:";
  private static final double KILOBYTES = 1024;

  private PeakMemory() {}

  /** In MB: what the system counts where it tells (Linux), else what the heap has held. */
  static double megabytes() {
    try {
      List<String> lines = Files.readAllLines(STATUS);
      for (String line : lines) {
        if (line.startsWith(HIGH_WATER)) {
          return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES;
        }
      }
    } catch (IOException elsewhere) {
      // Other systems do not tell it so.
    }
    double bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      bytes += pool.getPeakUsage() == null ? 0 : pool.getPeakUsage().getUsed();
    }
    return bytes / (KILOBYTES * KILOBYTES);
  }
}
