package org.neurodsl.sim.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file from which a run goes on as if it had never stopped: the grid point, and every number that changes during a
 * run. What follows from plan and seed alone is built anew. Numbers are big-endian.
 */
final class Checkpoint {

  private static final long MAGIC = 0x6E6575726F636831L;
  private static final int CHUNK = 1 << 13;

  private Checkpoint() {}

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

  /** How many ranges of neurons for threads the network of a checkpoint has. */
  static int shares(Path file) throws IOException {
    try (DataInputStream in = open(file)) {
      return in.readInt();
    }
  }

  /** Writes a checkpoint; an older one of this name is replaced when the new one is whole. */
  static void write(Path file, int shares, Holder holder) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      out.writeLong(MAGIC);
      out.writeInt(shares);
      holder.exchange(new Writing(out));
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static void read(Path file, Holder holder) throws IOException {
    try (DataInputStream in = open(file)) {
      in.readInt();
      holder.exchange(new Reading(in));
      if (in.read() >= 0) {
        throw new IOException(file + " is a checkpoint of another network.");
      }
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    if (in.readLong() != MAGIC) {
      in.close();
      throw new IOException(file + " is not a checkpoint of a network.");
    }
    return in;
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
