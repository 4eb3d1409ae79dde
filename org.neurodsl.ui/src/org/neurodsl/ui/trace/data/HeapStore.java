package org.neurodsl.ui.trace.data;

import java.util.Arrays;

/** Numbers in memory, in chunks, so that growing copies nothing but the list of chunks. */
public final class HeapStore implements NumberStore {
  private static final int BITS = 14;
  private static final int CHUNK = 1 << BITS;
  private static final int MASK = CHUNK - 1;

  private double[][] chunks = new double[4][];
  private long size;

  @Override
  public void append(double value) {
    int chunk = (int) (size >> BITS);
    int place = (int) (size & MASK);
    if (place == 0) {
      addChunk(chunk);
    }
    chunks[chunk][place] = value;
    size++;
  }

  private void addChunk(int chunk) {
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
    }
    chunks[chunk] = new double[CHUNK];
  }

  @Override
  public double get(long index) {
    return chunks[(int) (index >> BITS)][(int) (index & MASK)];
  }
}
