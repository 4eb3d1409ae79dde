package org.neurodsl.sim.run;

import java.util.List;
import org.neurodsl.sim.record.RecordPlan;

/**
 * How a kernel is run.
 *
 * @param duration ms
 * @param step length of a grid step, ms
 * @param tolerance of the adaptive method; 0 for the fixed-step methods of the kernel
 * @param seed of the noise
 * @param threads number of threads; the result does not depend on it
 * @param stops ms, ascending: where the drive changes at once
 * @param record what is kept
 * @param mostBytes memory that recording may use
 */
public record RunSettings(
    double duration,
    double step,
    double tolerance,
    long seed,
    int threads,
    List<Double> stops,
    RecordPlan record,
    long mostBytes) {

  public RunSettings {
    stops = List.copyOf(stops);
  }

  /** A fixed-step run on one thread without drive that keeps spikes alone. */
  public static RunSettings of(double duration, double step) {
    return new RunSettings(duration, step, 0, 1, 1, List.of(), RecordPlan.SPIKES, Long.MAX_VALUE);
  }

  /** The same with another record. */
  public RunSettings recording(RecordPlan other) {
    return new RunSettings(duration, step, tolerance, seed, threads, stops, other, mostBytes);
  }
}
