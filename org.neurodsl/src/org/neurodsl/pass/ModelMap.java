package org.neurodsl.pass;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;

/** Applies a change to every expression of a model. */
final class ModelMap {
  private ModelMap() {}

  static Expr bottomUp(Expr expression, UnaryOperator<Expr> change) {
    return change.apply(ExprTree.mapParts(expression, part -> bottomUp(part, change)));
  }

  static ModelIr of(ModelIr model, UnaryOperator<Expr> change) {
    List<ModelIr.Parameter> parameters = model.parameters().stream().map(each -> new ModelIr.Parameter(
        each.name(), change.apply(each.value()), each.unit(), each.documentation(), each.place())).toList();
    List<ModelIr.Input> inputs = model.inputs().stream().map(each ->
        new ModelIr.Input(each.name(), change.apply(each.resting()), each.unit(), each.place())).toList();
    List<ModelIr.State> states = model.states().stream().map(each -> new ModelIr.State(
        each.name(), each.initial().map(change), each.guess(), each.unit(), each.place())).toList();
    List<ModelIr.Definition> definitions = model.definitions().stream().map(each ->
        new ModelIr.Definition(each.name(), change.apply(each.value()), each.unit(), each.place())).toList();
    List<ModelIr.Equation> equations = model.equations().stream().map(each ->
        new ModelIr.Equation(each.state(), change.apply(each.derivative()), each.place())).toList();
    List<ModelIr.Event> events = model.events().stream().map(each -> event(each, change)).toList();
    return new ModelIr(model.name(), model.rateUnit(), model.documentation(), parameters, inputs, states, definitions,
        equations, events, model.rate().map(change), model.place());
  }

  static ModelIr.Event event(ModelIr.Event event, UnaryOperator<Expr> change) {
    ModelIr.Trigger trigger = switch (event.trigger()) {
      case ModelIr.Trigger.Crossing crossing -> new ModelIr.Trigger.Crossing(change.apply(crossing.level()));
      case ModelIr.Trigger.AtTime time -> new ModelIr.Trigger.AtTime(change.apply(time.time()));
    };
    return new ModelIr.Event(
        trigger, event.spike(), event.actions().stream().map(each -> action(each, change)).toList(), event.place());
  }

  private static ModelIr.Action action(ModelIr.Action action, UnaryOperator<Expr> change) {
    return switch (action) {
      case ModelIr.Action.Bind bind -> new ModelIr.Action.Bind(
          new Let(bind.let().name(), change.apply(bind.let().value()), bind.let().place()));
      case ModelIr.Action.Assign assign ->
          new ModelIr.Action.Assign(assign.state(), change.apply(assign.value()), assign.place());
      case ModelIr.Action.Refractory hold -> new ModelIr.Action.Refractory(
          change.apply(hold.duration()), hold.held(), hold.accumulate(), hold.place());
    };
  }
}
