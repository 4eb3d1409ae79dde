package org.neurodsl.lower;

import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ir.LargeStack;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Neuron;
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

  /** An experiment with its neuron. */
  public LoweredExperiment experiment(Experiment experiment) {
    return experiment(experiment, Map.of());
  }

  /** An experiment in which some parameters have other values, in base units, whatever it says itself. */
  public LoweredExperiment experiment(Experiment experiment, Map<String, Double> parameters) {
    return LargeStack.call(() -> new LowerExperiment(experiment, types, places, parameters).lowered());
  }
}
