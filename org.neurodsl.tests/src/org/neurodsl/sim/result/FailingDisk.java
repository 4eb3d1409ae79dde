package org.neurodsl.sim.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The real file system up to the n-th step, which goes wrong; a write that goes wrong still writes half. */
final class FailingDisk implements Disk {
  /** Stands for the end of the process: nothing runs after it, so no test code may catch it but the test. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Disk disk = new RealDisk();
  private final int failAt;
  private final boolean kill;
  private int steps;

  private FailingDisk(int failAt, boolean kill) {
    this.failAt = failAt;
    this.kill = kill;
  }

  /** Throws an {@link IOException} at a step, from 1. */
  static FailingDisk failingAt(int step) {
    return new FailingDisk(step, false);
  }

  /** Stops at a step and every later one, like a killed process. */
  static FailingDisk killedAt(int step) {
    return new FailingDisk(step, true);
  }

  /** Whether the step was reached. */
  boolean hasFailed() {
    return steps >= failAt;
  }

  private void step(Supplier<IOException> failure) throws IOException {
    steps++;
    if (kill && steps >= failAt) {
      throw new Killed();
    }
    if (steps == failAt) {
      throw failure.get();
    }
  }

  private void step(String what) throws IOException {
    step(() -> new IOException(what + " failed"));
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step("creating folders");
    disk.createFolders(folder);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step("creating a folder");
    disk.createFolder(folder);
  }

  @Override
  public Output create(Path file, boolean replace) throws IOException {
    step("creating a file");
    Output output = disk.create(file, replace);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        if (steps + 1 == failAt) {
          output.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        }
        step("writing");
        output.write(bytes);
      }

      @Override
      public void force() throws IOException {
        step("forcing");
        output.force();
      }

      @Override
      public void close() throws IOException {
        output.close();
        step("closing");
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("renaming");
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    step("deleting");
    disk.delete(file);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step("forcing a folder");
    disk.forceFolder(folder);
  }
}
