package org.neurodsl.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;

/**
 * The rates of gates, {@code alpha} and {@code beta} in {@code alpha*(1 - x) - beta*x}, are not negative at any
 * voltage of a living cell. Looked at are rates that have a name of their own and follow from the voltage alone.
 */
final class RateAdvice {
  private static final double LOWEST = -90;
  private static final double HIGHEST = 40;
  private static final double STRIDE = 2;

  /** A rate of less below 0, per ms, may be rounding. */
  private static final double NOTABLE = 1e-9;

  private final Advising advising;
  private final NeuronView view;
  private final ModelIr model;
  private final List<String> voltages;
  private final Map<String, String> gates;

  RateAdvice(Advising advising, NeuronView view, ModelIr model) {
    this.advising = advising;
    this.view = view;
    this.model = model;
    voltages = view.variables(State.class).stream()
        .filter(state -> advising.units().of(state).dimension().equals(Dimension.VOLTAGE))
        .map(Variable::getName).toList();
    gates = gates();
    gates.keySet().removeIf(rate -> voltages.size() != 1 || !followsFrom(rate, voltages.getFirst()));
  }

  /** The rates, as {@link #advise} wants to see them first among what is observed. */
  List<Observed> observed() {
    return gates.keySet().stream().map(rate -> new Observed(rate, Expr.ref(rate), DisplayUnit.NONE)).toList();
  }

  void advise(RestModel kernel) {
    int observed = 0;
    for (Map.Entry<String, String> each : gates.entrySet()) {
      scan(kernel, observed++, each.getKey(), each.getValue());
    }
  }

  /** The named rates of the neuron's own gates, each with its gate. */
  private Map<String, String> gates() {
    Map<String, String> gates = new LinkedHashMap<>();
    for (ModelIr.Equation equation : model.equations()) {
      List<String> rates = new ArrayList<>();
      boolean closes = collect(equation.derivative(), equation.state(), rates);
      boolean own = view.find(equation.state()).filter(advising::isOwn).isPresent();
      if (own && closes) {
        rates.stream().filter(rate -> view.find(rate).filter(Definition.class::isInstance).filter(advising::isOwn)
            .isPresent()).forEach(rate -> gates.putIfAbsent(rate, equation.state()));
      }
    }
    return gates;
  }

  /** Finds what is multiplied by {@code 1 - x} or {@code x}; whether there was a {@code 1 - x}. */
  private static boolean collect(Expr expression, String state, List<String> rates) {
    boolean opens = false;
    if (expression instanceof Expr.Binary binary && binary.operator() == BinaryOperator.MULTIPLY) {
      Expr closed = Expr.subtract(Expr.num(1), Expr.ref(state));
      for (List<Expr> order : List.of(List.of(binary.left(), binary.right()), List.of(binary.right(), binary.left()))) {
        boolean opening = order.get(1).equals(closed);
        if (order.get(0) instanceof Expr.Ref rate && (opening || order.get(1).equals(Expr.ref(state)))) {
          rates.add(rate.name());
        }
        opens |= opening;
      }
    }
    for (Expr part : ExprTree.parts(expression)) {
      opens |= collect(part, state, rates);
    }
    return opens;
  }

  private boolean followsFrom(String rate, String voltage) {
    Set<String> names = LoweredNeuron.names(model, Expr.ref(rate));
    return names.contains(voltage) && !names.contains(Expr.TIME)
        && model.states().stream().noneMatch(each -> !each.name().equals(voltage) && names.contains(each.name()))
        && model.inputs().stream().noneMatch(each -> names.contains(each.name()));
  }

  private void scan(RestModel kernel, int observed, String rate, String gate) {
    String voltage = voltages.getFirst();
    double least = -NOTABLE;
    double where = Double.NaN;
    for (double at = LOWEST; at <= HIGHEST; at += STRIDE) {
      double value = kernel.observe(observed, voltage, at);
      if (value < least) {
        least = value;
        where = at;
      }
    }
    if (Double.isNaN(where)) {
      return;
    }
    Variable declared = view.find(rate).orElseThrow();
    String value = Quantities.format(least, advising.units().of(declared), 3);
    String place = voltage + " = " + Quantities.format(where, advising.units().of(view.find(voltage).orElseThrow()), 3);
    advising.report(ProblemReport.of(
        Problem.RATE_NEGATIVE, advising.places().of(((Definition) declared).getValue()), rate, gate, value, place));
  }
}
