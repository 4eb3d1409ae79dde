package org.neurodsl.sim.live;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.Convergence;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;

/**
 * An outcome without samples and spikes, which were sent before, as plain data.
 *
 * @param state how the run ended
 * @param endTime ms
 * @param failure why it failed; null where it did not
 * @param convergence null where it was not asked for
 */
public record LiveOutcome(
    ExperimentPlan plan, KernelInfo info, RunData.State state, double endTime, long steps, double sampleInterval,
    int samples, Failure failure, double[][] measures, List<FitOutcome> fits, List<ExpectationOutcome> expectations,
    Convergence convergence, double runSeconds, double seconds) {

  /** A failure; {@code attempt} is null where there is none. */
  public record Failure(
      String code, String message, String variable, int neuron, double time, String file, int line,
      SimulationFailure.Attempt attempt) {

    private static Failure of(SimulationFailure failure) {
      return new Failure(failure.code(), failure.getMessage(), failure.variable(), failure.neuron(), failure.time(),
          failure.file(), failure.line(), failure.attempt().orElse(null));
    }

    private SimulationFailure failure() {
      SimulationFailure.Place place = new SimulationFailure.Place(neuron, time);
      return SimulationFailure.told(message, variable, place, file, line).coded(code).after(attempt);
    }
  }

  /** The plain data of an outcome. */
  public static LiveOutcome of(ExperimentOutcome outcome) {
    RunData run = outcome.run();
    return new LiveOutcome(
        outcome.plan(), outcome.info(), run.state(), run.endTime(), run.steps(), run.sampleInterval(), run.samples(),
        run.failure().map(Failure::of).orElse(null), outcome.measures(), outcome.fits(), outcome.expectations(),
        outcome.convergence().orElse(null), run.seconds(), outcome.seconds());
  }

  /** The outcome, with runs that have neither traces nor spikes. */
  public ExperimentOutcome outcome() {
    RunData run =
        new RunData(
            state, endTime, steps, sampleInterval, 0, new double[0][][], List.of(), new SpikeLog(), runSeconds,
            Optional.ofNullable(failure).map(Failure::failure));
    return new ExperimentOutcome(
        plan, info, run, measures, fits, expectations, Optional.ofNullable(convergence), seconds);
  }
}
