package org.neurodsl.scoping;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.neuro.ChannelBlock;
import org.neurodsl.neuro.DefinitionBlock;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.InputBlock;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.ParameterBlock;
import org.neurodsl.neuro.StateBlock;

/** A neuron and what it extends. */
public final class Bases {

  private Bases() {}

  /** The neuron itself, then the one that it extends, and so on; a cycle ends the list before its repetition. */
  public static List<Neuron> of(Neuron neuron) {
    List<Neuron> chain = new ArrayList<>();
    Neuron next = neuron;
    while (next != null && !next.eIsProxy() && !chain.contains(next)) {
      chain.add(next);
      next = next.getBase();
    }
    return chain;
  }

  /** Everything that a neuron declares itself, in the order of the text. */
  public static List<Named> declaredIn(Neuron neuron) {
    List<Named> names = new ArrayList<>();
    for (Member member : neuron.getMembers()) {
      switch (member) {
        case ParameterBlock block -> names.addAll(block.getVariables());
        case InputBlock block -> names.addAll(block.getVariables());
        case StateBlock block -> names.addAll(block.getVariables());
        case DefinitionBlock block -> names.addAll(block.getVariables());
        case Gate gate when gate.getVariable() != null -> names.add(gate.getVariable());
        case ChannelBlock block -> names.addAll(block.getChannels());
        case Function function -> names.add(function);
        default -> { }
      }
    }
    return names;
  }
}
