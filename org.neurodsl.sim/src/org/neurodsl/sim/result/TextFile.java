package org.neurodsl.sim.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** A UTF-8 text file being written line by line, handed to the system at least each second while lines come. */
final class TextFile implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final long FLUSH_NANOS = 1_000_000_000L;

  private final Path path;
  private final Disk.Output output;
  private final LongSupplier nanoTime;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final StringBuilder line = new StringBuilder(256);
  private long flushed;
  private boolean closed;

  TextFile(Path path, Disk disk, LongSupplier nanoTime) {
    this.path = path;
    this.nanoTime = nanoTime;
    this.flushed = nanoTime.getAsLong();
    try {
      this.output = disk.create(path, false);
    } catch (IOException e) {
      throw ResultException.writing(path, e);
    }
  }

  /** The line under way; end it with {@link #endLine}. */
  StringBuilder line() {
    return line;
  }

  void endLine() {
    line.append('\n');
    byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    line.setLength(0);
    int done = 0;
    while (done < bytes.length) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int part = Math.min(buffer.remaining(), bytes.length - done);
      buffer.put(bytes, done, part);
      done += part;
    }
    flushIfDue();
  }

  /** Hands buffered lines to the system if the last time was a second ago. */
  void flushIfDue() {
    if (buffer.position() > 0 && nanoTime.getAsLong() - flushed >= FLUSH_NANOS) {
      flush();
    }
  }

  private void flush() {
    buffer.flip();
    try {
      output.write(buffer);
    } catch (IOException e) {
      throw ResultException.writing(path, e);
    } finally {
      buffer.clear();
    }
    flushed = nanoTime.getAsLong();
  }

  /** Writes the rest, waits until it is on the disk, and closes. */
  void finish() {
    if (closed) {
      return;
    }
    flush();
    try {
      output.force();
      closed = true;
      output.close();
    } catch (IOException e) {
      throw ResultException.writing(path, e);
    }
  }

  /** Closes without a word, after a failure: what is in the buffer is still tried. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (output) {
      buffer.flip();
      output.write(buffer);
    } catch (IOException alreadyReported) {
      buffer.clear();
    }
  }
}
