package org.neurodsl.check;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.neurodsl.neuro.Converge;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.SolverSetting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StepSetting;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.sim.standalone.SolverWord;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitText;

/** The solver exists and fits the equations, and its step is short beside their time constants. */
final class SolverRules implements Rule {

  private static final double LONGEST_PART = 1;
  private static final double GOOD_PART = 0.1;
  private static final double MOST_STEPS = 1e10;

  @Override
  public void check(Checking checking) {
    for (Experiment experiment : checking.index().experiments()) {
      for (SolverSetting solver : ExperimentRules.members(experiment, SolverSetting.class)) {
        name(checking, experiment, solver);
      }
      for (StepSetting step : ExperimentRules.members(experiment, StepSetting.class)) {
        step(checking, experiment, step);
      }
    }
  }

  private static void name(Checking checking, Experiment experiment, SolverSetting solver) {
    SourcePlace place = checking.places().of(solver, NeuroPackage.Literals.SOLVER_SETTING__KIND);
    String kind = solver.getKind();
    if (!SolverWord.ALL.contains(kind)) {
      choice(checking, place, "solver", kind, SolverWord.ALL);
      return;
    }
    if (solver.getTolerance() != null) {
      tolerance(checking, solver);
    }
    List<Converge> converge = ExperimentRules.members(experiment, Converge.class);
    if (kind.equals("adaptive") && !converge.isEmpty()) {
      checking.report(Problem.CONVERGE_WITH_TOLERANCE, converge.get(0), kind);
    }
    if (kind.equals("exact")) {
      Subjects.neuron(experiment).ifPresent(neuron -> exact(checking, neuron, place));
    }
  }

  /** A word that is not in a closed list; the nearest one as a fix. */
  static void choice(Checking checking, SourcePlace place, String what, String found, Collection<String> known) {
    List<String> near = NameSuggestion.near(found, known);
    String mend = near.isEmpty() ? "choose one of " + String.join(", ", known) : "did you mean '" + near.get(0) + "'?";
    ProblemReport report = checking.at(Problem.UNKNOWN_CHOICE, place, what, found, mend);
    checking.report(near.isEmpty() ? report
        : report.withFix(new Fixes(checking.places()).replace("write '" + near.get(0) + "'", place, near.get(0))));
  }

  private static void tolerance(Checking checking, SolverSetting solver) {
    if (!solver.getKind().equals("adaptive")) {
      checking.report(Problem.NOT_USABLE_HERE, solver.getTolerance(), "(" + Places.text(solver.getTolerance()) + ")",
          "solver " + solver.getKind(), "only 'adaptive' has a tolerance");
      return;
    }
    new Demand(checking).fixed(solver.getTolerance(), "The tolerance", Dimension.NONE, "a number such as 1e-8");
    OptionalDouble value = checking.constant(solver.getTolerance());
    if (value.isPresent() && !(value.getAsDouble() > 0)) {
      checking.report(Problem.TOLERANCE_NOT_POSITIVE, solver.getTolerance(), Places.text(solver.getTolerance()));
    }
  }

  private static void exact(Checking checking, Neuron neuron, SourcePlace place) {
    for (Equation equation : checking.view(neuron).members(Equation.class)) {
      State state = EquationRules.state(equation).orElse(null);
      if (state != null && Linearity.of(equation.getValue()) == Linearity.NONLINEAR) {
        checking.report(checking.at(Problem.SOLVER_DOES_NOT_FIT, place, "exact", state.getName(),
            "its equation is not linear with constant coefficients", "auto or rk4")
            .withFix(new Fixes(checking.places()).replace("write 'auto'", place, "auto")));
        return;
      }
    }
  }

  private static void step(Checking checking, Experiment experiment, StepSetting step) {
    OptionalDouble length = ExperimentRules.time(checking, step.getValue());
    if (length.isEmpty() || !(length.getAsDouble() > 0)) {
      return;
    }
    steps(checking, experiment, step, length.getAsDouble());
    Neuron neuron = Subjects.neuron(experiment).orElse(null);
    if (neuron == null) {
      return;
    }
    boolean exact = ExperimentRules.members(experiment, SolverSetting.class).stream()
        .anyMatch(s -> List.of("exact", "adaptive", "implicit").contains(s.getKind()));
    if (exact || checking.view(neuron).members(Equation.class).stream()
        .allMatch(e -> Linearity.of(e.getValue()) != Linearity.NONLINEAR)) {
      return;
    }
    for (Equation equation : checking.view(neuron).members(Equation.class)) {
      State state = EquationRules.state(equation).orElse(null);
      OptionalDouble tau = state == null ? OptionalDouble.empty()
          : Sensitivity.timeConstant(checking, neuron, equation, state);
      if (tau.isPresent() && length.getAsDouble() > LONGEST_PART * tau.getAsDouble()) {
        CompositeUnit unit = UnitText.of(Dimension.TIME);
        checking.report(Problem.STEP_TOO_LARGE, step.getValue(), checking.value(length.getAsDouble(), step.getValue()),
            Quantities.format(tau.getAsDouble(), unit, 3), state.getName(),
            Quantities.format(GOOD_PART * tau.getAsDouble(), unit, 2));
        return;
      }
    }
  }

  private static void steps(Checking checking, Experiment experiment, StepSetting step, double length) {
    List<Run> runs = ExperimentRules.members(experiment, Run.class);
    OptionalDouble duration = runs.isEmpty() ? OptionalDouble.empty()
        : ExperimentRules.time(checking, runs.get(0).getDuration());
    if (duration.isPresent() && duration.getAsDouble() / length > MOST_STEPS) {
      checking.report(Problem.TOO_MANY_STEPS, step.getValue(),
          checking.value(duration.getAsDouble(), runs.get(0).getDuration()), checking.value(length, step.getValue()),
          SizeRules.number(Math.rint(duration.getAsDouble() / length)), SizeRules.number(MOST_STEPS));
    }
  }
}
