package org.neurodsl.pass;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.value.Arithmetic;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;

/**
 * How fast the states of a model would move back if displaced a little at the start, with default parameters and no
 * stimulus.
 */
final class StartRates {
  private StartRates() {}

  /** The largest magnitude of the derivatives' slopes in their own states, in 1/ms; NaN where one can't be computed. */
  static double fastest(FlatSystem system, Collection<String> states) {
    CodeGraph graph = system.graph();
    Map<String, Double> values = start(system.model(), graph);
    List<String> all = system.model().states().stream().map(ModelIr.State::name).toList();
    double fastest = 0;
    for (String state : states) {
      Expr slope = Differentiate.of(graph, system.restDerivatives().get(all.indexOf(state)), state);
      fastest = Math.max(fastest, Math.abs(value(graph, slope, values)));
    }
    return fastest;
  }

  private static Map<String, Double> start(ModelIr model, CodeGraph graph) {
    Map<String, Double> values = new HashMap<>();
    for (ModelIr.Parameter parameter : model.parameters()) {
      values.put(parameter.name(), value(graph, graph.add(parameter.value()), values));
    }
    for (ModelIr.State state : model.states()) {
      double initial = state.initial().map(given -> value(graph, graph.add(given), values)).orElse(state.guess());
      values.put(state.name(), Double.isNaN(initial) ? state.guess() : initial);
    }
    return values;
  }

  private static double value(CodeGraph graph, Expr value, Map<String, Double> outside) {
    Map<Expr, Double> nodes = new HashMap<>();
    for (int number : graph.reachable(List.of(value))) {
      nodes.put(CodeGraph.value(number), operate(graph.operation(number), nodes, outside));
    }
    return operand(value, nodes, outside);
  }

  private static double operand(Expr value, Map<Expr, Double> nodes, Map<String, Double> outside) {
    return switch (value) {
      case Expr.Num number -> number.value();
      case Expr.Ref reference -> nodes.getOrDefault(value, outside.getOrDefault(reference.name(), Double.NaN));
      default -> Double.NaN;
    };
  }

  private static double operate(Expr operation, Map<Expr, Double> nodes, Map<String, Double> outside) {
    return switch (operation) {
      case Expr.Unary unary -> Arithmetic.apply(unary.operator(), operand(unary.operand(), nodes, outside));
      case Expr.Binary binary ->
          Arithmetic.apply(binary, operand(binary.left(), nodes, outside), operand(binary.right(), nodes, outside));
      case Expr.Call call -> Arithmetic.apply(
          call.function(), call.arguments().stream().mapToDouble(each -> operand(each, nodes, outside)).toArray());
      case Expr.Choose choice -> operand(
          operand(choice.test(), nodes, outside) != 0 ? choice.whenTrue() : choice.whenFalse(), nodes, outside);
      case Expr.Num number -> number.value();
      case Expr.Ref reference -> Double.NaN;
      case Expr.Lookup lookup -> Double.NaN;
    };
  }
}
