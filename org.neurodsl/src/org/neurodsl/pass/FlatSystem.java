package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.source.SourcePlace;

/**
 * The equations of a model under a drive as values of one graph: definitions and inputs are dissolved, names from
 * outside are parameters, levels, noises, states, the time {@code t} and the step length {@code dt}.
 */
final class FlatSystem {
  static final Expr STEP_LENGTH = Expr.ref(Expr.STEP);
  static final Expr TIME = Expr.ref(Expr.TIME);

  private final CodeGraph graph = new CodeGraph();
  private final ModelIr model;
  private final Map<String, Expr> meaning = new HashMap<>();
  private final Map<String, Expr> derivatives = new LinkedHashMap<>();
  private final Map<String, Expr> restDerivatives = new LinkedHashMap<>();

  FlatSystem(ModelIr model, Drive drive) {
    this.model = model;
    graph.declare(Expr.STEP, Moment.STEP_LENGTH);
    model.parameters().forEach(each -> graph.declare(each.name(), Moment.RUN));
    drive.levels().forEach(each -> graph.declare(each.name(), Moment.SEGMENT));
    for (ModelIr.Input input : model.inputs()) {
      graph.at(input.place());
      Expr driven = graph.add(drive.inputs().getOrDefault(input.name(), input.resting()));
      meaning.put(input.name(), graph.name(input.name(), driven));
    }
    define(meaning);
    equations(meaning, derivatives);
    shareExponentials();
    Map<String, Expr> resting = new HashMap<>();
    model.inputs().forEach(input -> resting.put(input.name(), graph.add(input.resting())));
    resting.put(Expr.TIME, Symbolic.ZERO);
    define(resting);
    equations(resting, restDerivatives);
  }

  private void shareExponentials() {
    List<String> states = List.copyOf(derivatives.keySet());
    List<Expr> shared = ShareExponentials.in(graph, new ArrayList<>(derivatives.values()), states);
    for (int i = 0; i < states.size(); i++) {
      derivatives.put(states.get(i), shared.get(i));
    }
  }

  private void define(Map<String, Expr> into) {
    for (ModelIr.Definition definition : model.definitions()) {
      graph.at(definition.place());
      into.put(definition.name(), graph.name(definition.name(), graph.add(definition.value(), into)));
    }
  }

  private void equations(Map<String, Expr> names, Map<String, Expr> into) {
    model.states().forEach(state -> into.put(state.name(), Symbolic.ZERO));
    for (ModelIr.Equation equation : model.equations()) {
      graph.at(equation.place());
      into.put(equation.state(), graph.add(equation.derivative(), names));
    }
  }

  CodeGraph graph() {
    return graph;
  }

  ModelIr model() {
    return model;
  }

  /** The value of an expression over everything that the model names, under the drive. */
  Expr value(Expr expression) {
    return graph.add(expression, meaning);
  }

  /** What inputs and definitions mean under the drive. */
  Map<String, Expr> meaning() {
    return meaning;
  }

  /** The derivative of a state under the drive; 0 for a state without equation. */
  Expr derivative(String state) {
    return derivatives.get(state);
  }

  List<Expr> derivatives() {
    return new ArrayList<>(derivatives.values());
  }

  /** The derivatives with each input at its resting value. */
  List<Expr> restDerivatives() {
    return new ArrayList<>(restDerivatives.values());
  }

  /** The place of the equation of a state. */
  SourcePlace placeOf(String state) {
    return model.equations().stream().filter(equation -> equation.state().equals(state)).findFirst()
        .map(ModelIr.Equation::place).orElse(SourcePlace.NOWHERE);
  }

  /** The states that change in time. */
  Set<String> changing() {
    Set<String> changing = new LinkedHashSet<>();
    derivatives.forEach((state, derivative) -> {
      if (!Symbolic.isZero(derivative)) {
        changing.add(state);
      }
    });
    return changing;
  }

  /** The derivative of a state as an affine function of that state, if it is one. */
  Optional<LinearForm> affine(String state) {
    return LinearForm.of(graph, derivative(state), state);
  }
}
