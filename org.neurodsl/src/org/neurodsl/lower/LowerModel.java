package org.neurodsl.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.LargeStack;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/** Lowers checked neurons and experiments of one file and of what it imports. */
public final class LowerModel {
  private final ExpressionTypes types = new ExpressionTypes();
  private final TreePlaces places;

  /** Lowers with files called by their paths, those of the library by their paths in it. */
  public LowerModel() {
    this(uri -> uri.isFile() ? uri.toFileString() : uri.path() == null ? uri.toString() : uri.path().substring(1));
  }

  /** Lowers with the names that places give to files. */
  public LowerModel(Function<URI, String> fileNames) {
    places = new TreePlaces(fileNames);
  }

  /** A neuron by itself. */
  public ModelIr neuron(Neuron neuron) {
    NeuronView view = NeuronView.of(neuron);
    return LargeStack.call(
        () -> new LowerNeuron(view, types, places, new LowerExpression(view, types, places)).model());
  }

  /** The parameters of a network, as a model without anything else. */
  public ModelIr parameters(Network network) {
    ShownUnits units = new ShownUnits(types);
    List<ModelIr.Parameter> parameters = NetworkNames.declaredIn(network).stream().filter(Parameter.class::isInstance)
        .map(Parameter.class::cast).map(each -> new ModelIr.Parameter(each.getName(), Expr.num(Double.NaN),
            units.of(each), TreePlaces.documentation(each), places.of(each))).toList();
    return new ModelIr(network.getName(), false, TreePlaces.documentation(network), parameters, List.of(), List.of(),
        List.of(), List.of(), List.of(), Optional.empty(), places.of(network));
  }

  /**
   * An experiment of a network in which some parameters have other values, in base units.
   *
   * @param seed of the streams that the network gives none; null for that of the experiment
   */
  public LoweredNetwork network(Experiment experiment, Map<String, Double> parameters, Long seed) {
    return LargeStack.call(() -> new LowerNetworkExperiment(experiment, types, places, parameters).lowered(seed));
  }

  /** The same with parameters left open. */
  public OpenNetwork open(Experiment experiment, Map<String, Double> settings, Long seed, Set<String> parameters) {
    return LargeStack.call(
        () -> new LowerNetworkExperiment(experiment, types, places, settings).opened(seed, parameters));
  }

  /** An experiment with its neuron. */
  public LoweredExperiment experiment(Experiment experiment) {
    return experiment(experiment, Map.of());
  }

  /** An experiment in which some parameters have other values, in base units, whatever it says itself. */
  public LoweredExperiment experiment(Experiment experiment, Map<String, Double> parameters) {
    return LargeStack.call(() -> new LowerExperiment(experiment, types, places, parameters).lowered());
  }
}
