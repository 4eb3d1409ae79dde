package org.neurodsl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.ResultException;

/** A file is read once as long as it does not change, and only so much is remembered. */
class FileCacheTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;
  private final List<String> read = new ArrayList<>();
  private final FileCache<String> cache = new FileCache<>(this::read, 10);

  private String read(Path file) {
    read.add(file.getFileName().toString());
    try {
      String text = Files.readString(file);
      if (text.equals("bad")) {
        throw new CsvException("bad", 1, 0, "it is bad");
      }
      return text;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file(String name, String text, Instant time) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(time));
    return file;
  }

  @Test
  void anUnchangedFileIsReadOnceWhetherRightOrWrong() throws IOException {
    Path good = file("a", "1234", LONG_AGO);
    Path bad = file("b", "bad", LONG_AGO);
    assertEquals("1234", cache.get(good));
    assertEquals("1234", cache.get(good));
    assertThrows(CsvException.class, () -> cache.get(bad));
    assertThrows(CsvException.class, () -> cache.get(bad));
    assertEquals(List.of("a", "b"), read);
  }

  @Test
  void aFileWithAnotherTimeOrSizeOrOneJustWrittenIsReadAgain() throws IOException {
    cache.get(file("a", "1", LONG_AGO));
    assertEquals("2", cache.get(file("a", "2", LONG_AGO.plusSeconds(1))));
    assertEquals("33", cache.get(file("a", "33", LONG_AGO.plusSeconds(1))));
    assertEquals("44", cache.get(file("a", "44", Instant.now())));
    assertEquals("55", cache.get(file("a", "55", Instant.now())));
  }

  @Test
  void theOldestIsForgottenWhenTheyAreTooLargeTogether() throws IOException {
    Path first = file("a", "1234", LONG_AGO);
    Path second = file("b", "1234", LONG_AGO);
    cache.get(first);
    cache.get(second);
    cache.get(first);
    cache.get(file("c", "1234", LONG_AGO));
    cache.get(first);
    assertEquals(List.of("a", "b", "c"), read);
    cache.get(second);
    assertEquals(List.of("a", "b", "c", "b"), read);
  }

  @Test
  void aFileThatWentAwaySaysSo() {
    assertThrows(ResultException.class, () -> cache.get(folder.resolve("none")));
  }
}
