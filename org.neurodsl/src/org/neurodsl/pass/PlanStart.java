package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;

/** Initial values of the states: each uses the initial values of others, but the present ones of steady states. */
final class PlanStart {
  private final FlatSystem system;
  private final Map<String, Expr> written = new HashMap<>();
  private final Map<String, Expr> done = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  private PlanStart(FlatSystem system) {
    this.system = system;
    for (ModelIr.State state : system.model().states()) {
      system.graph().at(state.place());
      state.initial().ifPresent(value -> written.put(state.name(),
          system.graph().replace(system.value(value), Map.of(Expr.TIME, Symbolic.ZERO))));
    }
  }

  /** One value for each state; a steady one has its own present value. */
  static List<Expr> initialValues(FlatSystem system) {
    PlanStart start = new PlanStart(system);
    List<Expr> values = new ArrayList<>();
    system.model().states().forEach(state -> values.add(start.initial(state.name())));
    return values;
  }

  private Expr initial(String state) {
    if (!written.containsKey(state) || done.containsKey(state)) {
      return done.getOrDefault(state, Expr.ref(state));
    }
    if (!begun.add(state)) {
      throw new IllegalArgumentException("The initial value of '" + state + "' depends on itself");
    }
    Map<String, Expr> others = new HashMap<>();
    for (ModelIr.State other : system.model().states()) {
      if (system.graph().dependsOn(written.get(state), other.name())) {
        others.put(other.name(), initial(other.name()));
      }
    }
    Expr value = others.isEmpty() ? written.get(state) : system.graph().replace(written.get(state), others);
    done.put(state, value);
    return value;
  }
}
