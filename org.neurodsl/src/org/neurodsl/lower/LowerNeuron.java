package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Emission;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.Dimension;

/** A neuron with all that it inherits and with its channels, flat. */
final class LowerNeuron {
  private static final double USUAL_REST = -65;

  /** The name of the current through all channels: a word of the language, so nothing else is called so. */
  private static final String CHANNELS = "channels";

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
    LowerChannels channels = new LowerChannels(view, types, places, expressions);
    channels.current().ifPresent(sum -> expressions.channels(Expr.ref(CHANNELS)));
    List<ModelIr.Parameter> parameters = all(channels, ModelIr::parameters, this::parameter, Parameter.class);
    List<ModelIr.Input> inputs = view.variables(Input.class).stream().map(this::input).toList();
    List<ModelIr.State> states = all(channels, ModelIr::states, this::state, State.class);
    List<ModelIr.Definition> definitions = all(channels, ModelIr::definitions, this::definition, Definition.class);
    Neuron neuron = view.neuron();
    channels.current().ifPresent(
        sum -> definitions.add(new ModelIr.Definition(CHANNELS, sum, DisplayUnit.NONE, places.of(neuron))));
    List<ModelIr.Equation> equations = equations();
    channels.parts().forEach(each -> equations.addAll(each.equations()));
    List<ModelIr.Event> events = new LowerEvents(expressions, places).of(view.lineage());
    Optional<Expr> rate = view.members(Emission.class).stream().reduce((first, last) -> last)
        .map(emission -> expressions.of(emission.getValue()));
    definitions.addAll(expressions.argumentDefinitions());
    return new ModelIr(neuron.getName(), neuron.isRateUnit(), TreePlaces.documentation(neuron), parameters, inputs,
        states, definitions, equations, events, rate, places.of(neuron));
  }

  /** What the neuron has of one kind, and then what its channels have. */
  private <V extends Variable, T> List<T> all(
      LowerChannels channels, Function<ModelIr, List<T>> ofPart, Function<V, T> own, Class<V> kind) {
    List<T> all = new ArrayList<>(view.variables(kind).stream().map(own).toList());
    channels.parts().forEach(each -> all.addAll(ofPart.apply(each)));
    return all;
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
    return new ArrayList<>(sides.entrySet().stream().map(each ->
        new ModelIr.Equation(each.getKey(), each.getValue().derivative(), each.getValue().place())).toList());
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
