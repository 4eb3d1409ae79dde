package org.neurodsl.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;

/** Questions that a lowered neuron answers without being planned. */
final class LoweredNeuron {

  private LoweredNeuron() {}

  /** The states that have an equation. */
  static Set<String> changing(ModelIr model) {
    Set<String> changing = new LinkedHashSet<>();
    model.equations().forEach(each -> changing.add(each.state()));
    return changing;
  }

  /** Whether all states with an equation start steady. */
  static boolean startsSteady(ModelIr model) {
    Set<String> changing = changing(model);
    return !changing.isEmpty() && model.states().stream()
        .noneMatch(state -> state.initial().isPresent() && changing.contains(state.name()));
  }

  /** The same neuron with all states steady that have an equation, searched from where {@code starts} says. */
  static ModelIr resting(ModelIr model, Map<String, Double> starts) {
    Set<String> changing = changing(model);
    List<ModelIr.State> states = model.states().stream().map(each -> !changing.contains(each.name()) ? each
        : new ModelIr.State(each.name(), Optional.empty(), starts.getOrDefault(each.name(), each.guess()), each.unit(),
            each.place())).toList();
    return new ModelIr(model.name(), model.rateUnit(), model.documentation(), model.parameters(), model.inputs(),
        states, model.definitions(), model.equations(), model.events(), model.rate(), model.place());
  }

  /** The derivative of a state as it is written; empty without equation. */
  static Optional<Expr> derivative(ModelIr model, String state) {
    return model.equations().stream().filter(each -> each.state().equals(state)).findFirst()
        .map(ModelIr.Equation::derivative);
  }

  /** The names on which a value depends, through definitions too, the definitions themselves included. */
  static Set<String> names(ModelIr model, Expr value) {
    Map<String, Expr> definitions = new HashMap<>();
    model.definitions().forEach(each -> definitions.put(each.name(), each.value()));
    Set<String> names = new LinkedHashSet<>(ExprTree.names(value));
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty()) {
      Expr defined = definitions.get(open.removeLast());
      if (defined != null) {
        ExprTree.names(defined).stream().filter(names::add).forEach(open::add);
      }
    }
    return names;
  }

  /** How many operations and functions the equations and definitions are made of. */
  static int operations(ModelIr model) {
    return Stream.concat(model.equations().stream().map(ModelIr.Equation::derivative),
        model.definitions().stream().map(ModelIr.Definition::value)).mapToInt(LoweredNeuron::operations).sum();
  }

  private static int operations(Expr expression) {
    List<Expr> parts = ExprTree.parts(expression);
    return (parts.isEmpty() ? 0 : 1) + parts.stream().mapToInt(LoweredNeuron::operations).sum();
  }

  /** Whether the equation of a state pulls it towards a parameter, as a leak does: it contains their difference. */
  static boolean isPulled(ModelIr model, String state, String parameter) {
    Set<Expr> pulls = Set.of(
        Expr.subtract(Expr.ref(parameter), Expr.ref(state)), Expr.subtract(Expr.ref(state), Expr.ref(parameter)));
    Expr derivative = derivative(model, state).orElse(Expr.num(0));
    Set<String> used = names(model, derivative);
    return contains(derivative, pulls) || model.definitions().stream()
        .anyMatch(each -> used.contains(each.name()) && contains(each.value(), pulls));
  }

  private static boolean contains(Expr expression, Set<Expr> wanted) {
    return wanted.contains(expression) || ExprTree.parts(expression).stream().anyMatch(part -> contains(part, wanted));
  }
}
