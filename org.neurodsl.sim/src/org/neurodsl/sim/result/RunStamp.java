package org.neurodsl.sim.result;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
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
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Real time and six random digits. */
  public static RunStamp system() {
    return new RunStamp(InstantSource.system(), RunStamp::randomId, System::nanoTime);
  }

  /** Folder name {@code <UTC time>-<id>}, which sorts by time and is allowed on every system. */
  String folderName(Instant start) {
    return NAME.format(start) + "-" + id.get();
  }

  private static String randomId() {
    byte[] bytes = new byte[3];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
