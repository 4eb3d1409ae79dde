package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.result.RunDescription;
import org.neurodsl.sim.run.ExperimentPlan;

/** What {@code run.json} says of an outcome. Values of a sweep are in its table only. */
final class OutcomeRecord {

  private OutcomeRecord() {}

  static RunDescription.Outcome of(ExperimentOutcome outcome) {
    List<RunDescription.Expectation> expectations =
        outcome.expectations().stream()
            .map(each -> new RunDescription.Expectation(each.expectation().text(), each.ok(), each.actual()))
            .toList();
    return new RunDescription.Outcome(
        outcome.ok(), outcome.run().steps(), spikes(outcome), measures(outcome), expectations);
  }

  private static int spikes(ExperimentOutcome outcome) {
    return outcome.network().map(run -> Math.toIntExact(run.spikeCount())).orElse(outcome.run().spikes().count());
  }

  private static List<RunDescription.Quantity> measures(ExperimentOutcome outcome) {
    List<RunDescription.Quantity> measures = new ArrayList<>();
    if (outcome.plan().sweep() == null && outcome.measures().length > 0) {
      for (int index = 0; index < outcome.measures().length; index++) {
        ExperimentPlan.Measure measure = outcome.plan().measures().get(index);
        ExperimentPlan.Quantity unit = measure.shown();
        KernelInfo.Variable shown =
            new KernelInfo.Variable("", unit.unit(), unit.exponent10(), unit.offset(), "", 0);
        double value = shown.shown(outcome.measures()[index][0]);
        measures.add(new RunDescription.Quantity(measure.name(), value, unit.unit()));
      }
    }
    return measures;
  }
}
