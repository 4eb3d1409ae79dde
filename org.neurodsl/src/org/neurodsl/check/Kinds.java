package org.neurodsl.check;

import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.ChannelBlock;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.SweepVariable;

/** Names the kinds of declarations in English. */
final class Kinds {

  private Kinds() {}

  /** {@code a parameter}, {@code an input}, … */
  static String of(EObject declaration) {
    return switch (declaration) {
      case Parameter p -> "a parameter";
      case Input i -> "an input";
      case State s -> "a state";
      case Definition d -> "a definition";
      case Constant c -> "a constant";
      case Argument a -> "an argument";
      case Function f -> "a function";
      case Measure m -> "a measure";
      case SweepVariable v -> "a swept variable";
      case Population p -> "a population";
      case Connection c -> "a connection";
      case Network n -> "a network";
      case Neuron n when n.isReceptor() -> "a receptor";
      case Neuron n when n.isSynapse() -> "a synapse";
      case Neuron n when n.isChannel() -> "a channel";
      case ReceptorUse u -> u.eContainer() instanceof ChannelBlock ? "a channel" : "a receptor";
      case Neuron n -> n.isRateUnit() ? "a rate unit" : "a neuron";
      case Experiment e -> "an experiment";
      default -> "a name";
    };
  }

  /** {@code the parameter}, {@code the input}, … */
  static String definite(EObject declaration) {
    String kind = of(declaration);
    return "the" + kind.substring(kind.indexOf(' '));
  }
}
