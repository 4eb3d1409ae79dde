package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.SweptVariables;
import org.neurodsl.units.CompositeUnit;

/** A sweep goes somewhere, of something that makes a difference. */
final class SweepRules implements Rule {

  private static final int MOST_POINTS = 1_000_000;

  @Override
  public void check(Checking checking) {
    for (Sweep sweep : checking.index().all(Sweep.class)) {
      if (sweep.getVariable() != null) {
        Experiment experiment = EcoreUtil2.getContainerOfType(sweep, Experiment.class);
        units(checking, sweep);
        target(checking, experiment, sweep);
        range(checking, sweep);
      }
    }
  }

  private static void units(Checking checking, Sweep sweep) {
    Demand demand = new Demand(checking);
    SweepVariable variable = sweep.getVariable();
    CompositeUnit unit = checking.units().of(variable);
    List<Expression> all = new ArrayList<>(sweep.getValues());
    all.addAll(Arrays.asList(sweep.getFrom(), sweep.getTo(), sweep.getStep()));
    for (Expression value : all) {
      if (value != null) {
        demand.value(value, variable.getName(), checking.types().of(variable), unit);
        constant(checking, value, "a sweep");
      }
    }
  }

  /** What has to be known before the run. */
  static void constant(Checking checking, Expression value, String where) {
    if (!NeuronRules.isUnresolved(value)
        && (Dependence.of(checking, value) == Dependence.CHANGING || MeasureRules.isMeasured(value))) {
      checking.report(Problem.NOT_USABLE_HERE, value, Places.text(value), where,
          "write a number or an expression of parameters");
    }
  }

  private static void target(Checking checking, Experiment experiment, Sweep sweep) {
    SweepVariable variable = sweep.getVariable();
    SourcePlace place = NameRules.namePlace(checking, variable);
    if (Subjects.name(experiment).isEmpty()) {
      return;
    }
    Optional<Variable> member =
        Subjects.neuron(experiment).flatMap(neuron -> checking.view(neuron).find(variable.getName()));
    boolean possible = SweptVariables.target(variable).isPresent();
    if (member.isPresent() && !possible) {
      checking.report(checking.at(Problem.SWEEP_NOT_POSSIBLE, place, variable.getName(), Kinds.of(member.get()))
          .withRelated(checking.places().of(member.get())));
    } else if (!possible && !isUsed(checking, variable)) {
      checking.report(checking.at(Problem.SWEEP_OF_NOTHING, place, variable.getName()));
    }
  }

  /** A new name makes a difference where a setting or an event uses it, not where results are read at it. */
  private static boolean isUsed(Checking checking, SweepVariable variable) {
    return checking.index().readers(variable).stream()
        .anyMatch(r -> EcoreUtil2.getContainerOfType(r, Setting.class) != null
            || EcoreUtil2.getContainerOfType(r, TimedEvent.class) != null);
  }

  private static void range(Checking checking, Sweep sweep) {
    OptionalDouble from = checking.constant(sweep.getFrom());
    OptionalDouble to = checking.constant(sweep.getTo());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    CompositeUnit unit = checking.units().of(sweep.getVariable());
    if (sweep.getStep() != null) {
      step(checking, sweep, from.getAsDouble(), to.getAsDouble(), unit);
    }
    if (sweep.getPoints() != null) {
      number(checking, sweep);
      boolean oneSign = from.getAsDouble() * to.getAsDouble() > 0;
      if (sweep.isLogarithmic() && !oneSign) {
        Expression wrong = from.getAsDouble() != 0 && to.getAsDouble() == 0 ? sweep.getTo() : sweep.getFrom();
        checking.report(Problem.SWEEP_LOGARITHM, wrong,
            Checking.value(checking.constant(wrong).orElse(0), unit));
      }
    }
  }

  private static void step(Checking checking, Sweep sweep, double from, double to, CompositeUnit unit) {
    OptionalDouble step = checking.constant(sweep.getStep());
    if (step.isEmpty()) {
      return;
    }
    double by = step.getAsDouble();
    if (by == 0) {
      checking.report(Problem.SWEEP_STEP_ZERO, sweep.getStep());
    } else if ((to - from) * by < 0) {
      String low = Places.source(sweep.getFrom());
      String high = Places.source(sweep.getTo());
      SourcePlace start = checking.places().of(sweep.getFrom());
      SourcePlace end = checking.places().of(sweep.getTo());
      Fix swap = new Fix("swap the two ends", List.of(
          new TextEdit(start.offset(), start.length(), high),
          new TextEdit(end.offset(), end.length(), low)));
      SourcePlace whole = new SourcePlace(start.file(), start.line(), start.column(), start.offset(),
          end.offset() + end.length() - start.offset());
      checking.report(checking.at(Problem.SWEEP_REVERSED, whole, Checking.value(from, unit), Checking.value(to, unit),
          Checking.value(by, unit)).withFix(swap));
    }
  }

  private static void number(Checking checking, Sweep sweep) {
    double points = Double.parseDouble(sweep.getPoints());
    if (points != Math.rint(points) || points < 1 || points > MOST_POINTS) {
      checking.report(checking.at(Problem.WHOLE_NUMBER_NEEDED,
          checking.places().of(sweep, NeuroPackage.Literals.SWEEP__POINTS), "The number of points", "1",
          Integer.toString(MOST_POINTS), sweep.getPoints()));
    }
  }

  /** How many points a sweep has, if that can be told. */
  static OptionalDouble points(Checking checking, Sweep sweep) {
    if (!sweep.getValues().isEmpty()) {
      return OptionalDouble.of(sweep.getValues().size());
    }
    if (sweep.getPoints() != null) {
      return OptionalDouble.empty();
    }
    OptionalDouble from = checking.constant(sweep.getFrom());
    OptionalDouble to = checking.constant(sweep.getTo());
    OptionalDouble step = checking.constant(sweep.getStep());
    boolean alike = Stream.of(sweep.getFrom(), sweep.getTo(), sweep.getStep()).filter(v -> v != null)
        .allMatch(v -> checking.types().of(v).fits(checking.types().dimension(sweep.getVariable())));
    if (from.isEmpty() || to.isEmpty() || step.isEmpty() || step.getAsDouble() == 0 || !alike) {
      return OptionalDouble.empty();
    }
    double points = Math.floor((to.getAsDouble() - from.getAsDouble()) / step.getAsDouble() + 1e-9) + 1;
    return points > 0 ? OptionalDouble.of(points) : OptionalDouble.empty();
  }
}
