package org.neurodsl.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurodsl.advice.RestModel.Rest;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.Scheme;
import org.neurodsl.lower.LoweredExperiment;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.SolverSetting;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.source.SourcePlace;

/** Whether a solver that is asked for by name suits the equations: exact ones, or stiff ones. */
final class SolverAdvice {
  private static final Set<String> STEPPING = Set.of("rk4", "adaptive", "implicit", "exponential_euler");

  /** Largest product of rate and step for rk4: its limit of stability on the real axis, Hairer and Wanner, IV.2. */
  private static final double LIMIT_OF_RK4 = 2.78;

  /** An explicit step is not longer than about this over the fastest rate. */
  private static final double LIMIT_OF_ADAPTIVE = 5;

  private static final double MANY_STEPS = 1e6;
  private static final double STIFF = 1000;

  private final Advising advising;
  private final Experiment experiment;
  private final LoweredExperiment lowered;
  private final ExperimentPlan plan;

  SolverAdvice(Advising advising, Experiment experiment, LoweredExperiment lowered) {
    this.advising = advising;
    this.experiment = experiment;
    this.lowered = lowered;
    plan = lowered.plan();
  }

  void advise() {
    SolverSetting setting = experiment.getMembers().stream().filter(SolverSetting.class::isInstance)
        .map(SolverSetting.class::cast).findFirst().orElse(null);
    if (setting == null || !STEPPING.contains(plan.solver())) {
      return;
    }
    PopulationProgram program = PlanSolvers.plan(new PlanRequest(
        lowered.model(), lowered.drive(), "auto", plan.step(), lowered.varying(), List.of()));
    Set<String> changing = LoweredNeuron.changing(lowered.model());
    List<Scheme> schemes = program.variants().getFirst().schemes().stream()
        .filter(scheme -> changing.contains(scheme.state())).toList();
    if (!schemes.isEmpty() && schemes.stream().allMatch(scheme -> scheme.order() == 0)) {
      linear(setting, schemes);
    } else {
      stiff(setting);
    }
  }

  private void linear(SolverSetting setting, List<Scheme> schemes) {
    String states = schemes.stream().map(Scheme::state).collect(Collectors.joining(", "));
    String because = schemes.size() == 1 ? "its equation is linear with constant coefficients"
        : "their equations are linear with constant coefficients";
    report(setting, Problem.LINEAR_PART, "auto", states, because, plan.solver());
  }

  private void stiff(SolverSetting setting) {
    boolean fixed = plan.solver().equals("rk4");
    if (!fixed && !plan.solver().equals("adaptive") || advising.isKnown(Problem.STEP_TOO_LARGE, experiment)) {
      return;
    }
    ModelIr resting = LoweredNeuron.resting(lowered.model(), Map.of());
    Rest rest = RestModel.of(resting, plan.settings(), List.of(), advising.effort())
        .flatMap(RestModel::rest).orElse(null);
    if (rest == null) {
      return;
    }
    double limit = (fixed ? LIMIT_OF_RK4 : LIMIT_OF_ADAPTIVE) / rest.fastest();
    boolean unfit = fixed ? plan.step() > limit : plan.duration() > MANY_STEPS * limit;
    if (unfit && (fixed || rest.fastest() > STIFF * rest.slowest())) {
      report(setting, Problem.STIFF_EQUATIONS, "implicit", Shown.time(1 / rest.fastest()),
          Shown.time(1 / rest.slowest()), plan.solver(), Shown.time(limit));
    }
  }

  private void report(SolverSetting setting, Problem problem, String better, String... arguments) {
    SourcePlace place = advising.places().of(setting);
    String text = "solver " + better;
    advising.report(ProblemReport.of(problem, place, arguments)
        .withFix(Fix.replace("write '" + text + "'", place.offset(), place.length(), text)));
  }
}
