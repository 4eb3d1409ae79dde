package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.TypeFault;
import org.neurodsl.types.UnitReadings;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Rational;

/** Every expression has one unit, and every value has the unit of what it is given to. */
final class UnitRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Expression expression : checking.index().expressions()) {
      checking.types().of(expression);
    }
    checking.index().all(Variable.class).forEach(checking.types()::of);
    Demand demand = new Demand(checking);
    Resource here = checking.model().eResource();
    List<TypeFault> faults =
        new ArrayList<>(checking.types().faults().stream().filter(f -> f.where().eResource() == here).toList());
    checking.index().all(Trigger.class).forEach(t -> trigger(checking, t).ifPresent(faults::add));
    DoubtedUnits doubts = new DoubtedUnits(checking, faults);
    checking.doubt(doubts);
    doubts.report();
    faults.removeIf(doubts::explains);
    checking.lackUnits(MissingUnits.report(checking, faults));
    FaultReports reports = new FaultReports(checking);
    faults.stream().filter(f -> !follows(checking, f)).forEach(reports::report);
    checking.index().all(Variable.class).forEach(v -> declaration(checking, demand, v));
    checking.index().all(Function.class).forEach(f -> function(checking, demand, f));
    checking.index().all(Assignment.class).stream()
        .filter(a -> !doubts.contains(a.getTarget()) && !checking.lacksUnits(a))
        .forEach(a -> assignment(checking, demand, a));
    checking.index().all(Setting.class).stream().filter(s -> !doubts.contains(s.getTarget()))
        .filter(s -> !checking.lacksUnits(s) && !isUntold(checking, s.getTarget()))
        .forEach(s -> setting(checking, demand, s));
  }

  /** Whether a fault may follow from a parameter without unit. */
  private static boolean follows(Checking checking, TypeFault fault) {
    boolean ofUnits = switch (fault) {
      case TypeFault.Mismatch f -> true;
      case TypeFault.HasUnit f -> true;
      case TypeFault.ArgumentDimension f -> true;
      case TypeFault.UnitNotTold f -> true;
      default -> false;
    };
    return ofUnits && checking.lacksUnits(fault.where());
  }

  /** Whether it was told that the unit of a variable is not known. */
  private static boolean isUntold(Checking checking, Variable variable) {
    return variable != null && variable.eResource() == checking.model().eResource()
        && checking.hasReport(Problem.UNIT_NOT_TOLD, variable);
  }

  private static void declaration(Checking checking, Demand demand, Variable variable) {
    switch (variable) {
      case Parameter p -> {
        value(checking, demand, p, p.getUnit(), p.getValue());
        range(checking, demand, p);
      }
      case Input i -> value(checking, demand, i, i.getUnit(), i.getValue());
      case State s -> value(checking, demand, s, s.getUnit(), s.getValue());
      case Definition d -> {
        value(checking, demand, d, d.getUnit(), d.getValue());
        fractional(checking, d);
      }
      case Constant c -> value(checking, demand, c, c.getUnit(), c.getValue());
      default -> { }
    }
  }

  /** Where a unit is written, the value has to agree; otherwise the value decides and has to be a number. */
  private static void value(
      Checking checking, Demand demand, Variable variable, UnitSpec unit, Expression value) {
    ExpressionType type = checking.types().of(variable);
    if (unit != null) {
      demand.value(value, variable.getName(), type, checking.units().of(variable));
    } else if (value != null && type.kind() != Kind.NUMBER && !type.isUnknown()
        && !(variable instanceof Definition && type.kind() == Kind.BOOLEAN)) {
      new FaultReports(checking).wrongKind(value, Kind.NUMBER, type.kind());
    }
  }

  private static void range(Checking checking, Demand demand, Parameter parameter) {
    ExpressionType type = checking.types().of(parameter);
    demand.value(parameter.getLower(), parameter.getName(), type, checking.units().of(parameter));
    demand.value(parameter.getUpper(), parameter.getName(), type, checking.units().of(parameter));
  }

  /** A unit such as mV^0.5 is seldom meant; only noise has the root of a time in its unit. */
  private static void fractional(Checking checking, Definition definition) {
    Optional<Dimension> dimension = checking.types().of(definition).dimension();
    boolean odd = definition.getUnit() == null && dimension.isPresent() && dimension.get().isFractional()
        && !dimension.get().times(Dimension.TIME.power(Rational.HALF)).exponents().stream()
            .allMatch(Rational::isInteger);
    if (odd) {
      checking.report(Problem.FRACTIONAL_UNIT, definition.getValue(), Places.text(definition.getValue()),
          checking.units().of(definition).text());
    }
  }

  private static void function(Checking checking, Demand demand, Function function) {
    if (function.getUnit() != null) {
      Optional<CompositeUnit> unit = UnitReadings.unit(function.getUnit());
      unit.ifPresent(u -> demand.value(function.getBody(), function.getName(), checking.types().of(function), u));
    }
    for (Argument argument : function.getArguments()) {
      checking.types().of(argument);
    }
  }

  private static void assignment(Checking checking, Demand demand, Assignment assignment) {
    Variable target = assignment.getTarget();
    if (target == null || target.eIsProxy()) {
      return;
    }
    if ("*=".equals(assignment.getOp())) {
      demand.fixed(assignment.getValue(), "The factor of '*='", Dimension.NONE, "");
    } else {
      demand.value(assignment.getValue(), target.getName(), checking.types().of(target), checking.units().of(target));
    }
  }

  private static void setting(Checking checking, Demand demand, Setting setting) {
    Variable target = setting.getTarget();
    if (target != null && !target.eIsProxy() && !(target instanceof SweepVariable)) {
      demand.value(setting.getValue(), target.getName(), checking.types().of(target), checking.units().of(target));
    }
  }

  private static Optional<TypeFault> trigger(Checking checking, Trigger trigger) {
    if (trigger.getRight() == null) {
      return Optional.empty();
    }
    ExpressionType left = checking.types().of(trigger.getLeft());
    ExpressionType right = checking.types().of(trigger.getRight());
    for (Expression side : new Expression[] {trigger.getLeft(), trigger.getRight()}) {
      ExpressionType type = checking.types().of(side);
      if (type.kind() != Kind.NUMBER && !type.isUnknown()) {
        new FaultReports(checking).wrongKind(side, Kind.NUMBER, type.kind());
      }
    }
    boolean differ = left.dimension().isPresent() && right.dimension().isPresent() && !left.equals(right);
    return differ ? Optional.of(new TypeFault.Mismatch(trigger.getRight(), "crosses", trigger.getLeft(),
        left.dimension().get(), right.dimension().get())) : Optional.empty();
  }
}
