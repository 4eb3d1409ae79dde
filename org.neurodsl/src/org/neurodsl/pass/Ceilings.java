package org.neurodsl.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;

/**
 * States that an event sets back where they reach a level from below, and that level. Where events happen at grid
 * points alone, the rest of a step in which an exponential or a square runs away has no meaning: the state goes no
 * further than its level, inside of the step too, so that what else depends on it stays finite and the event is found.
 * Only equations that are not linear in their own state run away.
 */
final class Ceilings {

  private Ceilings() {}

  /** The level of each such state. */
  static Map<String, Expr> of(FlatSystem system) {
    Map<String, Expr> ceilings = new HashMap<>();
    for (ModelIr.Event event : system.model().events()) {
      if (event.trigger() instanceof ModelIr.Trigger.Crossing(Expr level)) {
        switch (level) {
          case Expr.Ref(String state) -> put(system, event, state, Expr.num(0), ceilings);
          case Expr.Binary(Expr.BinaryOperator operator, Expr.Ref(String state), Expr top)
              when operator == Expr.BinaryOperator.SUBTRACT -> put(system, event, state, top, ceilings);
          default -> { }
        }
      }
    }
    return ceilings;
  }

  private static void put(
      FlatSystem system, ModelIr.Event event, String state, Expr top, Map<String, Expr> ceilings) {
    List<String> parameters = system.model().parameters().stream().map(ModelIr.Parameter::name).toList();
    Expr ceiling = system.value(top);
    boolean fixed = parameters.containsAll(system.graph().namesIn(ceiling));
    boolean isSet = event.actions().stream()
        .anyMatch(each -> each instanceof ModelIr.Action.Assign assign && assign.state().equals(state));
    if (isSet && fixed && system.changing().contains(state) && system.affine(state).isEmpty()) {
      ceilings.putIfAbsent(state, ceiling);
    }
  }
}
