package org.neurodsl.ide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.NeuronView;

/** The parameters of an experiment in the text: how far a slider goes, and where another value is written. */
public final class ExperimentParameters {
  private final Experiment experiment;
  private final NeuronView neuron;

  private ExperimentParameters(Experiment experiment, Neuron subject) {
    this.experiment = experiment;
    neuron = NeuronView.of(subject);
  }

  /** Those of an experiment of a model, if it is there and is about a neuron. */
  public static Optional<ExperimentParameters> of(Model model, String name) {
    return model.getItems().stream()
        .filter(Experiment.class::isInstance)
        .map(Experiment.class::cast)
        .filter(each -> name.equals(each.getName()))
        .findFirst()
        .flatMap(each -> Subjects.neuron(each).map(subject -> new ExperimentParameters(each, subject)));
  }

  /** A range of values, base units. */
  public record Range(double from, double to) {}

  /** The ranges that parameters declare for sliders, by name. */
  public Map<String, Range> ranges() {
    ConstantValues values = ConstantValues.in(neuron);
    Map<String, Range> ranges = new LinkedHashMap<>();
    for (Parameter parameter : neuron.variables(Parameter.class)) {
      if (parameter.getLower() != null && parameter.getUpper() != null) {
        OptionalDouble from = values.of(parameter.getLower());
        OptionalDouble to = values.of(parameter.getUpper());
        if (from.isPresent() && to.isPresent() && from.getAsDouble() < to.getAsDouble()) {
          ranges.put(parameter.getName(), new Range(from.getAsDouble(), to.getAsDouble()));
        }
      }
    }
    return ranges;
  }

  /**
   * The edit that gives a parameter another value: where the experiment sets it, else where its neuron declares it in
   * the same file, else as a new line of the experiment.
   *
   * @param quantity the value with its unit, as it is to stand in the text
   */
  public Optional<TextEdit> write(String parameter, String quantity) {
    Optional<Expression> set = experiment.getMembers().stream()
        .filter(Setting.class::isInstance)
        .map(Setting.class::cast)
        .filter(each -> each.getTarget() != null && parameter.equals(each.getTarget().getName()))
        .map(Setting::getValue)
        .findFirst();
    Variable declared = neuron.variables().get(parameter);
    if (set.isEmpty() && declared instanceof Parameter own && own.eResource() == experiment.eResource()) {
      set = Optional.ofNullable(own.getValue());
    }
    return set.isPresent() ? replace(set.get(), quantity) : insert(parameter + " = " + quantity);
  }

  private static Optional<TextEdit> replace(EObject value, String text) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(value);
    return Optional.ofNullable(node).map(each -> new TextEdit(each.getOffset(), each.getLength(), text));
  }

  private Optional<TextEdit> insert(String line) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(experiment);
    for (INode leaf : node == null ? List.<INode>of() : node.getLeafNodes()) {
      if (leaf.getText().equals("{")) {
        return Optional.of(TextEdit.insert(leaf.getEndOffset(), "\n  " + line));
      }
    }
    return Optional.empty();
  }
}
