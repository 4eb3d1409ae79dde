package org.neurodsl.sim.run;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.record.WindowAggregate;

/**
 * What a run left.
 *
 * @param state how it ended
 * @param endTime up to where it was computed, ms
 * @param steps grid steps done for each neuron
 * @param sampleInterval ms between samples
 * @param samples number of samples of each trace that were computed
 * @param traces base units, by signal, neuron and sample; may be longer than {@code samples}
 * @param aggregates in the order of the plan
 * @param spikes in the order of time, then neuron
 * @param seconds wall-clock time of the time loop
 * @param failure why it failed, if it did
 */
public record RunData(
    State state,
    double endTime,
    long steps,
    double sampleInterval,
    int samples,
    double[][][] traces,
    List<WindowAggregate> aggregates,
    SpikeLog spikes,
    double seconds,
    Optional<SimulationFailure> failure) {

  /** How a run ended. */
  public enum State {
    COMPLETE,
    CANCELLED,
    FAILED
  }
}
