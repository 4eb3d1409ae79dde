package org.neurodsl.advice;

import java.util.List;
import java.util.Map;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.check.Places;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.RecordPlan;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.run.RunSettings;
import org.neurodsl.sim.run.Simulation;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Quantities;

/**
 * Follows an experiment that looks at spikes, in coarse steps until there is one; where there is none, in its own
 * steps, to tell how far the neuron stays from its threshold.
 */
final class ExperimentAdvice {
  private static final double COARSE = 5;
  private static final int DIGITS = 3;

  private final Advising advising;
  private final Experiment experiment;
  private final LoweredExperiment lowered;
  private final ExperimentPlan plan;

  ExperimentAdvice(Advising advising, Experiment experiment, LoweredExperiment lowered) {
    this.advising = advising;
    this.experiment = experiment;
    this.lowered = lowered;
    plan = lowered.plan();
  }

  void advise() {
    Neuron neuron = Subjects.neuron(experiment).orElseThrow();
    List<SpikeRule> rules = NeuronView.of(neuron).members(SpikeRule.class);
    List<BuiltinValue> spikes = EcoreUtil2.getAllContentsOfType(experiment, BuiltinValue.class).stream()
        .filter(value -> "spikes".equals(value.getName())).toList();
    boolean random = !lowered.drive().noises().isEmpty();
    boolean warned = advising.isWarned(experiment) || advising.isWarned(neuron);
    if (rules.isEmpty() || spikes.isEmpty() || random || warned || !plan.expectations().isEmpty()) {
      return;
    }
    PopulationProgram program = PlanSolvers.plan(new PlanRequest(
        lowered.model(), lowered.drive(), plan.solver(), plan.step(), lowered.varying(), lowered.observables()));
    int terms = program.variants().getFirst().step().lets().size() + 1;
    double steps = plan.duration() / plan.step() * points();
    if (!advising.effort().allows(terms * steps * (1 + 1 / COARSE))) {
      return;
    }
    IrInterpreter source = new IrInterpreter(program);
    double gap = follow(source, terms, plan.step() * COARSE);
    gap = gap > 0 ? follow(source, terms, plan.step()) : gap;
    if (gap > 0 && Double.isFinite(gap)) {
      outOfReach(spikes.getFirst(), rules.getLast().getTrigger(), gap);
    }
  }

  private int points() {
    return plan.sweep() == null ? 1 : plan.sweep().values().size();
  }

  /** How far the spike's level stays from 0, in base units; NaN where there is a spike or the run fails. */
  private double follow(IrInterpreter source, int terms, double step) {
    Map<String, double[]> varying = plan.sweep() == null ? Map.of()
        : Map.of(plan.sweep().parameter(), plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray());
    WatchedKernel kernel = new WatchedKernel(
        source.create(new ParameterValues(points(), plan.settings(), varying)), advising.effort(), terms);
    RunSettings settings = new RunSettings(
        plan.duration(), step, 0, plan.seed(), 1, plan.stops(), RecordPlan.SPIKES, Long.MAX_VALUE);
    try {
      RunData data = new Simulation(kernel, settings, new RunControl()).run();
      return data.state() == RunData.State.COMPLETE ? -kernel.nearest() : Double.NaN;
    } catch (WatchedKernel.Spiked | SimulationFailure end) {
      return Double.NaN;
    }
  }

  private void outOfReach(BuiltinValue spikes, Trigger trigger, double gap) {
    CompositeUnit unit = advising.units().of(trigger.getLeft());
    boolean downward = trigger.getDirection() != null && trigger.getDirection().getLiteral().equals("downward");
    boolean driven = EcoreUtil2.getAllContentsOfType(experiment, Setting.class).stream()
        .anyMatch(setting -> setting.getTarget() instanceof Input) || plan.sweep() != null;
    String mend = driven ? "change the input or the threshold" : "give it an input";
    advising.report(ProblemReport.of(Problem.THRESHOLD_OUT_OF_REACH, advising.places().of(spikes),
        Places.text(trigger.getLeft()), Quantities.format(gap, unit, DIGITS),
        downward ? "above" : "below", Places.text(trigger.getRight()), mend));
  }
}
