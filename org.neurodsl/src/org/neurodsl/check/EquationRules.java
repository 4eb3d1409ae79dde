package org.neurodsl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitExpression;
import org.neurodsl.units.UnitText;

/** Each state has one equation, with the unit of the state per time. */
final class EquationRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Neuron neuron : checking.index().neurons()) {
      Map<String, Equation> first = new HashMap<>();
      for (Member member : neuron.getMembers()) {
        if (member instanceof Equation equation && state(equation).isPresent()) {
          units(checking, equation);
          place(checking, neuron, equation, first);
        }
      }
      states(checking, neuron);
    }
  }

  static Optional<State> state(Equation equation) {
    State state = equation.getDerivative() == null ? null : equation.getDerivative().getVariable();
    return Optional.ofNullable(state).filter(s -> !s.eIsProxy() && s.getName() != null);
  }

  /** factors * state / time = value. */
  private static void units(Checking checking, Equation equation) {
    State state = state(equation).orElseThrow();
    if (checking.isDoubted(state) || checking.lacksUnits(equation)) {
      return;
    }
    Optional<Dimension> left = checking.types().of(state).dimension().map(d -> d.over(Dimension.TIME));
    List<CompositeUnit> units = new ArrayList<>(List.of(checking.units().of(state)));
    for (Expression factor : equation.getFactors()) {
      Optional<Dimension> dimension = checking.dimension(factor);
      if (dimension.isEmpty() || left.isEmpty()) {
        return;
      }
      left = left.map(d -> d.times(dimension.get())).filter(Dimension::isModerate);
      units.add(checking.unit(factor));
    }
    left.ifPresent(dimension -> new Demand(checking)
        .equation(equation.getValue(), leftSide(checking, equation), dimension, unit(units, dimension)));
  }

  /** The unit of the left side: mV/ms for mV, the customary one where there is a factor. */
  private static CompositeUnit unit(List<CompositeUnit> factors, Dimension dimension) {
    if (factors.size() == 1) {
      String text = factors.get(0).text();
      Optional<CompositeUnit> perTime = UnitExpression.parse(text.equals("1") ? "per ms" : text + "/ms").unit();
      if (perTime.isPresent() && perTime.get().dimension().equals(dimension)) {
        return perTime.get();
      }
    }
    return factors.stream().filter(u -> u.dimension().equals(dimension)).findFirst()
        .orElseGet(() -> UnitText.of(dimension));
  }

  static String leftSide(Checking checking, Equation equation) {
    SourcePlace start = checking.places().of(equation);
    SourcePlace derivative = checking.places().of(equation.getDerivative());
    String text = Places.fileText(equation);
    int end = derivative.offset() + derivative.length();
    return start.line() == 0 || end > text.length() ? "" : Places.quote(text.substring(start.offset(), end));
  }

  private static void place(Checking checking, Neuron neuron, Equation equation, Map<String, Equation> first) {
    State state = state(equation).orElseThrow();
    String op = equation.getOp() == null ? "=" : equation.getOp();
    SourcePlace operator = checking.places().of(equation, NeuroPackage.Literals.EQUATION__OP);
    if (op.equals("*=")) {
      checking.report(Problem.UNKNOWN_CHOICE, equation, "operator", op + "' in an equation, such as '=",
          "write '=' or '+='");
    } else if (op.equals("=")) {
      Equation other = first.putIfAbsent(state.getName(), equation);
      if (other != null) {
        checking.report(checking.at(Problem.DUPLICATE_EQUATION, checking.places().of(equation.getDerivative()),
            state.getName(), checking.line(other)).withRelated(checking.places().of(other)));
      }
    } else {
      Optional<Equation> base = whole(checking, neuron, equation, state.getName());
      if (base.isEmpty()) {
        Fixes fixes = new Fixes(checking.places());
        checking.report(checking.at(Problem.NOTHING_TO_ADD_TO, operator, op, state.getName())
            .withFix(fixes.replace("write '='", operator, "=")));
      } else {
        factors(checking, equation, base.get(), state.getName());
      }
    }
  }

  /** The equation that a term is added to: one above in the same neuron, or the inherited one. */
  private static Optional<Equation> whole(Checking checking, Neuron neuron, Equation term, String state) {
    Equation found = null;
    for (Equation equation : checking.view(neuron).members(Equation.class)) {
      boolean same = state(equation).filter(s -> s.getName().equals(state)).isPresent();
      if (same && equation != term && "=".equals(equation.getOp())) {
        found = equation;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The added term is on the scale of the equation it joins only where the factors are the same. */
  private static void factors(Checking checking, Equation term, Equation whole, String state) {
    String mine = product(term);
    String its = product(whole);
    if (!mine.equals(its)) {
      checking.report(Problem.FACTORS_DIFFER, term.getFactors().isEmpty() ? term.getDerivative()
          : term.getFactors().get(0), mine.isEmpty() ? "1" : mine, state, its.isEmpty() ? "1" : its);
    }
  }

  private static String product(Equation equation) {
    return String.join("*", equation.getFactors().stream().map(Places::text).sorted().toList());
  }

  private static void states(Checking checking, Neuron neuron) {
    Set<String> changed = new HashSet<>();
    Set<String> driven = new HashSet<>();
    for (Equation equation : checking.view(neuron).members(Equation.class)) {
      state(equation).ifPresent(s -> driven.add(s.getName()));
    }
    checking.view(neuron).members(Gate.class).stream().filter(g -> g.getVariable() != null)
        .forEach(g -> driven.add(g.getVariable().getName()));
    changed.addAll(driven);
    for (Neuron ancestor : checking.view(neuron).lineage()) {
      ancestor.eAllContents().forEachRemaining(o -> {
        if (o instanceof Assignment a && a.getTarget() instanceof State s && s.getName() != null) {
          changed.add(s.getName());
        }
      });
    }
    changed.addAll(checking.index().changedNames());
    for (var variable : NeuronView.ownVariables(neuron)) {
      if (variable instanceof State state && state.getName() != null) {
        state(checking, state, changed, driven);
      }
    }
  }

  private static void state(Checking checking, State state, Set<String> changed, Set<String> driven) {
    SourcePlace name = checking.places().of(state, NeuroPackage.Literals.NAMED__NAME);
    boolean weight = state.eContainer() instanceof StateBlock block && block.isWeight();
    if (!weight && !changed.contains(state.getName())) {
      checking.report(checking.at(Problem.STATE_WITHOUT_EQUATION, name, state.getName()));
    } else if (state.isSteady() && !driven.contains(state.getName())) {
      checking.report(checking.at(Problem.STEADY_WITHOUT_EQUATION, name, state.getName()));
    }
    if (!state.isSteady() && state.getValue() == null && !(state.eContainer() instanceof Gate)) {
      CompositeUnit unit = checking.units().of(state);
      String example = unit.text().equals("1") ? "0" : "0 " + unit.text();
      checking.report(checking.at(Problem.START_VALUE_MISSING, name, state.getName(), example)
          .withFix(new Fixes(checking.places()).append("start at " + example, state, " = " + example)));
    }
  }
}
