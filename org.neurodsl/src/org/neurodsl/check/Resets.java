package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Direction;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Statement;
import org.neurodsl.neuro.SuperCall;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.NetworkNames;

/** After a spike the variable is on the near side of its threshold again. */
final class Resets {

  private Resets() {}

  static void check(Checking checking, Neuron neuron, SpikeRule rule) {
    Trigger trigger = rule.getTrigger();
    Optional<State> state = EventRules.triggerState(trigger);
    if (state.isEmpty() || trigger.getRight() == null) {
      return;
    }
    List<Statement> statements = rule.getBlock() == null ? List.of() : rule.getBlock().getStatements();
    Optional<Assignment> reset = statements.stream().filter(s -> s instanceof Assignment a && "=".equals(a.getOp())
        && a.getTarget() == state.get()).map(Assignment.class::cast).reduce((earlier, later) -> later);
    boolean repeats = statements.stream().anyMatch(SuperCall.class::isInstance);
    boolean changes = statements.stream().anyMatch(s -> s instanceof Assignment a && a.getTarget() instanceof State);
    if (reset.isPresent() && !checking.hasReport(Problem.UNUSUAL_MAGNITUDE, neuron)) {
      beyond(checking, trigger, state.get(), reset.get());
    } else if (reset.isEmpty() && !repeats && !changes && isAlone(checking, neuron, state.get())) {
      checking.report(Problem.NOTHING_RESETS, trigger, state.get().getName(), Places.text(trigger.getRight()));
    }
  }

  private static void beyond(Checking checking, Trigger trigger, State state, Assignment reset) {
    OptionalDouble threshold = checking.constant(trigger.getRight());
    OptionalDouble value = checking.constant(reset.getValue());
    boolean alike = checking.types().of(state).equals(checking.types().of(reset.getValue()));
    if (threshold.isEmpty() || value.isEmpty() || !alike) {
      return;
    }
    boolean downward = trigger.getDirection() == Direction.DOWNWARD;
    double below = threshold.getAsDouble() - value.getAsDouble();
    boolean near = downward ? below < 0 : below > 0;
    if (!near) {
      checking.report(Problem.RESET_BEYOND_THRESHOLD, reset.getValue(), state.getName(),
          checking.value(value.getAsDouble(), reset.getValue()),
          checking.value(threshold.getAsDouble(), trigger.getRight()));
    }
  }

  /** With one variable only, nothing but the reset or what arrives leads back: the way down would be the way up. */
  private static boolean isAlone(Checking checking, Neuron neuron, State state) {
    boolean receives = EcoreUtil2.eAllOfType(neuron, BuiltinValue.class).stream()
        .anyMatch(each -> "receptors".equals(each.getName()));
    if (receives || !NetworkNames.channels(neuron).isEmpty()) {
      return false;
    }
    List<String> driven = checking.view(neuron).members(Equation.class).stream()
        .flatMap(e -> EquationRules.state(e).stream()).map(State::getName).distinct().toList();
    return driven.equals(List.of(state.getName()));
  }
}
