package org.neurodsl.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.neuro.DefinitionBlock;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.InputBlock;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.ParameterBlock;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.neuro.Variable;

/**
 * A neuron together with all that it inherits: for each name the declaration that counts, which is the last one on
 * the way from the oldest ancestor down.
 */
public final class NeuronView {

  /** Of nothing: for expressions that stand outside of neurons. */
  public static final NeuronView NONE = new NeuronView(List.of());

  private final List<Neuron> lineage;
  private final Map<String, Variable> variables;
  private final Map<String, Function> functions;

  private NeuronView(List<Neuron> lineage) {
    this.lineage = List.copyOf(lineage);
    Map<String, Variable> found = new LinkedHashMap<>();
    Map<String, Function> foundFunctions = new LinkedHashMap<>();
    for (Neuron neuron : lineage) {
      for (Variable variable : ownVariables(neuron)) {
        if (variable.getName() != null) {
          found.put(variable.getName(), variable);
        }
      }
      for (Member member : neuron.getMembers()) {
        if (member instanceof Function function && function.getName() != null) {
          foundFunctions.put(function.getName(), function);
        }
      }
    }
    this.variables = Collections.unmodifiableMap(found);
    this.functions = Collections.unmodifiableMap(foundFunctions);
  }

  /** Views a neuron; an inheritance that runs in a circle is cut where it closes. */
  public static NeuronView of(Neuron neuron) {
    Set<Neuron> seen = new LinkedHashSet<>();
    for (Neuron n = neuron; n != null && !n.eIsProxy() && seen.add(n); ) {
      n = n.getBase();
    }
    List<Neuron> lineage = new ArrayList<>(seen);
    Collections.reverse(lineage);
    return new NeuronView(lineage);
  }

  /** Lists the variables that a neuron declares itself, in the order of the text. */
  public static List<Variable> ownVariables(Neuron neuron) {
    List<Variable> own = new ArrayList<>();
    for (Member member : neuron.getMembers()) {
      switch (member) {
        case ParameterBlock block -> own.addAll(block.getVariables());
        case InputBlock block -> own.addAll(block.getVariables());
        case StateBlock block -> own.addAll(block.getVariables());
        case DefinitionBlock block -> own.addAll(block.getVariables());
        case Gate gate when gate.getVariable() != null -> own.add(gate.getVariable());
        default -> { }
      }
    }
    return own;
  }

  /** The neuron itself. */
  public Neuron neuron() {
    return lineage.get(lineage.size() - 1);
  }

  /** The ancestors, oldest first, and the neuron itself as the last. */
  public List<Neuron> lineage() {
    return lineage;
  }

  /** All variables by name, in the order in which the names first occur. */
  public Map<String, Variable> variables() {
    return variables;
  }

  public Map<String, Function> functions() {
    return functions;
  }

  /** The variable that the name means in this neuron. */
  public Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** The variables of one kind, in order. */
  public <T extends Variable> List<T> variables(Class<T> kind) {
    return variables.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All members of one kind, those of the oldest ancestor first. */
  public <T extends Member> List<T> members(Class<T> kind) {
    return lineage.stream().flatMap(n -> n.getMembers().stream()).filter(kind::isInstance).map(kind::cast).toList();
  }
}
