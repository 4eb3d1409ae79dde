package org.neurodsl.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.ChannelBlock;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.DefinitionBlock;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NetworkMember;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.ParameterBlock;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;

/** The names inside of networks: of their members, and of what populations and connections consist of. */
public final class NetworkNames {

  private NetworkNames() {}

  /** Everything that a network declares, in the order of the text. */
  public static List<Named> declaredIn(Network network) {
    List<Named> names = new ArrayList<>();
    for (NetworkMember member : network.getMembers()) {
      switch (member) {
        case ParameterBlock block -> names.addAll(block.getVariables());
        case DefinitionBlock block -> names.addAll(block.getVariables());
        case Population population -> names.add(population);
        case Connection connection when connection.getName() != null -> names.add(connection);
        default -> { }
      }
    }
    return names;
  }

  /** The name by which a receptor goes in its population, or a channel in its neuron: its own, or that of its kind. */
  public static String nameOf(ReceptorUse use) {
    if (use.getName() != null) {
      return use.getName();
    }
    String text = path(use, NeuroPackage.Literals.RECEPTOR_USE__RECEPTOR);
    return text.substring(text.lastIndexOf('.') + 1);
  }

  /** The name of what spikes go to; empty where there is none. */
  public static String portName(Named port) {
    return port == null ? "" : port instanceof ReceptorUse use ? nameOf(use) : port.getName();
  }

  /** What spikes can go to in populations: their receptors, and the inputs of their cells. */
  public static List<Named> ports(List<PopulationSlice> targets) {
    List<Named> ports = new ArrayList<>();
    for (PopulationSlice target : targets) {
      Population population = target.getPopulation();
      if (population != null && !population.eIsProxy()) {
        ports.addAll(population.getReceptors());
        ports.addAll(variables(population.getCell()).values().stream().filter(Input.class::isInstance).toList());
      }
    }
    return ports;
  }

  /** The variables of the neurons of a population, those of a receptor behind its name and a dot. */
  public static Map<String, Variable> members(Population population) {
    Map<String, Variable> members = new LinkedHashMap<>(variables(population.getCell()));
    for (ReceptorUse use : parts(population)) {
      variables(use.getReceptor()).forEach((name, variable) -> members.put(nameOf(use) + '.' + name, variable));
    }
    return members;
  }

  /** The channels of the cell of a population and its receptors: what stands behind a name and a dot. */
  public static List<ReceptorUse> parts(Population population) {
    return Stream.concat(channels(population.getCell()).stream(), population.getReceptors().stream()).toList();
  }

  /** The channels of a neuron, those of the oldest ancestor first. */
  public static List<ReceptorUse> channels(Neuron neuron) {
    return Bases.of(neuron).reversed().stream().flatMap(each -> each.getMembers().stream())
        .filter(ChannelBlock.class::isInstance)
        .flatMap(each -> ((ChannelBlock) each).getChannels().stream()).toList();
  }

  /** The variables of the synapses of a connection; empty for synapses that only have a weight. */
  public static Map<String, Variable> members(Connection connection) {
    return variables(connection.getSynapse());
  }

  /** The variables of a neuron, receptor or synapse by name, inherited ones too. */
  public static Map<String, Variable> variables(Neuron neuron) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    if (neuron != null && !neuron.eIsProxy()) {
      for (Neuron each : Bases.of(neuron).reversed()) {
        Bases.declaredIn(each).stream().filter(Variable.class::isInstance).filter(v -> Objects.nonNull(v.getName()))
            .forEach(v -> variables.put(v.getName(), (Variable) v));
      }
    }
    return variables;
  }

  /** The states of a neuron, receptor or synapse. */
  public static List<State> states(Neuron neuron) {
    return variables(neuron).values().stream().filter(State.class::isInstance).map(State.class::cast).toList();
  }

  /** A name with dots as it is written in a reference. */
  public static String path(EObject owner, EReference reference) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(owner, reference);
    return nodes.isEmpty() ? "" : NodeModelUtils.getTokenText(nodes.get(0));
  }
}
