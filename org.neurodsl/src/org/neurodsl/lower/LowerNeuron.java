package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Emission;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.State;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.Dimension;

/** A neuron with all that it inherits, flat. */
final class LowerNeuron {
  private static final double USUAL_REST = -65;

  private final NeuronView view;
  private final ExpressionTypes types;
  private final ShownUnits units;
  private final TreePlaces places;
  private final LowerExpression expressions;

  /** An equation in the making: {@code factors * derivative = value}. */
  private record Side(List<Expr> factors, Expr value, SourcePlace place) {

    Expr derivative() {
      return factors.stream().reduce(Expr::multiply).map(factor -> Expr.divide(value, factor)).orElse(value);
    }
  }

  LowerNeuron(NeuronView view, ExpressionTypes types, TreePlaces places, LowerExpression expressions) {
    this.view = view;
    this.types = types;
    this.units = new ShownUnits(types);
    this.places = places;
    this.expressions = expressions;
  }

  /** The model. */
  ModelIr model() {
    List<ModelIr.Parameter> parameters = view.variables(Parameter.class).stream().map(this::parameter).toList();
    List<ModelIr.Input> inputs = view.variables(Input.class).stream().map(this::input).toList();
    List<ModelIr.State> states = view.variables(State.class).stream().map(this::state).toList();
    List<ModelIr.Definition> own = view.variables(Definition.class).stream().map(this::definition).toList();
    List<ModelIr.Equation> equations = equations();
    List<ModelIr.Event> events = new LowerEvents(expressions, places).of(view.lineage());
    Optional<Expr> rate = view.members(Emission.class).stream().reduce((first, last) -> last)
        .map(emission -> expressions.of(emission.getValue()));
    List<ModelIr.Definition> definitions = new ArrayList<>(own);
    definitions.addAll(expressions.argumentDefinitions());
    Neuron neuron = view.neuron();
    return new ModelIr(neuron.getName(), neuron.isRateUnit(), TreePlaces.documentation(neuron), parameters, inputs,
        states, definitions, equations, events, rate, places.of(neuron));
  }

  private ModelIr.Parameter parameter(Parameter parameter) {
    Expr value = parameter.getValue() == null ? Expr.num(Double.NaN) : expressions.of(parameter.getValue());
    return new ModelIr.Parameter(expressions.name(parameter), value, units.of(parameter),
        TreePlaces.documentation(parameter), places.of(parameter));
  }

  private ModelIr.Input input(Input input) {
    Expr resting = input.getValue() == null ? Expr.num(0) : expressions.of(input.getValue());
    return new ModelIr.Input(expressions.name(input), resting, units.of(input), places.of(input));
  }

  private ModelIr.State state(State state) {
    Optional<Expr> initial = state.isSteady()
        ? Optional.empty()
        : Optional.of(state.getValue() == null ? Expr.num(0) : expressions.of(state.getValue()));
    double guess = types.dimension(state).equals(Dimension.VOLTAGE) ? USUAL_REST : 0;
    return new ModelIr.State(expressions.name(state), initial, guess, units.of(state), places.of(state));
  }

  private ModelIr.Definition definition(Definition definition) {
    Expr value = expressions.of(definition.getValue());
    boolean truth = types.of(definition).kind() == Kind.BOOLEAN;
    Expr number = truth ? new Expr.Choose(value, Expr.num(1), Expr.num(0)) : value;
    return new ModelIr.Definition(expressions.name(definition), number, units.of(definition), places.of(definition));
  }

  private List<ModelIr.Equation> equations() {
    Map<String, Side> sides = new LinkedHashMap<>();
    for (Equation equation : view.members(Equation.class)) {
      String state = expressions.name(equation.getDerivative().getVariable());
      List<Expr> factors = equation.getFactors().stream().map(expressions::of).toList();
      Side own = new Side(factors, expressions.of(equation.getValue()), places.of(equation));
      sides.merge(state, own, (inherited, added) -> joined(equation.getOp(), inherited, added));
    }
    return sides.entrySet().stream().map(each ->
        new ModelIr.Equation(each.getKey(), each.getValue().derivative(), each.getValue().place())).toList();
  }

  /** {@code C * dV/dt += x} adds x to what {@code C * dV/dt} is; with other factors derivatives are added. */
  private static Side joined(String operator, Side inherited, Side added) {
    if (operator.equals("=")) {
      return added;
    }
    boolean alike = inherited.factors().equals(added.factors());
    Expr before = alike ? inherited.value() : inherited.derivative();
    Expr change = alike ? added.value() : added.derivative();
    Expr value = switch (operator) {
      case "+=" -> Expr.add(before, change);
      case "-=" -> Expr.subtract(before, change);
      default -> Expr.multiply(before, change);
    };
    return new Side(alike ? inherited.factors() : List.of(), value, added.place());
  }
}
