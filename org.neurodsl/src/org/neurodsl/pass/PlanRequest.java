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
 * @param onGrid whether events happen at the ends of steps alone, as in networks
 */
public record PlanRequest(
    ModelIr model, Drive drive, String solver, double step, Set<String> varying, List<Observed> observables,
    boolean onGrid) {

  public PlanRequest {
    varying = Set.copyOf(varying);
    observables = List.copyOf(observables);
  }

  /** Of a neuron whose events are located inside of steps. */
  public PlanRequest(
      ModelIr model, Drive drive, String solver, double step, Set<String> varying, List<Observed> observables) {
    this(model, drive, solver, step, varying, observables, false);
  }

  /** The same with events at the ends of steps. */
  public PlanRequest atGridPoints() {
    return new PlanRequest(model, drive, solver, step, varying, observables, true);
  }

  /** The same with another solver and step. */
  public PlanRequest with(String otherSolver, double otherStep) {
    return new PlanRequest(model, drive, otherSolver, otherStep, varying, observables, onGrid);
  }
}
