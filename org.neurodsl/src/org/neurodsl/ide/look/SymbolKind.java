package org.neurodsl.ide.look;

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

/** What a name stands for. */
public enum SymbolKind {
  STATE("state"),
  PARAMETER("parameter"),
  INPUT("input"),
  DEFINITION("definition"),
  CONSTANT("constant"),
  FUNCTION("function"),
  ARGUMENT("argument"),
  NEURON("neuron"),
  UNIT("rate unit"),
  RECEPTOR("receptor"),
  SYNAPSE("synapse"),
  CHANNEL("channel"),
  NETWORK("network"),
  POPULATION("population"),
  PROJECTION("projection"),
  EXPERIMENT("experiment"),
  SWEPT("swept variable"),
  MEASURE("measure"),
  /** A name that nothing is called. */
  UNRESOLVED("unknown name");

  private final String word;

  SymbolKind(String word) {
    this.word = word;
  }

  /** As a reader calls it. */
  public String word() {
    return word;
  }

  /** What a declaration declares. */
  public static SymbolKind kindOf(EObject declaration) {
    return switch (declaration) {
      case State state -> STATE;
      case Parameter parameter -> PARAMETER;
      case Input input -> INPUT;
      case Definition definition -> DEFINITION;
      case Constant constant -> CONSTANT;
      case Argument argument -> ARGUMENT;
      case SweepVariable swept -> SWEPT;
      case Measure measure -> MEASURE;
      case Function function -> FUNCTION;
      case Neuron neuron -> kindOf(neuron);
      case Network network -> NETWORK;
      case Population population -> POPULATION;
      case ReceptorUse use -> use.eContainer() instanceof ChannelBlock ? CHANNEL : RECEPTOR;
      case Connection connection -> PROJECTION;
      case Experiment experiment -> EXPERIMENT;
      default -> UNRESOLVED;
    };
  }

  private static SymbolKind kindOf(Neuron neuron) {
    if (neuron.isReceptor()) {
      return RECEPTOR;
    }
    if (neuron.isChannel()) {
      return CHANNEL;
    }
    return neuron.isSynapse() ? SYNAPSE : neuron.isRateUnit() ? UNIT : NEURON;
  }
}
