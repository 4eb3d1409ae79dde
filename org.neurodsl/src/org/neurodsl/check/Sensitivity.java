package org.neurodsl.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.NeuronView;

/** Evaluates expressions at chosen values of a state, to see how they depend on it. */
final class Sensitivity {

  private Sensitivity() {}

  /** The state that an expression names, if it names exactly one directly and no definition or input. */
  static Optional<State> onlyState(Expression expression) {
    Set<State> states = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TreeIterator<EObject> walk = EcoreUtil.getAllContents(List.of(expression)); walk.hasNext(); ) {
      if (walk.next() instanceof Reference reference) {
        if (reference.getTarget() instanceof State state) {
          states.add(state);
        } else if (reference.getTarget() instanceof Definition || reference.getTarget() instanceof Input) {
          return Optional.empty();
        }
      }
    }
    return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
  }

  /** The value of an expression where the state has the given one. */
  static OptionalDouble at(Checking checking, Expression expression, State state, double value) {
    return checking.constants(expression).given(Map.of(state, value)).of(expression);
  }

  /** The highest voltage that a state reaches: where it is reset, if the neuron resets it, else the given one. */
  static double highest(Checking checking, State state, double otherwise) {
    Neuron neuron = EcoreUtil2.getContainerOfType(state, Neuron.class);
    if (neuron == null) {
      return otherwise;
    }
    double highest = otherwise;
    for (SpikeRule rule : checking.view(neuron).members(SpikeRule.class)) {
      if (EventRules.triggerState(rule.getTrigger()).filter(s -> s == state).isPresent() && rule.getBlock() != null
          && !rule.getBlock().getStatements().isEmpty()) {
        highest = Math.min(highest, checking.constants(neuron).of(rule.getTrigger().getRight()).orElse(otherwise));
      }
    }
    return highest;
  }

  /**
   * The time constant in ms of a state near its start, from the slope of its own equation; empty where it can't be told
   * without a simulation.
   */
  static OptionalDouble timeConstant(Checking checking, Neuron neuron, Equation equation, State state) {
    ConstantValues constants = checking.constants(neuron);
    Map<State, Double> start = starts(checking, neuron);
    if (!start.containsKey(state) || usesOtherEquations(checking, neuron, state)) {
      return OptionalDouble.empty();
    }
    double factor = 1;
    for (Expression expression : equation.getFactors()) {
      factor *= constants.of(expression).orElse(Double.NaN);
    }
    double x = start.get(state);
    double by = Math.max(1e-3, Math.abs(x) * 1e-4);
    OptionalDouble here = with(constants, start, state, x).of(equation.getValue());
    OptionalDouble there = with(constants, start, state, x + by).of(equation.getValue());
    if (here.isEmpty() || there.isEmpty() || Double.isNaN(factor) || factor == 0) {
      return OptionalDouble.empty();
    }
    double slope = (there.getAsDouble() - here.getAsDouble()) / by / factor;
    return slope < 0 ? OptionalDouble.of(-1 / slope) : OptionalDouble.empty();
  }

  private static ConstantValues with(ConstantValues constants, Map<State, Double> start, State state, double value) {
    Map<Named, Double> values = new IdentityHashMap<>(start);
    values.put(state, value);
    Neuron neuron = EcoreUtil2.getContainerOfType(state, Neuron.class);
    if (neuron != null) {
      for (Input input : NeuronView.of(neuron).variables(Input.class)) {
        values.put(input, constants.of(input.getValue()).orElse(0));
      }
    }
    return constants.given(values);
  }

  private static Map<State, Double> starts(Checking checking, Neuron neuron) {
    Map<State, Double> starts = new IdentityHashMap<>();
    for (State state : checking.view(neuron).variables(State.class)) {
      OptionalDouble value = checking.constants(neuron).of(state.getValue());
      value.ifPresent(v -> starts.put(state, v));
    }
    return starts;
  }

  /** Terms added by a neuron that extends another make the slope a sum, which is left to the planner. */
  private static boolean usesOtherEquations(Checking checking, Neuron neuron, State state) {
    Set<Equation> own = new HashSet<>();
    for (Equation equation : checking.view(neuron).members(Equation.class)) {
      if (EquationRules.state(equation).filter(s -> s == state).isPresent()) {
        own.add(equation);
      }
    }
    return own.size() != 1;
  }
}
