package org.neurodsl.pass;

import java.util.List;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;

/**
 * What {@link PlanSolvers} plans.
 *
 * @param solver auto, exact, exponential, exponential_euler, rk4, implicit or adaptive
 * @param step length of a grid step in ms; only used to see whether rk4 would be stable
 * @param varying parameters that differ between the neurons of the population
 * @param observables what is recorded or measured
 */
public record PlanRequest(
    ModelIr model, Drive drive, String solver, double step, Set<String> varying, List<Observed> observables) {

  public PlanRequest {
    varying = Set.copyOf(varying);
    observables = List.copyOf(observables);
  }

  /** The same with another solver and step. */
  public PlanRequest with(String otherSolver, double otherStep) {
    return new PlanRequest(model, drive, otherSolver, otherStep, varying, observables);
  }
}
