package org.neurodsl.advice;

import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.run.ExperimentPlan;

/** How long an experiment takes and how much memory, where that is more than one would wait for without a word. */
final class CostAdvice {
  private static final double LONG_SECONDS = 30;
  private static final double MUCH_MEMORY = 1 << 30;

  /** Measured: a step of a Hodgkin-Huxley neuron, whose equations have 54 operations, takes 107 ns. */
  private static final double SECONDS_PER_OPERATION = 2e-9;

  /** The same with vector code, which long runs of many neurons have: 12 ns. */
  private static final double SECONDS_IN_VECTORS = 0.23e-9;

  private static final double VECTOR_POINTS = 16;
  private static final double VECTOR_WORK = 1e8;

  private final Advising advising;
  private final Experiment experiment;
  private final LoweredExperiment lowered;

  CostAdvice(Advising advising, Experiment experiment, LoweredExperiment lowered) {
    this.advising = advising;
    this.experiment = experiment;
    this.lowered = lowered;
  }

  void advise() {
    ExperimentPlan plan = lowered.plan();
    double points = plan.sweep() == null ? 1 : plan.sweep().values().size();
    double steps = plan.duration() / plan.step();
    boolean vectors = points >= VECTOR_POINTS && points * steps > VECTOR_WORK;
    double operations = points * steps * LoweredNeuron.operations(lowered.model()) * (plan.converge() ? 3 : 1);
    double seconds = operations * (vectors ? SECONDS_IN_VECTORS : SECONDS_PER_OPERATION);
    double every = Math.max(plan.step(), plan.recordEvery());
    double bytes = Double.BYTES * points * plan.signals().size() * (plan.duration() / every + 1);
    if (seconds < LONG_SECONDS && bytes < MUCH_MEMORY) {
      return;
    }
    String work = (points > 1 ? Shown.count(points) + " points, " : "") + Shown.count(steps) + " steps"
        + (points > 1 ? " each" : "");
    advising.report(ProblemReport.of(Problem.COST_ESTIMATE,
        advising.places().of(experiment, NeuroPackage.Literals.NAMED__NAME), Shown.waiting(seconds), work,
        bytes < MUCH_MEMORY ? "" : Shown.memory(bytes)));
  }
}
