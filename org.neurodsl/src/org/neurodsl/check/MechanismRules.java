package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.ChannelBlock;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.Deliver;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.EventOrder;
import org.neurodsl.neuro.EventRule;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Receive;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.neuro.Statement;
import org.neurodsl.neuro.SynapseEvent;
import org.neurodsl.neuro.TemperatureLaw;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.problem.Problem;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.units.Dimension;

/** Receptors take spikes and give currents; synapses pass spikes on and follow linear equations between them. */
final class MechanismRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Neuron neuron : checking.index().neurons()) {
      neuron.getMembers().forEach(member -> place(checking, neuron, member));
      if (neuron.isSynapse()) {
        synapse(checking, neuron);
      }
    }
    checking.index().all(CurrentLaw.class).forEach(each -> current(checking, each));
    checking.index().all(Receive.class).forEach(each -> receive(checking, each));
    checking.index().all(Deliver.class).stream()
        .filter(each -> EcoreUtil2.getContainerOfType(each, SynapseEvent.class) == null)
        .forEach(each -> checking.report(Problem.NOT_USABLE_HERE, each, "deliver", "this block",
            "it belongs into 'on pre' of a synapse"));
  }

  /** The current of a receptor is that of the whole cell; that of a channel may be one per area. */
  private static void current(Checking checking, CurrentLaw law) {
    boolean channel = law.eContainer() instanceof Neuron neuron && neuron.isChannel();
    boolean density = checking.dimension(law.getValue()).filter(Dimension.CURRENT_DENSITY::equals).isPresent();
    if (!channel || !density) {
      new Demand(checking).fixed(law.getValue(), "The current of a " + (channel ? "channel" : "receptor"),
          Dimension.CURRENT, channel ? "a current in pA or uA/cm^2" : "a current in pA");
    }
  }

  /** Each member stands in the kind of model that it belongs to. */
  private static void place(Checking checking, Neuron neuron, Member member) {
    String keyword = switch (member) {
      case Receive r -> "receive";
      case CurrentLaw c -> "current";
      case SynapseEvent e -> "on";
      case EventOrder e -> "post";
      case StateBlock s when s.isWeight() -> "weight";
      case Gate g -> "gate";
      case TemperatureLaw t -> "q10";
      case ChannelBlock c -> "use";
      case SpikeRule r -> "spike";
      case EventRule e -> "when";
      case TimedEvent t -> "at";
      default -> "";
    };
    String home = switch (keyword) {
      case "receive" -> "a receptor";
      case "current" -> "a receptor or a channel";
      case "on", "post", "weight" -> "a synapse";
      case "gate", "q10" -> "a channel";
      default -> "a neuron";
    };
    if (!keyword.isEmpty() && !home.contains(kind(neuron))) {
      checking.report(checking.at(Problem.STATEMENT_IN_WRONG_BLOCK, checking.places().keyword(member, keyword), keyword,
          Kinds.of(neuron), home));
    }
  }

  /** A unit takes what a neuron takes. */
  private static String kind(Neuron neuron) {
    return neuron.isReceptor() ? "a receptor" : neuron.isSynapse() ? "a synapse"
        : neuron.isChannel() ? "a channel" : "a neuron";
  }

  private static void synapse(Checking checking, Neuron synapse) {
    boolean delivers = checking.view(synapse).members(SynapseEvent.class).stream()
        .filter(each -> "pre".equals(each.getEvent()))
        .anyMatch(each -> each.getBlock().getStatements().stream().anyMatch(Deliver.class::isInstance));
    if (!delivers && synapse.getName() != null && !checking.hasError(synapse)) {
      String weight = checking.view(synapse).members(StateBlock.class).stream().filter(StateBlock::isWeight)
          .flatMap(each -> each.getVariables().stream()).map(State::getName).findFirst().orElse("w");
      checking.report(checking.at(Problem.SYNAPSE_NEVER_DELIVERS, NameRules.namePlace(checking, synapse),
          synapse.getName(), weight));
    }
    for (Member member : synapse.getMembers()) {
      if (member instanceof Equation equation) {
        EquationRules.state(equation).ifPresent(state -> linear(checking, equation, state));
      }
    }
  }

  private static void linear(Checking checking, Equation equation, State state) {
    boolean others = EcoreUtil2.eAllOfType(equation, Reference.class).stream()
        .anyMatch(each -> each.getTarget() instanceof State other && other != state);
    Linearity form = Linearity.of(equation.getValue());
    if (others || form == Linearity.NONLINEAR || form == Linearity.DRIVE) {
      checking.report(Problem.SYNAPSE_NOT_LINEAR, equation.getValue(), state.getName(),
          Places.text(equation.getValue()));
    }
  }

  private static void receive(Checking checking, Receive receive) {
    String weight = receive.getWeight() == null ? "w" : receive.getWeight().getName();
    for (Statement statement : receive.getBlock().getStatements()) {
      boolean adds = statement instanceof Assignment assignment && "+=".equals(assignment.getOp())
          && isMultiple(checking, assignment.getValue(), receive);
      if (!adds) {
        String state = statement instanceof Assignment a && a.getTarget() != null && !a.getTarget().eIsProxy()
            ? a.getTarget().getName() : "g";
        checking.report(Problem.RECEIVE_FORM, statement, state, weight);
      }
    }
  }

  /** Whether a value is the weight times a constant: the weight occurs once, in products, and nothing changes. */
  private static boolean isMultiple(Checking checking, Expression value, Receive receive) {
    List<Reference> references = EcoreUtil2.eAllOfType(value, Reference.class);
    long uses = references.stream().filter(each -> each.getTarget() == receive.getWeight()).count();
    boolean changing = references.stream().anyMatch(each -> each.getTarget() instanceof State);
    return uses == 1 && !changing && Products.isFactor(value, receive.getWeight());
  }

  /** What the weight of a spike has to be at a receptor; empty where that is not known. */
  static Optional<Dimension> weight(Checking checking, Neuron receptor) {
    return checking.view(receptor).members(Receive.class).stream().reduce((first, last) -> last)
        .map(each -> checking.types().of(each.getWeight())).flatMap(ExpressionType::dimension);
  }
}
