package org.neurodsl.ide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.types.NeuronView;

/** Sketches of new experiments for the neurons that a model defines or has experiments with. */
public final class ExperimentSketch {
  private final Model model;
  private final Map<String, Neuron> neurons = new LinkedHashMap<>();

  private ExperimentSketch(Model model) {
    this.model = model;
  }

  /** What a new experiment is to tell. */
  public enum Kind {
    /** How the states change while the input is stepped. */
    TRACE,
    /** How often the neuron fires at each value of the input. */
    RATES
  }

  /** Reads a model. */
  public static ExperimentSketch of(Model model) {
    ExperimentSketch sketch = new ExperimentSketch(model);
    Stream<Neuron> own = model.getItems().stream().filter(Neuron.class::isInstance).map(Neuron.class::cast)
        .filter(Subjects::isCell);
    Stream<Neuron> used = sketch.experiments().map(Subjects::neuron).flatMap(Optional::stream);
    Stream.concat(own, used)
        .filter(each -> each.getName() != null)
        .forEach(each -> sketch.neurons.putIfAbsent(each.getName(), each));
    return sketch;
  }

  /** The neurons by name, those of the file first. */
  public List<String> neurons() {
    return List.copyOf(neurons.keySet());
  }

  /** A name that no experiment of the file has: {@code trace}, {@code trace2} and so on. */
  public String freeName(String wanted) {
    List<String> taken = experiments().map(Experiment::getName).filter(Objects::nonNull).toList();
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** The text of an experiment, to be put at the end of the file. */
  public String text(String name, String neuron, Kind kind) {
    NeuronView view = NeuronView.of(neurons.get(neuron));
    Optional<Input> input = view.variables(Input.class).stream().findFirst();
    StringBuilder text = new StringBuilder("\nexperiment " + name + " of " + neuron + " {\n");
    switch (kind) {
      case TRACE -> {
        input.ifPresent(each -> line(text, each.getName() + " = step(10" + unit(each) + ", from 50 ms to 250 ms)"));
        List<String> states = view.variables(State.class).stream().map(Variable::getName).toList();
        if (!states.isEmpty()) {
          line(text, "record " + states.stream().limit(4).collect(Collectors.joining(", ")));
        }
        line(text, "run 300 ms");
      }
      case RATES -> {
        input.ifPresent(each -> {
          String unit = unit(each);
          line(text, "sweep " + each.getName() + " from 0" + unit + " to 20" + unit + " step 0.5" + unit);
        });
        line(text, "run 1 s skip 200 ms");
        line(text, "measure f = rate(spikes)");
        input.ifPresent(each -> line(text, "fit f over " + each.getName() + " as relu, softplus, power"));
      }
    }
    return text.append("}\n").toString();
  }

  private Stream<Experiment> experiments() {
    return model.getItems().stream().filter(Experiment.class::isInstance).map(Experiment.class::cast);
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }

  /** The declared unit, after a blank; empty for a pure number. */
  private static String unit(Input input) {
    ICompositeNode node = input.getUnit() == null ? null : NodeModelUtils.findActualNodeFor(input.getUnit());
    String unit = node == null ? "" : NodeModelUtils.getTokenText(node);
    return unit.isEmpty() || unit.equals("1") ? "" : " " + unit;
  }
}
