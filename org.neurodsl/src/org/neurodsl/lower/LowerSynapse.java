package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.ir.SynapseIr.Action;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Deliver;
import org.neurodsl.neuro.EventOrder;
import org.neurodsl.neuro.GivenParameter;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.neuro.Statement;
import org.neurodsl.neuro.SynapseEvent;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;

/** A plastic synapse of one connection, with its parameters as constants. */
final class LowerSynapse {

  private final NeuronView view;
  private final NetworkScope scope;
  private final TreePlaces places;
  private final LowerExpression expressions;
  private final Numbers numbers = new Numbers();
  private final ModelIr model;

  LowerSynapse(Connection connection, NetworkScope scope, ExpressionTypes types, TreePlaces places) {
    this.scope = scope;
    this.places = places;
    view = NeuronView.of(connection.getSynapse());
    expressions = new LowerExpression(view, types, places);
    model = new LowerNeuron(view, types, places, expressions).model();
    model.parameters().forEach(each -> numbers.define(each.name(), each.value()));
    model.definitions().forEach(each -> numbers.define(each.name(), each.value()));
    for (GivenParameter each : connection.getSettings()) {
      numbers.define(each.getTarget().getName(), scope.closed(each.getValue()));
    }
  }

  /** The name of the variable that bears the weight. */
  static String weight(NeuronView view) {
    return weightState(view).map(State::getName).orElse("w");
  }

  /** The variable that bears the weight. */
  static Optional<State> weightState(NeuronView view) {
    return view.members(StateBlock.class).stream().filter(StateBlock::isWeight)
        .flatMap(block -> block.getVariables().stream()).reduce((first, last) -> last);
  }

  /**
   * The synapse.
   *
   * @param own states that each synapse needs for itself
   */
  SynapseIr synapse(Set<String> own) {
    Map<SynapseIr.Event, List<Action>> events = new EnumMap<>(SynapseIr.Event.class);
    for (SynapseEvent event : view.members(SynapseEvent.class)) {
      events.put(SynapseIr.Event.valueOf(event.getEvent().toUpperCase(Locale.ROOT)), actions(event));
    }
    expressions.argumentDefinitions().forEach(each -> numbers.define(each.name(), each.value()));
    events.replaceAll((event, actions) -> actions.stream().map(this::closed).toList());
    List<SynapseIr.State> states = model.states().stream().map(each -> state(each, own.contains(each.name()))).toList();
    return new SynapseIr(
        model.name(), model.documentation(), weight(view), states, events,
        !view.members(EventOrder.class).isEmpty(), model.place());
  }

  private SynapseIr.State state(ModelIr.State state, boolean own) {
    Expr derivative = model.equations().stream().filter(each -> each.state().equals(state.name()))
        .map(each -> closed(each.derivative())).findFirst().orElse(Expr.num(0));
    Expr drift = at(derivative, state.name(), 0);
    Expr rate = constant(new Expr.Binary(Expr.BinaryOperator.SUBTRACT, at(derivative, state.name(), 1), drift));
    return new SynapseIr.State(
        state.name(), constant(closed(state.initial().orElse(Expr.num(0)))), rate, constant(drift), own, state.place());
  }

  private static Expr at(Expr derivative, String state, double value) {
    return ExprTree.replace(derivative, Map.of(state, Expr.num(value)));
  }

  /** A number, or where parameters of the network decide over it what takes it from the plan. */
  private Expr constant(Expr closed) {
    return scope.constant(closed, numbers.of(closed));
  }

  /** What has nothing in it that changes becomes one constant. */
  private Expr folded(Expr closed) {
    Set<String> names = ExprTree.names(closed);
    return !names.isEmpty() && names.stream().allMatch(NetworkValue::isName) && !ExprTree.isBoolean(closed)
        ? constant(closed) : ExprTree.mapParts(closed, this::folded);
  }

  private List<Action> actions(SynapseEvent event) {
    List<Action> actions = new ArrayList<>();
    for (Statement statement : event.getBlock().getStatements()) {
      switch (statement) {
        case Deliver deliver ->
            actions.add(new Action.Deliver(expressions.of(deliver.getValue()), places.of(deliver)));
        case Assignment assignment -> actions.add(new Action.Assign(
            assignment.getTarget().getName(), LowerEvents.newValue(assignment, expressions), places.of(assignment)));
        default -> throw new IllegalArgumentException("Not a statement of a synapse: " + TreePlaces.text(statement));
      }
    }
    return actions;
  }

  private Action closed(Action action) {
    return switch (action) {
      case Action.Deliver deliver -> new Action.Deliver(folded(closed(deliver.value())), deliver.place());
      case Action.Assign assign -> new Action.Assign(assign.state(), folded(closed(assign.value())), assign.place());
    };
  }

  /** The expression over numbers and states alone. */
  private Expr closed(Expr expression) {
    if (expression instanceof Expr.Ref reference) {
      Expr meaning = meaning(reference.name());
      return meaning == null ? reference : closed(meaning);
    }
    return ExprTree.mapParts(expression, this::closed);
  }

  private Expr meaning(String name) {
    if (model.states().stream().anyMatch(each -> each.name().equals(name))) {
      return null;
    }
    double value = numbers.of(Expr.ref(name));
    return !Double.isNaN(value) ? Expr.num(value) : model.definitions().stream()
        .filter(each -> each.name().equals(name)).map(ModelIr.Definition::value).findFirst()
        .orElseGet(() -> numbers.expression(name));
  }
}
