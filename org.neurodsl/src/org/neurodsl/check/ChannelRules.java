package org.neurodsl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.ChannelBlock;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.GateLaw;
import org.neurodsl.neuro.GivenParameter;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.TemperatureLaw;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitText;

/** Channels say how their gates move and what current they give; neurons use channels that fit them. */
final class ChannelRules implements Rule {

  private static final List<Set<String>> LAWS = List.of(Set.of("alpha", "beta"), Set.of("inf", "tau"), Set.of("inf"));

  @Override
  public void check(Checking checking) {
    checking.index().all(Gate.class).forEach(each -> gate(checking, each));
    for (TemperatureLaw law : checking.index().all(TemperatureLaw.class)) {
      Demand demand = new Demand(checking);
      demand.fixed(law.getFactor(), "A q10", Dimension.NONE, "a number such as 3");
      demand.fixed(law.getReference(), "The temperature of a q10", Dimension.TEMPERATURE, "for example 6.3 degC");
      Stream.of(law.getFactor(), law.getReference()).forEach(each -> constant(checking, "q10", each));
    }
    for (Neuron neuron : checking.index().neurons()) {
      if (neuron.isChannel() && checking.view(neuron).members(CurrentLaw.class).isEmpty()
          && !checking.hasError(neuron)) {
        checking.report(
            checking.at(Problem.CHANNEL_WITHOUT_CURRENT, NameRules.namePlace(checking, neuron), neuron.getName()));
      }
      List<ReceptorUse> own = neuron.getMembers().stream().filter(ChannelBlock.class::isInstance)
          .flatMap(each -> ((ChannelBlock) each).getChannels().stream()).toList();
      own.forEach(each -> use(checking, neuron, each));
      currents(checking, neuron, own);
    }
    checking.index().all(BuiltinValue.class).forEach(each -> word(checking, each));
  }

  /** The names of what the channels of a neuron read of it, but for its voltage. */
  static Set<String> read(Checking checking, Neuron neuron) {
    Set<String> names = new HashSet<>();
    for (ReceptorUse use : NetworkNames.channels(neuron)) {
      if (use.getReceptor() != null && !use.getReceptor().eIsProxy()) {
        NeuronView channel = checking.view(use.getReceptor());
        channel.variables(Input.class).forEach(each -> names.add(each.getName()));
        if (!channel.members(TemperatureLaw.class).isEmpty()) {
          names.add("temperature");
        }
      }
    }
    return names;
  }

  private static void gate(Checking checking, Gate gate) {
    Set<String> kinds = gate.getLaws().stream().map(GateLaw::getKind).collect(Collectors.toSet());
    if (!LAWS.contains(kinds) || kinds.size() != gate.getLaws().size()) {
      String found = gate.getLaws().isEmpty() ? "no law"
          : gate.getLaws().stream().map(GateLaw::getKind).collect(Collectors.joining(" and "));
      String name = gate.getVariable() == null ? "" : gate.getVariable().getName();
      checking.report(checking.at(Problem.GATE_LAWS, checking.places().keyword(gate, "gate"), name, found));
    }
    for (GateLaw law : gate.getLaws()) {
      Demand demand = new Demand(checking);
      switch (String.valueOf(law.getKind())) {
        case "alpha", "beta" ->
            demand.fixed(law.getValue(), "The rate of a gate", Dimension.FREQUENCY, "a rate such as 4 per ms");
        case "tau" ->
            demand.fixed(law.getValue(), "The time constant of a gate", Dimension.TIME, "a time such as 5 ms");
        default -> demand.fixed(law.getValue(), "The rest of a gate", Dimension.NONE, "a number from 0 to 1");
      }
    }
    String power = gate.getPower();
    if (power != null && !power.matches("[1-9]\\d?")) {
      checking.report(checking.at(Problem.WHOLE_NUMBER_NEEDED,
          checking.places().of(gate, NeuroPackage.Literals.GATE__POWER), "The power of a gate", "1", "99", power));
    }
  }

  /** The channel is one, finds what it reads, and is given numbers. */
  private static void use(Checking checking, Neuron neuron, ReceptorUse use) {
    PopulationRules.kind(
        checking, use, NeuroPackage.Literals.RECEPTOR_USE__RECEPTOR, use.getReceptor(), "a channel");
    if (use.getReceptor() == null || use.getReceptor().eIsProxy() || !use.getReceptor().isChannel()) {
      return;
    }
    use.getSettings().forEach(each -> constant(checking, name(each), each.getValue()));
    PopulationRules.membrane(checking, neuron, use);
    for (Input input : checking.view(use.getReceptor()).variables(Input.class)) {
      Optional<Variable> read = checking.view(neuron).find(input.getName());
      CompositeUnit unit = checking.units().of(input);
      if (read.isEmpty()) {
        checking.report(Problem.CHANNEL_INPUT_MISSING, use, NetworkNames.nameOf(use), input.getName(),
            neuron.getName(), unit.text());
      } else if (!checking.types().of(read.get()).fits(unit.dimension())) {
        checking.report(Problem.CHANNEL_INPUT_UNITS, use, NetworkNames.nameOf(use), input.getName(), unit.text(),
            neuron.getName(), checking.units().of(read.get()).text());
      }
    }
  }

  private static String name(GivenParameter setting) {
    return setting.getTarget() == null ? "" : setting.getTarget().getName();
  }

  private static void constant(Checking checking, String name, Expression value) {
    Dependence.firstChanging(value).filter(c -> !NeuronRules.isUnresolved(value)).ifPresent(
        changing -> checking.report(Problem.PARAMETER_NOT_CONSTANT, value, name, changing));
  }

  /** All currents are of one kind, and the neuron takes them. */
  private static void currents(Checking checking, Neuron neuron, List<ReceptorUse> own) {
    Optional<ReceptorUse> first = NetworkNames.channels(neuron).stream()
        .filter(each -> current(checking, each).isPresent()).findFirst();
    for (ReceptorUse use : own) {
      Optional<Dimension> mine = current(checking, use);
      if (mine.isPresent() && !mine.equals(current(checking, first.orElseThrow()))) {
        checking.report(Problem.CHANNEL_CURRENTS_DIFFER, use, NetworkNames.nameOf(use),
            UnitText.of(mine.get()).text(), NetworkNames.nameOf(first.get()),
            UnitText.of(current(checking, first.get()).orElseThrow()).text());
      }
    }
    boolean used = PopulationRules.reads(checking, neuron, "channels");
    if (!own.isEmpty() && first.isPresent() && !used && !checking.hasError(neuron)) {
      checking.report(Problem.CHANNELS_NOT_USED, own.get(0), NetworkNames.nameOf(own.get(0)), neuron.getName());
    }
  }

  private static Optional<Dimension> current(Checking checking, ReceptorUse use) {
    if (use.getReceptor() == null || use.getReceptor().eIsProxy()) {
      return Optional.empty();
    }
    return checking.view(use.getReceptor()).members(CurrentLaw.class).stream().reduce((former, last) -> last)
        .map(law -> checking.types().of(law.getValue())).flatMap(ExpressionType::dimension);
  }

  private static void word(Checking checking, BuiltinValue value) {
    Neuron neuron = EcoreUtil2.getContainerOfType(value, Neuron.class);
    boolean inChannel = neuron != null && neuron.isChannel();
    boolean inCell = Subjects.isCell(neuron);
    if ("open".equals(value.getName()) && !inChannel) {
      checking.report(Problem.NOT_USABLE_HERE, value, "open", "this place", "it belongs into a channel");
    } else if ("channels".equals(value.getName()) && !inCell) {
      checking.report(
          Problem.NOT_USABLE_HERE, value, "channels", "this place", "it belongs into the equations of a neuron");
    }
    boolean inGate = EcoreUtil2.getContainerOfType(value, Gate.class) != null;
    if ("open".equals(value.getName()) && inGate) {
      checking.report(Problem.NOT_USABLE_HERE, value, "open", "a gate", "name the gate that is meant");
    }
  }
}
