package org.neurodsl.sim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step on the disk fails once, or is the last one before the process ends. */
class DiskFaultTest {
  private static final int MORE_THAN_ALL_STEPS = 500;

  @TempDir Path folder;

  @Test
  void failureOfAnyStepIsOneErrorAndNeverAPartUnderTheFinalName() {
    int failures = 0;
    for (int step = 1; step < MORE_THAN_ALL_STEPS; step++) {
      Path runs = folder.resolve("fail" + step);
      FailingDisk disk = FailingDisk.failingAt(step);
      if (succeeds(runs, disk)) {
        assertFalse(disk.hasFailed(), "step " + step + " failed without a word");
        break;
      }
      failures++;
      assertNothingOrAMarkedPart(runs, "step " + step);
    }
    assertTrue(failures > 40, failures + " steps were tried");
  }

  private static boolean succeeds(Path runs, Disk disk) {
    try {
      SampleRun.write(runs, disk);
      return true;
    } catch (ResultException expected) {
      assertTrue(expected.getMessage().contains("; "), expected.getMessage());
      return false;
    }
  }

  @Test
  void endOfTheProcessAtAnyStepLeavesNothingOrAMarkedPart() {
    int kills = 0;
    for (int step = 1; step < MORE_THAN_ALL_STEPS; step++) {
      Path runs = folder.resolve("kill" + step);
      FailingDisk disk = FailingDisk.killedAt(step);
      try {
        SampleRun.write(runs, disk);
        break;
      } catch (FailingDisk.Killed end) {
        kills++;
      }
      assertNothingOrAMarkedPart(runs, "step " + step);
    }
    assertTrue(kills > 40, kills + " steps were tried");
  }

  private static void assertNothingOrAMarkedPart(Path runs, String message) {
    List<StoredRun> found = ResultReader.list(runs);
    assertTrue(found.size() <= 1, message);
    for (StoredRun run : found) {
      boolean hidden = run.folder().getFileName().toString().startsWith(".");
      assertEquals(hidden, run.isPart(), message);
      if (run.has("", "traces.csv")) {
        readable(run, message);
      }
    }
  }

  private static void readable(StoredRun run, String message) {
    try {
      assertTrue(run.traces("").rows() <= 3, message);
    } catch (CsvException empty) {
      assertTrue(run.isPart() && empty.getMessage().contains("empty"), message + ": " + empty.getMessage());
    }
    if (!run.isPart()) {
      assertEquals(3, run.traces("").rows(), message);
      assertEquals(SampleRun.done(), run.description().orElseThrow(), message);
    }
  }

  @Test
  void errorsNameTheMend() {
    Path file = folder.resolve("x");
    assertEquals(file + " may not be written; choose another folder with -o",
        ResultException.writing(file, new AccessDeniedException("x")).getMessage());
    assertEquals(file + " is gone: its folder was removed while the run was writing; run again",
        ResultException.writing(file, new NoSuchFileException("x")).getMessage());
    assertEquals(file + " could not be written (odd); check the disk or choose another folder with -o",
        ResultException.writing(file, new IOException("odd")).getMessage());
  }

  @Test
  void fileInPlaceOfTheRunsFolderIsReported() throws IOException {
    Path runs = Files.createFile(folder.resolve("runs"));
    ResultException refused =
        assertThrows(ResultException.class, () -> SampleRun.write(runs, new RealDisk()));
    assertEquals(runs, refused.path());
    assertEquals("move it away or choose another folder with -o", refused.mend());
  }

  @Test
  void folderRemovedDuringTheRunIsReported() throws IOException {
    try (ResultWriter result = ResultWriter.create(folder, SampleRun.begun(), SampleRun.STAMP)) {
      for (String file : List.of("PART", "run.json")) {
        Files.delete(result.partFolder().resolve(file));
      }
      Files.delete(result.partFolder());
      ResultException gone = assertThrows(ResultException.class, () -> result.section("").spikes());
      assertEquals("run again", gone.mend());
    }
  }
}
