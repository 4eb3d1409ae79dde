package org.neurodsl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Expr.BinaryOperator;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitExpression;

/**
 * The rates of gates, {@code alpha} and {@code beta} in {@code alpha*(1 - x) - beta*x}, are not negative at any
 * voltage of a living cell. Looked at are those of channels and those that have a name of their own, as far as they
 * follow from the voltage alone.
 */
final class RateAdvice {
  private static final double LOWEST = -90;
  private static final double HIGHEST = 40;
  private static final double STRIDE = 2;

  /** A rate of less below 0, per ms, may be rounding. */
  private static final double NOTABLE = 1e-9;

  private static final CompositeUnit PER_MS = UnitExpression.parse("per ms").unit().orElseThrow();

  /** A rate of a gate. */
  private record Rate(String name, String gate, Expr value, SourcePlace place, CompositeUnit unit) {}

  private final Advising advising;
  private final NeuronView view;
  private final ModelIr model;
  private final List<Variable> voltages;
  private final List<Rate> rates = new ArrayList<>();

  RateAdvice(Advising advising, NeuronView view, ModelIr model) {
    this.advising = advising;
    this.view = view;
    this.model = model;
    voltages = view.variables(State.class).stream()
        .filter(state -> advising.units().of(state).dimension().equals(Dimension.VOLTAGE))
        .map(Variable.class::cast).toList();
    if (voltages.size() == 1) {
      model.equations().forEach(this::collect);
    }
  }

  /** The rates, as {@link #advise} wants to see them first among what is observed. */
  List<Observed> observed() {
    List<Observed> observed = new ArrayList<>();
    rates.forEach(rate -> observed.add(new Observed("rate " + observed.size(), rate.value(), DisplayUnit.NONE)));
    return observed;
  }

  void advise(RestModel kernel) {
    for (int i = 0; i < rates.size(); i++) {
      scan(kernel, i, rates.get(i));
    }
  }

  /** Adds the rates of an equation, if it is that of a gate. */
  private void collect(ModelIr.Equation equation) {
    Expr closed = Expr.subtract(Expr.num(1), Expr.ref(equation.state()));
    List<Expr> opening = factors(equation.derivative(), closed);
    if (!opening.isEmpty()) {
      opening.forEach(rate -> add("alpha", equation, rate));
      factors(equation.derivative(), Expr.ref(equation.state())).forEach(rate -> add("beta", equation, rate));
    }
  }

  private void add(String word, ModelIr.Equation equation, Expr rate) {
    if (!followsFromVoltage(rate)) {
      return;
    }
    Variable declared = rate instanceof Expr.Ref named ? view.find(named.name()).orElse(null) : null;
    if (declared instanceof Definition definition && advising.isOwn(definition)) {
      rates.add(new Rate(definition.getName(), equation.state(), rate, advising.places().of(definition.getValue()),
          advising.units().of(definition)));
    } else if (declared == null && equation.state().contains(".") && advising.isOwn(equation.place())) {
      rates.add(new Rate(word, equation.state(), rate, equation.place(), PER_MS));
    }
  }

  /** What an expression multiplies something by. */
  private static List<Expr> factors(Expr expression, Expr something) {
    List<Expr> found = new ArrayList<>();
    if (expression instanceof Expr.Binary product && product.operator() == BinaryOperator.MULTIPLY) {
      if (product.right().equals(something)) {
        found.add(product.left());
      } else if (product.left().equals(something)) {
        found.add(product.right());
      }
    }
    ExprTree.parts(expression).forEach(part -> found.addAll(factors(part, something)));
    return found;
  }

  private boolean followsFromVoltage(Expr rate) {
    String voltage = voltages.getFirst().getName();
    Set<String> names = LoweredNeuron.names(model, rate);
    return names.contains(voltage) && !names.contains(Expr.TIME)
        && model.states().stream().noneMatch(each -> !each.name().equals(voltage) && names.contains(each.name()))
        && model.inputs().stream().noneMatch(each -> names.contains(each.name()));
  }

  private void scan(RestModel kernel, int observed, Rate rate) {
    String voltage = voltages.getFirst().getName();
    double least = -NOTABLE;
    double where = Double.NaN;
    for (double at = LOWEST; at <= HIGHEST; at += STRIDE) {
      double value = kernel.observe(observed, voltage, at);
      if (value < least) {
        least = value;
        where = at;
      }
    }
    if (!Double.isNaN(where)) {
      String place = voltage + " = " + Quantities.format(where, advising.units().of(voltages.getFirst()), 3);
      advising.report(ProblemReport.of(Problem.RATE_NEGATIVE, rate.place(), rate.name(), rate.gate(),
          Quantities.format(least, rate.unit(), 3), place));
    }
  }
}
