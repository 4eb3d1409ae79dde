package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.sim.run.ExperimentPlan;

/** Lets a simulation show, besides what the experiment records, every parameter, for the description of the run. */
final class Observables {

  private Observables() {}

  static PlanRequest request(LoweredExperiment lowered, ExperimentPlan plan) {
    List<Observed> observables = new ArrayList<>(lowered.observables());
    for (ModelIr.Parameter each : lowered.model().parameters()) {
      observables.add(new Observed(each.name(), Expr.ref(each.name()), each.unit()));
    }
    return new PlanRequest(
        lowered.model(), lowered.drive(), plan.solver(), plan.step(), lowered.varying(), observables);
  }
}
