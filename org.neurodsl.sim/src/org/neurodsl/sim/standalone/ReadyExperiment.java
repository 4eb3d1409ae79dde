package org.neurodsl.sim.standalone;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.StoredModel.StoredExperiment;
import org.neurodsl.sim.standalone.StoredModel.StoredKernel;
import org.neurodsl.sim.standalone.StoredModel.StoredNetwork;

/**
 * An experiment that can be run.
 *
 * @param plan with every change that the caller wants
 * @param kernels makes the compiled class ready; called once, just before the run
 * @param seconds wall-clock time that was spent on it before
 * @param explanation asked when the run fails
 * @param schemes how each state is advanced, in words
 * @param network the network that is run instead of {@code kernels}; null for a single neuron
 */
public record ReadyExperiment(
    ExperimentPlan plan,
    Supplier<? extends KernelSource> kernels,
    double seconds,
    FailureExplanation explanation,
    Map<String, String> schemes,
    Supplier<NetworkExperiment> network) {

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
    StoredKernel kernel = stored.kernel(lasting(plan));
    return new ReadyExperiment(plan, () -> load.apply(kernel), seconds, explanation, kernel.schemes(), null);
  }

  private static ExperimentPlan lasting(ExperimentPlan plan) {
    if (!(plan.duration() > 0 && plan.step() > 0 && Double.isFinite(plan.duration()))) {
      throw new UsageException("The run of " + plan.name() + " would last " + RunSession.number(plan.duration())
          + " ms in steps of " + RunSession.number(plan.step()) + " ms; both must be above 0.");
    }
    return plan;
  }

  /**
   * An experiment of a network with a change.
   *
   * @param classes finds generated classes by their full names
   * @throws UsageException where the change would need another network
   */
  public static ReadyExperiment ofNetwork(
      StoredExperiment stored, PlanChange change, Function<String, Class<?>> classes, double seconds) {
    if (change.solver() != null) {
      throw new UsageException("The solver of the network " + stored.plan().subject()
          + " is fixed in a simulator that stands alone; compile it with another.");
    }
    StoredParameters.Changed changed = change.settings().isEmpty()
        ? new StoredParameters.Changed(stored.network(), stored.plan())
        : with(stored.network(), change.settings(), classes);
    ExperimentPlan plan = lasting(change.withoutSettings().apply(changed.plan()));
    Map<String, String> schemes = stored.kernels().isEmpty() ? Map.of() : stored.kernels().getFirst().schemes();
    return new ReadyExperiment(
        plan, () -> null, seconds, FailureExplanation.NONE, schemes,
        () -> NetworkClasses.experiment(changed.network(), plan, classes));
  }

  private static StoredParameters.Changed with(
      StoredNetwork network, Map<String, Double> settings, Function<String, Class<?>> classes) {
    StoredParameters open = network.open();
    for (String name : settings.keySet()) {
      if (open == null || open.parameters().stream().noneMatch(each -> each.name().equals(name))) {
        throw new UsageException("'" + name + "' is compiled into this simulator; build another one.");
      }
    }
    return open.with(network, settings, NetworkClasses.numbers(classes.apply(open.numbers())));
  }
}
