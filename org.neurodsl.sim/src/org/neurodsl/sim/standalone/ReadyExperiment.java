package org.neurodsl.sim.standalone;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;
import org.neurodsl.sim.standalone.StoredModel.StoredKernel;

/**
 * An experiment that can be run.
 *
 * @param plan with every change that the caller wants
 * @param kernels makes the compiled class ready; called once, just before the run
 * @param seconds wall-clock time that was spent on it before
 * @param explanation asked when the run fails
 * @param schemes how each state is advanced, in words
 */
public record ReadyExperiment(
    ExperimentPlan plan,
    Supplier<? extends KernelSource> kernels,
    double seconds,
    FailureExplanation explanation,
    Map<String, String> schemes) {

  /**
   * An experiment with a change.
   *
   * @param load makes one of the experiment's classes ready
   * @throws UsageException where it has no class for the solver that is wanted
   */
  public static ReadyExperiment of(
      StoredExperiment stored, PlanChange change, Function<StoredKernel, KernelSource> load, double seconds,
      FailureExplanation explanation) {
    ExperimentPlan changed = change.apply(stored.plan());
    PlanNumbers numbers = change.open(stored.numbers());
    ExperimentPlan plan =
        numbers.isEmpty() ? changed : numbers.apply(load.apply(stored.kernels().getFirst()), changed);
    if (!(plan.duration() > 0 && plan.step() > 0 && Double.isFinite(plan.duration()))) {
      throw new UsageException("The run of " + plan.name() + " would last " + RunSession.number(plan.duration())
          + " ms in steps of " + RunSession.number(plan.step()) + " ms; both must be above 0.");
    }
    StoredKernel kernel = stored.kernel(plan);
    return new ReadyExperiment(plan, () -> load.apply(kernel), seconds, explanation, kernel.schemes());
  }
}
