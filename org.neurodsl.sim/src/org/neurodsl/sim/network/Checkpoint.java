package org.neurodsl.sim.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A file from which a run goes on as if it had never stopped: what the run says of itself, the grid point, and every
 * number that changes during a run, then a checksum. What follows from plan and seed alone is built anew. Numbers are
 * big-endian.
 */
final class Checkpoint {

  private static final long MAGIC = 0x6E6575726F636870L;

  /** Raised whenever the order of the numbers changes. */
  private static final int FORMAT = 2;

  private static final int CHUNK = 1 << 13;

  private Checkpoint() {}

  /**
   * The beginning of a checkpoint.
   *
   * @param note what the run says of itself
   * @param network hash of the network and of the settings of its run
   * @param shares ranges of neurons for threads
   * @param step ms
   * @param reached grid point
   */
  record Head(CheckpointNote note, String network, int shares, double step, long reached) {

    Head at(long point) {
      return new Head(note, network, shares, step, point);
    }
  }

  /** Something whose numbers a checkpoint holds: it hands each of them out in an order that never changes. */
  @FunctionalInterface
  interface Holder {
    void exchange(Exchange exchange) throws IOException;
  }

  /** Writes numbers, or replaces them by those of a file. */
  interface Exchange {
    void doubles(double[] values) throws IOException;

    /** The same for samples, of which a run that goes on longer has more. */
    void samples(double[] values) throws IOException;

    /** A number; returns what it shall be. */
    long number(long value) throws IOException;
  }

  /** The beginning of a checkpoint. */
  static Head head(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return head(in, file);
    } catch (NoSuchFileException missing) {
      throw new IOException(file + " does not exist.", missing);
    }
  }

  private static Head head(DataInputStream in, Path file) throws IOException {
    try {
      if (in.readLong() != MAGIC) {
        throw new IOException(file + " is not a checkpoint of a network.");
      }
      if (in.readInt() != FORMAT) {
        throw new IOException(file + " is a checkpoint of another version of this program.");
      }
      CheckpointNote note = new CheckpointNote(
          in.readUTF(), in.readUTF(), in.readUTF(), in.readInt(), new double[Math.clamp(in.readInt(), 0, 1 << 28)]);
      for (int index = 0; index < note.values().length; index++) {
        note.values()[index] = in.readDouble();
      }
      return new Head(note, in.readUTF(), in.readInt(), in.readDouble(), in.readLong());
    } catch (EOFException shorter) {
      throw new IOException(file + " is not a checkpoint of a network.", shorter);
    }
  }

  /** Writes a checkpoint; an older one of this name is replaced when the new one is whole and on the disk. */
  static void write(Path file, Head head, Holder holder) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (FileOutputStream stream = new FileOutputStream(fresh.toFile())) {
      CheckedOutputStream sum = new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16), new CRC32());
      DataOutputStream out = new DataOutputStream(sum);
      write(out, head);
      holder.exchange(new Writing(out));
      out.writeLong(sum.getChecksum().getValue());
      out.flush();
      stream.getChannel().force(true);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(DataOutputStream out, Head head) throws IOException {
    out.writeLong(MAGIC);
    out.writeInt(FORMAT);
    CheckpointNote note = head.note();
    out.writeUTF(note.program());
    out.writeUTF(note.model());
    out.writeUTF(note.experiment());
    out.writeInt(note.point());
    out.writeInt(note.values().length);
    for (double value : note.values()) {
      out.writeDouble(value);
    }
    out.writeUTF(head.network());
    out.writeInt(head.shares());
    out.writeDouble(head.step());
    out.writeLong(head.reached());
  }

  /** Replaces the numbers of a holder by those of a checkpoint. */
  static void read(Path file, Holder holder) throws IOException {
    CheckedInputStream sum =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), new CRC32());
    try (DataInputStream in = new DataInputStream(sum)) {
      head(in, file);
      holder.exchange(new Reading(in));
      long found = sum.getChecksum().getValue();
      if (in.readLong() != found || in.read() >= 0) {
        throw new IOException(file + " is damaged: its checksum is another one.");
      }
    } catch (EOFException shorter) {
      throw new IOException(file + " is damaged: its end is missing.", shorter);
    }
  }

  private record Writing(DataOutputStream out) implements Exchange {

    @Override
    public void doubles(double[] values) throws IOException {
      out.writeInt(values.length);
      ByteBuffer bytes = ByteBuffer.allocate(8 * CHUNK);
      for (int from = 0; from < values.length; from += CHUNK) {
        int count = Math.min(CHUNK, values.length - from);
        bytes.clear().asDoubleBuffer().put(values, from, count);
        out.write(bytes.array(), 0, 8 * count);
      }
    }

    @Override
    public void samples(double[] values) throws IOException {
      doubles(values);
    }

    @Override
    public long number(long value) throws IOException {
      out.writeLong(value);
      return value;
    }
  }

  private record Reading(DataInputStream in) implements Exchange {

    @Override
    public void doubles(double[] values) throws IOException {
      int length = in.readInt();
      if (length != values.length) {
        throw new IOException("The checkpoint is of another network: sizes differ.");
      }
      read(values, length);
    }

    @Override
    public void samples(double[] values) throws IOException {
      int length = in.readInt();
      if (length > values.length) {
        throw new IOException("The checkpoint is of a longer run, or of one that records more.");
      }
      read(values, length);
    }

    private void read(double[] values, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(8 * CHUNK);
      for (int from = 0; from < length; from += CHUNK) {
        int count = Math.min(CHUNK, length - from);
        in.readFully(bytes.array(), 0, 8 * count);
        bytes.clear().asDoubleBuffer().get(values, from, count);
      }
    }

    @Override
    public long number(long value) throws IOException {
      return in.readLong();
    }
  }
}
