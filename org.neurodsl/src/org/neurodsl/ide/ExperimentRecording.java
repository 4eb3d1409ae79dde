package org.neurodsl.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.scoping.WeightSignals;
import org.neurodsl.types.NeuronView;

/** What an experiment records: what it could, what it does, and the edits that make it record something else. */
public final class ExperimentRecording {
  private static final String SPIKES = "spikes";

  private final Experiment experiment;

  private ExperimentRecording(Experiment experiment) {
    this.experiment = experiment;
  }

  /** That of an experiment of a model, if it is there. */
  public static Optional<ExperimentRecording> of(Model model, String name) {
    return model.getItems().stream()
        .filter(Experiment.class::isInstance).map(Experiment.class::cast)
        .filter(each -> name.equals(each.getName()))
        .findFirst().map(ExperimentRecording::new);
  }

  /**
   * Something that can be recorded.
   *
   * @param population its population; empty for the neuron of an experiment without a network
   * @param size text of the number of neurons; empty without a network
   * @param name of the variable, or {@code spikes}
   */
  public record Choice(String population, String size, String name) {

    /** As it stands in a model: {@code V}, {@code E[0..9].V}. */
    public String text(String neurons) {
      String slice = neurons.isBlank() ? "" : "[" + neurons.strip() + "]";
      return population.isEmpty() ? name : population + slice + "." + name;
    }
  }

  /** What can be recorded: states, inputs, definitions, spikes. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    Subjects.neuron(experiment).ifPresent(neuron -> add("", "", neuron, choices));
    Subjects.network(experiment).ifPresent(network -> populations(network).forEach(each -> {
      String size = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(each.getSize()));
      add(each.getName(), size, each.getCell(), choices);
    }));
    return choices;
  }

  private static List<Population> populations(Network network) {
    return network.getMembers().stream().filter(Population.class::isInstance).map(Population.class::cast)
        .filter(each -> each.getName() != null && each.getSize() != null).toList();
  }

  private static void add(String population, String size, Neuron neuron, List<Choice> choices) {
    if (neuron != null && !neuron.eIsProxy()) {
      NeuronView view = NeuronView.of(neuron);
      for (Class<? extends Variable> kind : List.of(State.class, Input.class, Definition.class)) {
        view.variables(kind).forEach(each -> choices.add(new Choice(population, size, each.getName())));
      }
    }
    choices.add(new Choice(population, size, SPIKES));
  }

  /** What it records now, as it stands in the text. */
  public List<String> recorded() {
    return records().stream().flatMap(each -> each.getSignals().stream())
        .map(ExperimentRecording::text).toList();
  }

  /** The time between samples as it stands in the text; empty for each step. */
  public String every() {
    return records().stream().filter(each -> each.getInterval() != null && !WeightSignals.areAll(each)).findFirst()
        .map(each -> text(each.getInterval())).orElse("");
  }

  /** The weights that it records now, each with the time between its samples. */
  private Map<String, String> weights() {
    Map<String, String> weights = new LinkedHashMap<>();
    for (Record each : records()) {
      String interval = each.getInterval() == null ? "" : text(each.getInterval());
      each.getSignals().stream().filter(signal -> WeightSignals.connection(signal).isPresent())
          .forEach(signal -> weights.put(text(signal), interval));
    }
    return weights;
  }

  private static String text(Expression expression) {
    return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(expression));
  }

  private List<Record> records() {
    return experiment.getMembers().stream().filter(Record.class::isInstance).map(Record.class::cast).toList();
  }

  /**
   * The edits that make it record something else; no line of the text moves.
   *
   * @param signals as they stand in a model
   * @param every the time between samples; empty for each step
   */
  public List<TextEdit> edits(List<String> signals, String every) {
    List<String> spikes = signals.stream().filter(ExperimentRecording::isSpikes).toList();
    Map<String, String> weights = weights();
    List<String> traces = signals.stream().filter(each -> !isSpikes(each) && !weights.containsKey(each)).toList();
    List<String> statements = new ArrayList<>(List.of(statement(traces, every), statement(spikes, "")));
    weights.values().stream().distinct().forEach(interval -> statements.add(
        statement(signals.stream().filter(each -> interval.equals(weights.get(each))).toList(), interval)));
    String text = statements.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    List<TextEdit> edits = new ArrayList<>();
    for (Record each : records()) {
      ICompositeNode node = NodeModelUtils.findActualNodeFor(each);
      String lines = "\n".repeat((int) node.getText().strip().chars().filter(c -> c == '\n').count());
      edits.add(new TextEdit(node.getOffset(), node.getLength(), (edits.isEmpty() ? text : "") + lines));
    }
    if (edits.isEmpty()) {
      for (INode leaf : NodeModelUtils.findActualNodeFor(experiment).getLeafNodes()) {
        if (leaf.getText().equals("{")) {
          return List.of(TextEdit.insert(leaf.getEndOffset(), " " + text + ";"));
        }
      }
    }
    return edits;
  }

  private static boolean isSpikes(String signal) {
    return signal.equals(SPIKES) || signal.endsWith("." + SPIKES);
  }

  private static String statement(List<String> signals, String every) {
    return signals.isEmpty() ? ""
        : "record " + signals.stream().collect(Collectors.joining(", ")) + (every.isBlank() ? "" : " every " + every);
  }
}
