package org.neurodsl.ui.trace.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Numbers in a scratch file that is mapped into memory piece by piece: the heap stays small however long the run is.
 * The
 * operating system frees the pages when no one refers to the store any longer.
 */
public final class MappedStore implements NumberStore {
  private static final int BITS = 21;
  private static final int PIECE = 1 << BITS;
  private static final int MASK = PIECE - 1;

  private final FileChannel file;
  private DoubleBuffer[] pieces = new DoubleBuffer[4];
  private long size;

  private MappedStore(FileChannel file) {
    this.file = file;
  }

  /** A store whose scratch file lies in a folder and goes away with the program. */
  public static MappedStore in(Path folder) {
    try {
      Path path = Files.createTempFile(folder, "trace", ".samples");
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      path.toFile().deleteOnExit();
      return new MappedStore(file);
    } catch (IOException e) {
      throw new UncheckedIOException("no scratch file for traces in " + folder + "; is the disk full?", e);
    }
  }

  @Override
  public void append(double value) {
    int piece = (int) (size >> BITS);
    int place = (int) (size & MASK);
    if (place == 0) {
      addPiece(piece);
    }
    pieces[piece].put(place, value);
    size++;
  }

  private void addPiece(int piece) {
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * piece);
    }
    try {
      pieces[piece] =
          file.map(MapMode.READ_WRITE, (long) piece * PIECE * Double.BYTES, (long) PIECE * Double.BYTES)
              .order(ByteOrder.nativeOrder())
              .asDoubleBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("the scratch file for traces cannot grow; is the disk full?", e);
    }
  }

  @Override
  public double get(long index) {
    return pieces[(int) (index >> BITS)].get((int) (index & MASK));
  }
}
