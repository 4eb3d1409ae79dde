package org.neurodsl.sim.experiment;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;

/**
 * What an experiment gave.
 *
 * @param plan what was run
 * @param info what the kernel has
 * @param run the data of the population
 * @param measures base units, by measure and neuron; empty where the run did not come to its end
 * @param fits in the order of the plan
 * @param expectations in the order of the plan
 * @param convergence the comparison with half the step, if it was asked for
 * @param seconds wall-clock time of everything that was simulated
 * @param network what a network left; its traces and spikes are here and not in {@code run}
 */
public record ExperimentOutcome(
    ExperimentPlan plan,
    KernelInfo info,
    RunData run,
    double[][] measures,
    List<FitOutcome> fits,
    List<ExpectationOutcome> expectations,
    Optional<Convergence> convergence,
    double seconds,
    Optional<NetworkRun> network) {

  /** The outcome of a population of single neurons. */
  public ExperimentOutcome(ExperimentPlan plan, KernelInfo info, RunData run, double[][] measures,
      List<FitOutcome> fits, List<ExpectationOutcome> expectations, Optional<Convergence> convergence,
      double seconds) {
    this(plan, info, run, measures, fits, expectations, convergence, seconds, Optional.empty());
  }

  /** The swept values in base units, or one NaN where nothing is swept. */
  public double[] sweptValues() {
    return plan.sweep() == null
        ? new double[] {Double.NaN}
        : plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether the run came to its end and every expectation holds. */
  public boolean ok() {
    return run.state() == RunData.State.COMPLETE && expectations.stream().allMatch(ExpectationOutcome::ok);
  }

  /**
   * Curves fitted to a measure, in the shown units of the swept parameter and the measure.
   *
   * @param measure index of the measure
   */
  public record FitOutcome(int measure, FitRanking ranking) {}

  /**
   * An expectation and what came out.
   *
   * @param ok whether it holds
   * @param actual what came out, for the user: a number with unit, the name of a curve, or why there is none
   */
  public record ExpectationOutcome(ExperimentPlan.Expectation expectation, boolean ok, String actual) {}

  /**
   * How the result changes when the step is halved.
   *
   * @param step the halved step, ms
   * @param spikes number of spikes with it, against that of the run
   * @param largestDrift largest change of a spike time among neurons with equally many spikes, ms; NaN without any
   * @param neuronsWithOtherCount neurons whose number of spikes changed
   */
  public record Convergence(double step, int spikes, double largestDrift, int neuronsWithOtherCount) {}
}
