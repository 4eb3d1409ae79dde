package org.neurodsl.sim.run;

import java.util.List;

/**
 * A number made of aggregates of a run: {@code max(V) - min(V)}, {@code onset(f)}. One flat record, so that it is
 * easily kept as JSON.
 *
 * @param operation what it is
 * @param number for NUMBER: base units
 * @param name for MEASURE: the name of a measure; for aggregates of a measure over the sweep (ONSET, THRESHOLD) too
 * @param signal for aggregates of a signal: index of the observable; -1 for spikes
 * @param from start of the window in ms after the start of the run, or NaN for the start given by {@code skip}
 * @param to end of the window in ms, or NaN for the end of the run
 * @param operands of arithmetic operations; for LATENCY the reference time as its one operand, if given
 */
public record Formula(
    Operation operation, double number, String name, int signal, double from, double to, List<Formula> operands) {

  /** What a formula computes. */
  public enum Operation {
    NUMBER,
    MEASURE,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    NEGATE,
    RATE,
    COUNT,
    MEAN,
    SD,
    MIN,
    MAX,
    FIRST,
    LAST,
    LATENCY,
    ISI,
    CV,
    SYNCHRONY,
    PEAK_FREQUENCY,
    BAND_POWER,
    SYNAPSE_COUNT,
    SYNAPSE_LENGTH,
    CLUSTERING,
    PATH_LENGTH,
    ONSET,
    THRESHOLD
  }

  /** A constant in base units. */
  public static Formula number(double value) {
    return new Formula(Operation.NUMBER, value, "", -1, Double.NaN, Double.NaN, List.of());
  }
}
