package org.neurodsl.ui.trace.data;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of which nobody knows beforehand how many will come: in memory as long as there is room for them, the rest in
 * a scratch file. Stores of one factory share the room, so that many of them need no more than one.
 */
public final class SpillingStore implements NumberStore {
  private static final int PORTION = 1 << 14;

  private final AtomicLong room;
  private final NumberStore.Factory files;
  private final HeapStore memory = new HeapStore();
  private long inMemory = Long.MAX_VALUE;
  private NumberStore file;
  private long size;

  private SpillingStore(AtomicLong room, NumberStore.Factory files) {
    this.room = room;
    this.files = files;
  }

  /**
   * Makes stores that share their room.
   *
   * @param most how many numbers all of them may have in memory
   * @param files makes the store of what has no room
   */
  public static NumberStore.Factory sharing(long most, NumberStore.Factory files) {
    AtomicLong room = new AtomicLong(most);
    return () -> new SpillingStore(room, files);
  }

  @Override
  public void append(double value) {
    if (file == null && size % PORTION == 0 && room.addAndGet(-PORTION) < 0) {
      inMemory = size;
      file = files.create();
    }
    (file == null ? memory : file).append(value);
    size++;
  }

  @Override
  public double get(long index) {
    return index < inMemory ? memory.get(index) : file.get(index - inMemory);
  }
}
