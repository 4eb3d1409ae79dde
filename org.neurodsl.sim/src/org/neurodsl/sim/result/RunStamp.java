package org.neurodsl.sim.result;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where a run gets its time and name from; tests and repeatable builds give fixed ones.
 *
 * @param clock time of day
 * @param id short text that keeps two runs of one second apart: letters and digits
 * @param nanoTime steadily growing time in ns, for the flushing of files
 */
public record RunStamp(InstantSource clock, Supplier<String> id, LongSupplier nanoTime) {
  private static final int ID_DIGITS = 6;

  /** Real time and six random digits. */
  public static RunStamp system() {
    return new RunStamp(InstantSource.system(), RunStamp::randomId, System::nanoTime);
  }

  /** Folder name {@code 2026-03-04T050607Z-<id>}, which sorts by time and is allowed on every system. */
  String folderName(Instant start) {
    return start.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "") + "-" + id.get();
  }

  private static String randomId() {
    // No secret, and a name that is taken is drawn again: the generator that starts fastest will do.
    return HexFormat.of().toHexDigits(new SplittableRandom().nextLong(), ID_DIGITS);
  }
}
