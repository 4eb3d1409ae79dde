package org.neurodsl.sim.record;

import java.util.List;

/**
 * What is kept of a run.
 *
 * @param signals indices of the observables whose traces are kept
 * @param everySteps a sample is kept each so many grid steps, at least 1
 * @param windows what is summed up without being kept
 */
public record RecordPlan(List<Integer> signals, int everySteps, List<SignalWindow> windows) {

  /** Spikes alone. */
  public static final RecordPlan SPIKES = new RecordPlan(List.of(), 1, List.of());

  public RecordPlan {
    signals = List.copyOf(signals);
    windows = List.copyOf(windows);
  }

  /** Number of samples of each signal in a run of so many whole steps. */
  public int samples(long steps) {
    return Math.toIntExact(steps / everySteps + 1);
  }

  /** Bytes of the traces of {@code size} neurons over so many steps. */
  public long bytes(int size, long steps) {
    return Math.multiplyExact(8L * signals.size() * size, steps / everySteps + 1);
  }
}
