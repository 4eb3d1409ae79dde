package org.neurodsl.lower;

import java.util.List;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.standalone.PlanNumbers;

/**
 * An experiment after lowering.
 *
 * @param model its neuron, with the sweep variable as a parameter
 * @param drive what it does to the inputs
 * @param varying parameters that differ between the neurons of the population
 * @param observables signals, by the indices that {@code plan} uses
 * @param plan how it is run and what is kept
 * @param numbers those of the plan that depend on parameters; their observables are the last ones
 */
public record LoweredExperiment(
    ModelIr model, Drive drive, Set<String> varying, List<Observed> observables, ExperimentPlan plan,
    PlanNumbers numbers) {

  public LoweredExperiment {
    varying = Set.copyOf(varying);
    observables = List.copyOf(observables);
  }
}
