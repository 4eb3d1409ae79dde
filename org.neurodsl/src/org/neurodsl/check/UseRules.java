package org.neurodsl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Emission;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.types.NeuronView;

/** What is declared is used. */
final class UseRules implements Rule {

  @Override
  public void check(Checking checking) {
    Set<String> overriding = new HashSet<>();
    checking.index().neurons().stream().filter(n -> n.getBase() != null && !n.getBase().eIsProxy())
        .forEach(n -> overriding.addAll(checking.view(n.getBase()).variables().keySet()));
    Set<String> ofChannels = new HashSet<>();
    checking.index().neurons().forEach(each -> ofChannels.addAll(ChannelRules.read(checking, each)));
    for (Neuron neuron : checking.index().neurons()) {
      if (checking.hasError(neuron) || checking.hasReport(Problem.CHANNEL_WITHOUT_CURRENT, neuron)) {
        continue; // what is missing or misspelt in one place is often what is not used in another
      }
      boolean derived = neuron.getBase() != null;
      for (Variable variable : NeuronView.ownVariables(neuron)) {
        boolean given = derived && overriding.contains(variable.getName());
        if (variable.getName() != null && !given && !ofChannels.contains(variable.getName())) {
          variable(checking, variable);
        }
      }
      for (Member member : neuron.getMembers()) {
        if (member instanceof Function function && !checking.index().isRead(function)) {
          report(checking, Problem.UNUSED_DEFINITION, function);
        }
      }
    }
  }

  private static void variable(Checking checking, Variable variable) {
    switch (variable) {
      case Parameter p when !checking.index().isRead(p) ->
          report(checking, Problem.UNUSED_PARAMETER, p);
      case Input i when !checking.index().isRead(i) -> report(checking, Problem.UNUSED_INPUT, i);
      case Definition d when !checking.index().isRead(d) -> report(checking, Problem.UNUSED_DEFINITION, d);
      case State s when checking.index().isChanged(s) && !isReadElsewhere(checking, s) ->
          report(checking, Problem.UNREAD_STATE, s);
      default -> { }
    }
  }

  private static void report(Checking checking, Problem problem, Named declaration) {
    checking.report(checking.at(problem, NameRules.namePlace(checking, declaration), declaration.getName()));
  }

  /**
   * Whether anything but the state's own equation and assignments reads it. In a neuron that neither spikes nor emits
   * the states are what it is for.
   */
  private static boolean isReadElsewhere(Checking checking, State state) {
    List<Reference> readers = checking.index().readers(state);
    Neuron neuron = EcoreUtil2.getContainerOfType(state, Neuron.class);
    boolean hasOutput = !checking.view(neuron).members(SpikeRule.class).isEmpty()
        || !checking.view(neuron).members(Emission.class).isEmpty();
    return !hasOutput || readers.stream().anyMatch(reference -> {
      Equation equation = EcoreUtil2.getContainerOfType(reference, Equation.class);
      Assignment assignment = EcoreUtil2.getContainerOfType(reference, Assignment.class);
      boolean ownEquation = equation != null && EquationRules.state(equation).filter(s -> s == state).isPresent();
      return !ownEquation && (assignment == null || assignment.getTarget() != state);
    });
  }
}
