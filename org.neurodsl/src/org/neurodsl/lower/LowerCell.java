package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.Receive;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Statement;
import org.neurodsl.scoping.Couplings;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/**
 * The neuron of a population together with its receptors, as one flat model: the variables of a receptor stand behind
 * its name and a dot, and {@code receptors} is the sum of the currents. So the same solvers serve neuron and receptors,
 * and what is linear in all of them is advanced exactly.
 */
final class LowerCell {

  /** The name of the sum: a word of the language, so nothing else is called so. */
  private static final String SUM = "receptors";

  /** The current through gap junctions: a word of the language as well. */
  static final String GAP = "gap.current";

  private final ExpressionTypes types;
  private final TreePlaces places;
  private final Population population;
  private final List<ModelIr> parts = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<Expr> currents = new ArrayList<>();
  private LowerExpression expressions;
  private ModelIr model;

  /**
   * What a spike does to a receptor.
   *
   * @param effects by name of the state what a weight of 1 adds to it, an expression of parameters and definitions
   */
  record Arrival(String receptor, Map<String, Expr> effects) {}

  LowerCell(Population population, ExpressionTypes types, TreePlaces places) {
    this.population = population;
    this.types = types;
    this.places = places;
    population.getReceptors().forEach(this::receptor);
    model = flat();
  }

  /** The flat model. */
  ModelIr model() {
    return model;
  }

  /** What spikes do, by receptor in their order. */
  List<Arrival> arrivals() {
    return arrivals;
  }

  /** Expressions over the neuron's own variables. */
  LowerExpression expressions() {
    return expressions;
  }

  /** Whether an arriving spike may carry the neuron over a threshold at once. */
  boolean jumps(Arrival arrival) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (ModelIr.Event event : model.events()) {
      if (event.trigger() instanceof ModelIr.Trigger.Crossing crossing) {
        open.addAll(ExprTree.names(crossing.level()));
      }
    }
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (seen.add(name)) {
        model.definitions().stream().filter(each -> each.name().equals(name))
            .forEach(each -> open.addAll(ExprTree.names(each.value())));
      }
    }
    return arrival.effects().keySet().stream().anyMatch(seen::contains);
  }

  /** Whether what is held takes input nevertheless. */
  boolean accumulates() {
    return model.events().stream().flatMap(event -> event.actions().stream())
        .anyMatch(action -> action instanceof ModelIr.Action.Refractory hold && hold.accumulate());
  }

  private void receptor(ReceptorUse use) {
    String name = NetworkNames.nameOf(use);
    NeuronView view = NeuronView.of(use.getReceptor());
    LowerExpression own = new LowerExpression(view, types, places);
    own.qualify(name + ".");
    view.members(CurrentLaw.class).stream().reduce((first, last) -> last)
        .ifPresent(law -> currents.add(own.of(law.getValue())));
    Map<String, Expr> effects = new HashMap<>();
    Optional<Receive> receive = view.members(Receive.class).stream().reduce((first, last) -> last);
    receive.ifPresent(each -> {
      own.bind(each.getWeight(), Expr.num(1));
      for (Statement statement : each.getBlock().getStatements()) {
        Assignment assignment = (Assignment) statement;
        effects.merge(own.name(assignment.getTarget()), own.of(assignment.getValue()), Expr::add);
      }
    });
    arrivals.add(new Arrival(name, effects));
    parts.add(new LowerNeuron(view, types, places, own).model());
  }

  private ModelIr flat() {
    Neuron cell = population.getCell();
    NeuronView view = NeuronView.of(cell);
    expressions = new LowerExpression(view, types, places);
    Set<String> arriving = Couplings.inputs(population);
    expressions.arriving(arriving);
    if (Couplings.hasGap(population)) {
      currents.add(Expr.ref(GAP));
    }
    Optional<Expr> sum = currents.stream().reduce(Expr::add);
    expressions.receptors(sum.isPresent() ? Expr.ref(SUM) : Expr.num(0));
    ModelIr own = new LowerNeuron(view, types, places, expressions).model();
    List<ModelIr.Parameter> parameters = new ArrayList<>(own.parameters());
    List<ModelIr.State> states = new ArrayList<>(own.states());
    List<ModelIr.Definition> definitions = new ArrayList<>();
    List<ModelIr.Equation> equations = new ArrayList<>(own.equations());
    for (ModelIr part : parts) {
      parameters.addAll(part.parameters());
      states.addAll(part.states());
      definitions.addAll(part.definitions());
      equations.addAll(part.equations());
    }
    own.inputs().stream().filter(each -> arriving.contains(each.name()))
        .forEach(each -> states.add(seen(LowerExpression.arrivingAt(each.name()))));
    if (Couplings.hasGap(population)) {
      states.add(seen(GAP));
    }
    sum.ifPresent(value ->
        definitions.add(new ModelIr.Definition(SUM, value, DisplayUnit.NONE, places.of(population.getCell()))));
    definitions.addAll(own.definitions());
    return new ModelIr(own.name(), own.rateUnit(), own.documentation(), parameters, own.inputs(), states, definitions,
        equations, own.events(), own.rate(), own.place());
  }

  /** A state that the network sets at each grid point. */
  private ModelIr.State seen(String name) {
    return new ModelIr.State(name, Optional.of(Expr.num(0)), 0, DisplayUnit.NONE, places.of(population));
  }
}
