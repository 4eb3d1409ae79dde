package org.neurodsl.ide.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.ParsedFile;
import org.neurodsl.ide.look.SymbolKind;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Subject;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.VisibleNames;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/** The names and words that may stand at a caret. */
final class Names {
  private static final Set<SymbolKind> PARTS = Set.of(SymbolKind.RECEPTOR, SymbolKind.SYNAPSE, SymbolKind.CHANNEL);

  private final CaretContext context;
  private final List<Proposal> afterWord = new ArrayList<>();
  private final List<Proposal> values = new ArrayList<>();
  private final List<Proposal> assignable = new ArrayList<>();
  private final List<Proposal> missing = new ArrayList<>();
  private final ExpressionTypes types = new ExpressionTypes();
  private final DisplayUnits units = new DisplayUnits(types);

  private Names(CaretContext context) {
    this.context = context;
  }

  /** Finds them in a text whose statement at the caret is left out. */
  static Names at(ParsedFile file, int caret, CaretContext context) {
    Names names = new Names(context);
    names.collect(file, caret);
    return names;
  }

  /** What the word before the caret asks for; empty where it is not one of those words. */
  List<Proposal> afterWord() {
    return afterWord;
  }

  /** What an expression may name. */
  List<Proposal> values() {
    return values;
  }

  /** What a statement may set. */
  List<Proposal> assignable() {
    return assignable;
  }

  /** Beginnings of the equations that states still lack. */
  List<Proposal> missingEquations() {
    return missing;
  }

  private void collect(ParsedFile file, int caret) {
    EObject around = around(file, caret);
    VisibleNames visible = file.resource().getResourceServiceProvider().get(VisibleNames.class);
    NetworkWords network = new NetworkWords(context, visible, around);
    network.members().forEach((name, each) -> afterWord.add(named(name, each)));
    words(visible, around);
    visible.all(around, Named.class).forEach(each -> values.add(proposal(each)));
    if (around instanceof Neuron neuron && SymbolKind.kindOf(neuron) == SymbolKind.CHANNEL) {
      values.add(0, Proposal.word("open", "keyword", "the open part of the channel"));
    } else if (around instanceof Neuron neuron && !NetworkNames.channels(neuron).isEmpty()) {
      values.add(0, Proposal.word("channels", "keyword", "the current through the channels"));
    }
    Stream.of("t", "if", "inf").forEach(word -> values.add(Proposal.word(word, "keyword", "")));
    if (context.statement().equals("state") && context.before(1).equals("=")) {
      values.add(0, Proposal.word("steady", "keyword", "the value at rest"));
    }
    if (around instanceof Neuron neuron && context.blocks().size() == 1) {
      missing(neuron);
    }
    if (around instanceof Network) {
      network.settable(caret).forEach((name, each) -> assignable.add(set(name, each)));
      Stream.of("distance", "index").forEach(word -> values.add(Proposal.word(word, "keyword", "")));
    } else if (around instanceof Experiment) {
      Stream.of(Input.class, Parameter.class)
          .flatMap(kind -> visible.all(around, kind).stream())
          .forEach(each -> assignable.add(set(each)));
    } else if (context.blocks().size() > 1) {
      visible.all(around, State.class).forEach(each -> assignable.add(set(each)));
    }
  }

  /** The element of the file in whose text the caret stands. */
  private static EObject around(ParsedFile file, int caret) {
    for (EObject item : file.model().getItems()) {
      ICompositeNode node = NodeModelUtils.findActualNodeFor(item);
      if (node != null && node.getTextRegion().getOffset() < caret
          && caret <= node.getTextRegion().getOffset() + node.getTextRegion().getLength()) {
        return item;
      }
    }
    return file.model();
  }

  private void words(VisibleNames visible, EObject around) {
    String before = context.before(1);
    boolean network = around instanceof Network;
    switch (before) {
      case "of" -> {
        if (context.statement().equals("experiment")) {
          elements(visible, around, Subject.class, kind -> !PARTS.contains(kind));
        } else {
          elements(visible, around, Neuron.class, kind -> kind == SymbolKind.NEURON || kind == SymbolKind.UNIT);
        }
      }
      case "extends" -> elements(visible, around, Neuron.class, kind -> true);
      case "with", "," -> {
        if (context.statement().equals("population") && context.words().contains("with")) {
          elements(visible, around, Neuron.class, kind -> kind == SymbolKind.RECEPTOR);
        }
      }
      case "use" -> elements(visible, around, Neuron.class, kind -> kind == SymbolKind.CHANNEL);
      case "by" -> {
        if (context.before(2).equals("modulated")) {
          visible.all(around, Population.class).forEach(each -> afterWord.add(proposal(each)));
        } else {
          elements(visible, around, Neuron.class, kind -> kind == SymbolKind.SYNAPSE);
        }
      }
      case "on" -> visible.all(around, Population.class).stream()
          .flatMap(population -> population.getReceptors().stream())
          .forEach(each -> afterWord.add(proposal(each)));
      case "connect", "rewire", "->" ->
          visible.all(around, Population.class).forEach(each -> afterWord.add(proposal(each)));
      case "import" -> Library.shipped().patterns().forEach(each -> afterWord.add(Proposal.word(each, "library", "")));
      case "solver" -> closed("auto", "exact", "exponential_euler", "rk4", "adaptive", "implicit");
      case "rule" -> closed("probability", "indegree", "outdegree", "total", "all", "one to one", "pairs");
      case "no" -> closed("autapses", "multapses");
      case "hold" -> visible.all(around, State.class).forEach(each -> afterWord.add(proposal(each)));
      default -> { }
    }
    if (context.statement().equals("fit") && context.words().contains("as")) {
      closed("step", "relu", "softplus", "sigmoid", "power");
    } else if (context.statement().equals("fit") && before.equals("fit")) {
      visible.all(around, Measure.class).forEach(each -> afterWord.add(proposal(each)));
    } else if (context.statement().equals("stimulate") && before.equals("stimulate") && network) {
      visible.all(around, Population.class).forEach(each -> afterWord.add(proposal(each)));
    }
  }

  private void closed(String... words) {
    Stream.of(words).forEach(word -> afterWord.add(Proposal.word(word, "keyword", "")));
  }

  private <T extends EObject> void elements(
      VisibleNames visible, EObject around, Class<T> type, Predicate<SymbolKind> wanted) {
    Set<String> names = new LinkedHashSet<>();
    for (T each : visible.all(around, type)) {
      SymbolKind kind = SymbolKind.kindOf(each);
      String name = VisibleNames.nameOf(each);
      if (name != null && wanted.test(kind) && names.add(name)) {
        afterWord.add(Proposal.word(name, kind.word(), ""));
      }
    }
  }

  private void missing(Neuron neuron) {
    NeuronView view = NeuronView.of(neuron);
    Set<String> driven = view.members(Equation.class).stream()
        .map(equation -> Optional.ofNullable(equation.getDerivative()).map(each -> each.getVariable().getName()))
        .flatMap(Optional::stream).collect(Collectors.toSet());
    for (State state : view.variables(State.class)) {
      if (state.getName() != null && !(state.eContainer() instanceof Gate) && !driven.contains(state.getName())) {
        String text = "d" + state.getName() + "/dt = ";
        missing.add(new Proposal(text.strip(), "equation", "missing", text, text.length(), 0));
      }
    }
  }

  private Proposal set(Variable variable) {
    return set(variable.getName(), variable);
  }

  private Proposal set(String name, Named element) {
    String unit = element instanceof Variable variable ? unit(variable) : "";
    String text = name + " = ";
    return new Proposal(name, SymbolKind.kindOf(element).word(), unit, text, text.length(), 0);
  }

  private Proposal named(String name, Named element) {
    String unit = element instanceof Variable variable ? unit(variable) : "";
    return Proposal.word(name, SymbolKind.kindOf(element).word(), unit);
  }

  private Proposal proposal(EObject each) {
    String name = String.valueOf(VisibleNames.nameOf(each));
    SymbolKind kind = SymbolKind.kindOf(each);
    String unit = each instanceof Variable variable ? unit(variable) : "";
    return kind == SymbolKind.FUNCTION ? new Proposal(name, kind.word(), "", name + "()", name.length() + 1, 0)
        : Proposal.word(name, kind.word(), unit);
  }

  private String unit(Variable variable) {
    return types.of((Named) variable) instanceof ExpressionType.Number ? units.of(variable).text() : "";
  }
}
