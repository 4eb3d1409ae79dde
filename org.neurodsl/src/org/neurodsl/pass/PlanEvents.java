package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.Scheme;

/** Plans the events: their levels, their actions, and how a step sees that one may lie inside it. */
final class PlanEvents {
  private final FlatSystem system;
  private final CodeGraph graph;
  private final List<ModelIr.Event> events;
  private final List<List<String>> holds;
  private final Map<Integer, Expr> levels = new LinkedHashMap<>();
  private final Set<Integer> grazing = new HashSet<>();

  /** A check over values of the graph. */
  record CheckValues(int event, Expr before, Expr after, Optional<Expr> slopeBefore, Optional<Expr> slopeAfter) {

    List<Expr> values() {
      List<Expr> values = new ArrayList<>(List.of(before, after));
      slopeBefore.ifPresent(values::add);
      slopeAfter.ifPresent(values::add);
      return values;
    }

    PopulationProgram.Check program(CodeList code) {
      return new PopulationProgram.Check(event, code.expression(before), code.expression(after),
          slopeBefore.map(code::expression), slopeAfter.map(code::expression));
    }
  }

  PlanEvents(FlatSystem system, List<ModelIr.Event> events, List<List<String>> holds, StepPlan free) {
    this.system = system;
    this.graph = system.graph();
    this.events = events;
    this.holds = holds;
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).trigger() instanceof ModelIr.Trigger.Crossing crossing) {
        graph.at(events.get(i).place());
        levels.put(i, system.value(crossing.level()));
        if (!isMonotone(levels.get(i), free)) {
          grazing.add(i);
        }
      }
    }
  }

  /** The states that an event's refractory time holds, in the order of the model. */
  static List<String> held(ModelIr model, ModelIr.Event event) {
    Set<String> held = new HashSet<>();
    for (ModelIr.Action action : event.actions()) {
      if (action instanceof ModelIr.Action.Refractory refractory) {
        held.addAll(refractory.held());
      }
    }
    return model.states().stream().map(ModelIr.State::name).filter(held::contains).toList();
  }

  List<Expr> levels() {
    return List.copyOf(levels.values());
  }

  /**
   * Whether a level can't have a maximum inside a step: it is a constant plus a multiple of one state, and that
   * state alone follows the exact flow of an equation whose forcing is constant during the step.
   */
  private boolean isMonotone(Expr level, StepPlan free) {
    List<String> moving = system.changing().stream().filter(state -> graph.dependsOn(level, state)).toList();
    if (moving.size() != 1 || graph.dependsOn(level, Expr.TIME)) {
      return false;
    }
    String state = moving.getFirst();
    boolean affine = LinearForm.of(graph, level, state)
        .filter(form -> !graph.dependsOn(form.slope(), state)).isPresent();
    return affine && free.isMonotone(state);
  }

  /** How the step sees each crossing. */
  List<CheckValues> checks(StepPlan step) {
    List<CheckValues> checks = new ArrayList<>();
    levels.forEach((event, level) -> {
      Optional<Expr> before = Optional.empty();
      Optional<Expr> after = Optional.empty();
      if (grazing.contains(event)) {
        before = Optional.of(slope(level, step, false));
        after = Optional.of(slope(level, step, true));
      }
      checks.add(new CheckValues(event, level, step.at(1, level), before, after));
    });
    return checks;
  }

  private Expr slope(Expr level, StepPlan step, boolean atEnd) {
    Expr slope = ofTime(level, step, atEnd);
    for (String state : system.changing()) {
      Expr partial = Differentiate.of(graph, level, state);
      if (!Symbolic.isZero(partial) && !step.scheme(state).method().equals(Scheme.HELD)) {
        Expr factor = atEnd ? step.at(1, partial) : partial;
        Expr speed = atEnd ? step.slopeAfter(state) : step.slopeBefore(state);
        slope = Symbolic.sum(slope, Symbolic.product(factor, speed));
      }
    }
    return graph.add(slope);
  }

  private Expr ofTime(Expr level, StepPlan step, boolean atEnd) {
    Expr partial = Differentiate.of(graph, level, Expr.TIME);
    return atEnd ? step.at(1, partial) : partial;
  }

  /** The events with their code. */
  List<PopulationProgram.Event> program(CodeLayout layout) {
    List<PopulationProgram.Event> planned = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      ModelIr.Event event = events.get(i);
      CodeList code = levels.containsKey(i) ? layout.code(List.of(levels.get(i))) : null;
      Optional<Expr> time = event.trigger() instanceof ModelIr.Trigger.AtTime at
          ? Optional.of(inline(system.value(at.time())))
          : Optional.empty();
      planned.add(new PopulationProgram.Event(
          code == null ? List.of() : code.lets(),
          code == null ? Optional.empty() : Optional.of(code.expression(levels.get(i))),
          time, grazing.contains(i), event.spike(), actions(event, layout),
          holds.indexOf(held(system.model(), event)), event.place()));
    }
    return planned;
  }

  private Expr inline(Expr value) {
    return ExprTree.mapParts(graph.operation(value), this::inline);
  }

  private List<ModelIr.Action> actions(ModelIr.Event event, CodeLayout layout) {
    List<ModelIr.Action> actions = new ArrayList<>();
    Set<String> bound = new HashSet<>();
    for (ModelIr.Action action : event.actions()) {
      switch (action) {
        case ModelIr.Action.Bind bind ->
            throw new IllegalArgumentException("Only plans bind names: " + bind.let().name());
        case ModelIr.Action.Assign assign -> {
          graph.at(assign.place());
          Expr value = code(assign.value(), layout, bound, actions);
          actions.add(new ModelIr.Action.Assign(assign.state(), value, assign.place()));
        }
        case ModelIr.Action.Refractory hold -> {
          graph.at(hold.place());
          Expr duration = code(hold.duration(), layout, bound, actions);
          actions.add(
              new ModelIr.Action.Refractory(duration, hold.held(), hold.accumulate(), hold.place()));
        }
      }
    }
    return actions;
  }

  private Expr code(Expr written, CodeLayout layout, Set<String> bound, List<ModelIr.Action> actions) {
    Expr value = system.value(written);
    CodeList code = layout.code(List.of(value), bound);
    for (Let let : code.lets()) {
      bound.add(let.name());
      actions.add(new ModelIr.Action.Bind(let));
    }
    return code.expression(value);
  }
}
