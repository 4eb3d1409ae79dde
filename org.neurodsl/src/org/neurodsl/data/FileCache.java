package org.neurodsl.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.ResultException;

/**
 * What was read from files, as long as they keep their size and time. Together the files that are remembered are not
 * larger than a bound; those that were not asked for the longest time go first.
 */
final class FileCache<T> {

  /** A file can change twice within one tick of its clock, so that younger ones are not believed to be unchanged. */
  private static final long YOUNG_MILLIS = 2_000;

  private final Function<Path, T> reader;
  private final long mostBytes;
  private final Map<Path, Entry<T>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** Either a value or a fault of the content, and whether the file may be the same when it looks so. */
  private record Entry<T>(long size, long time, boolean settled, T value, CsvException fault) {}

  FileCache(Function<Path, T> reader, long mostBytes) {
    this.reader = reader;
    this.mostBytes = mostBytes;
  }

  synchronized T get(Path file) {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      throw ResultException.reading(file, e);
    }
    Entry<T> known = entries.get(file);
    long time = now.lastModifiedTime().toMillis();
    if (known == null || !known.settled() || known.size() != now.size() || known.time() != time) {
      known = read(file, now.size(), time);
    }
    if (known.fault() != null) {
      throw known.fault();
    }
    return known.value();
  }

  private Entry<T> read(Path file, long size, long time) {
    boolean settled = System.currentTimeMillis() - time > YOUNG_MILLIS;
    Entry<T> entry;
    try {
      entry = new Entry<>(size, time, settled, reader.apply(file), null);
    } catch (CsvException fault) {
      entry = new Entry<>(size, time, settled, null, fault);
    }
    Entry<T> before = entries.put(file, entry);
    bytes += size - (before == null ? 0 : before.size());
    for (Iterator<Entry<T>> oldest = entries.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
    return entry;
  }
}
