package org.neurodsl.sim.standalone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * What the caller of a run wants other than the file says.
 *
 * @param settings values of parameters in base units, by name
 * @param step length of a grid step in ms; 0 for that of the plan
 * @param seed of the noise; null for that of the plan
 * @param solver null for that of the plan
 */
public record PlanChange(Map<String, Double> settings, double step, Long seed, SolverWord solver) {

  /** All as in the file. */
  public static final PlanChange NONE = new PlanChange(Map.of(), 0, null, null);

  public PlanChange {
    settings = Map.copyOf(settings);
  }

  /** The same without settings, for a plan that has them already. */
  public PlanChange withoutSettings() {
    return new PlanChange(Map.of(), step, seed, solver);
  }

  /** The numbers of a plan that the change leaves open. */
  public PlanNumbers open(PlanNumbers numbers) {
    Set<String> given = new HashSet<>();
    if (step > 0) {
      given.add("step");
    }
    if (solver != null) {
      given.add("tolerance");
    }
    return numbers.without(settings.keySet(), given);
  }

  /** The plan with the change. A parameter that a plan sweeps is swept still. */
  public ExperimentPlan apply(ExperimentPlan plan) {
    Map<String, Double> changed = new HashMap<>(plan.settings());
    changed.putAll(settings);
    if (plan.sweep() != null) {
      changed.remove(plan.sweep().parameter());
    }
    boolean same = solver == null;
    return new ExperimentPlan(
        plan.name(), plan.subject(), plan.duration(), plan.skip(), step > 0 ? step : plan.step(),
        same ? plan.solver() : solver.word(), same ? plan.tolerance() : solver.tolerance(),
        seed == null ? plan.seed() : seed, changed, plan.sweep(), plan.stops(), plan.signals(), plan.recordEvery(),
        plan.recordSpikes(), plan.measures(), plan.fits(), plan.converge(), plan.expectations());
  }
}
