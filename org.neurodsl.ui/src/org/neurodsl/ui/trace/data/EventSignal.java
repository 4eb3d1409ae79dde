package org.neurodsl.ui.trace.data;

import java.util.Arrays;

/** Events in the order of their times, each of one row, i.e. one neuron of a population. */
public final class EventSignal implements Signal {
  private final String name;
  private final NumberStore times;
  private final NumberStore rows;
  private volatile int rowCount;
  private double last = Double.NEGATIVE_INFINITY;
  private long written;
  private volatile long size;

  /** No events yet, and room for them in memory. */
  public EventSignal(String name, int rowCount) {
    this(name, rowCount, HeapStore::new);
  }

  /** The same with its events elsewhere. */
  public EventSignal(String name, int rowCount, NumberStore.Factory stores) {
    this.name = name;
    this.rowCount = rowCount;
    times = stores.create();
    rows = stores.create();
  }

  /** Adds an event. For the one writer. */
  public void append(double time, int row) {
    if (time < last) {
      throw new IllegalArgumentException(
          name + " cannot take an event at " + time + " ms after one at " + last + " ms");
    }
    last = time;
    times.append(time);
    rows.append(row);
    if (row >= rowCount) {
      rowCount = row + 1;
    }
    size = ++written;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public double time(long index) {
    return times.get(index);
  }

  /** The row of an event, from 0. */
  public int row(long index) {
    return (int) rows.get(index);
  }

  /** Number of rows. */
  public int rowCount() {
    return rowCount;
  }

  @Override
  public long indexAt(double time) {
    return TimeSearch.firstAtOrAfter(times, size, time);
  }

  /** The times of one row's events from one time to another, ms. */
  public double[] timesOf(int row, double from, double to) {
    double[] found = new double[16];
    int count = 0;
    long known = size;
    for (long i = indexAt(from); i < known && time(i) <= to; i++) {
      if (row(i) == row) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = time(i);
      }
    }
    return Arrays.copyOf(found, count);
  }
}
