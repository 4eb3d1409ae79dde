package org.neurodsl.types;

import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.EventRule;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.units.Dimension;

/**
 * Finds the dimension of a state that says nothing about it, as in {@code state V = steady}: the one that makes its
 * equation hold, where all terms without the state are known; else that of the value which it is to cross.
 */
final class StateUnitSearch {

  private final Inference inference;

  StateUnitSearch(Inference inference) {
    this.inference = inference;
  }

  Optional<Dimension> find(State state) {
    Neuron neuron = EcoreUtil2.getContainerOfType(state, Neuron.class);
    if (neuron == null) {
      return Optional.empty();
    }
    Inference open = inference.assuming(Map.of(state, ExpressionType.OPEN));
    for (Member member : neuron.getMembers()) {
      Optional<Dimension> found = switch (member) {
        case Equation e when e.getDerivative() != null && e.getDerivative().getVariable() == state ->
            fromEquation(open, e);
        case SpikeRule rule -> fromTrigger(open, rule.getTrigger(), state);
        case EventRule rule -> fromTrigger(open, rule.getTrigger(), state);
        default -> Optional.empty();
      };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** factors * x / time = value, so x = value * time / factors. */
  private static Optional<Dimension> fromEquation(Inference open, Equation equation) {
    Optional<Dimension> value = open.of(equation.getValue()).dimension();
    Dimension factors = Dimension.NONE;
    for (Expression factor : equation.getFactors()) {
      Optional<Dimension> dimension = open.of(factor).dimension();
      if (dimension.isEmpty()) {
        return Optional.empty();
      }
      factors = factors.times(dimension.get());
    }
    boolean rateWithoutUnit = factors.isDimensionless() && value.filter(Dimension::isDimensionless).isPresent()
        && names(equation.getValue(), equation.getDerivative().getVariable());
    if (rateWithoutUnit) {
      return Optional.of(Dimension.NONE); // dn/dt = 0.1*(1 - n): the rate lacks its unit, n is a number
    }
    Dimension divisor = factors.over(Dimension.TIME);
    return value.map(v -> v.over(divisor)).filter(Dimension::isModerate);
  }

  private static boolean names(Expression value, State state) {
    return value instanceof Reference own && own.getTarget() == state
        || EcoreUtil2.eAllOfType(value, Reference.class).stream().anyMatch(each -> each.getTarget() == state);
  }

  private static Optional<Dimension> fromTrigger(Inference open, Trigger trigger, State state) {
    boolean itself = trigger != null && trigger.getRight() != null && trigger.getLeft() instanceof Reference reference
        && reference.getTarget() == state;
    return itself ? open.of(trigger.getRight()).dimension() : Optional.empty();
  }
}
