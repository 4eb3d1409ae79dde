package org.neurodsl.ui.trace.data;

/**
 * A list of numbers that grows at its end and never moves what it holds. One thread appends; others may read the
 * entries below a size that was published to them.
 */
public sealed interface NumberStore permits HeapStore, MappedStore, SpillingStore {

  /** Makes stores of one kind. */
  @FunctionalInterface
  interface Factory {
    /** A new, empty store. */
    NumberStore create();
  }

  /** Adds a number. */
  void append(double value);

  /** The number at a place, from 0. */
  double get(long index);
}
