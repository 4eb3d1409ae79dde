package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;

/**
 * Puts parameters and definitions into an order in which each uses only earlier ones; otherwise keeps the order of
 * the text. {@code let a = b; let b = V} becomes {@code let b = V; let a = b}. The checker has excluded circles.
 */
public final class OrderDefinitions implements Pass {

  @Override
  public ModelIr apply(ModelIr model) {
    return new ModelIr(
        model.name(), model.rateUnit(), model.documentation(),
        ordered(model.parameters(), ModelIr.Parameter::name, ModelIr.Parameter::value),
        model.inputs(), model.states(),
        ordered(model.definitions(), ModelIr.Definition::name, ModelIr.Definition::value),
        model.equations(), model.events(), model.rate(), model.place());
  }

  private static <T> List<T> ordered(List<T> all, Function<T, String> name, Function<T, Expr> value) {
    Map<String, T> byName = new LinkedHashMap<>();
    all.forEach(each -> byName.put(name.apply(each), each));
    Map<String, T> done = new LinkedHashMap<>();
    for (T each : all) {
      List<String> path = new ArrayList<>(List.of(name.apply(each)));
      Set<String> begun = new LinkedHashSet<>();
      while (!path.isEmpty()) {
        String top = path.getLast();
        begun.add(top);
        String missing = ExprTree.names(value.apply(byName.get(top))).stream()
            .filter(used -> byName.containsKey(used) && !done.containsKey(used)).findFirst().orElse(null);
        if (missing == null) {
          path.removeLast();
          done.putIfAbsent(top, byName.get(top));
        } else if (begun.contains(missing)) {
          throw new IllegalArgumentException("'" + missing + "' is defined by itself");
        } else {
          path.add(missing);
        }
      }
    }
    return List.copyOf(done.values());
  }
}
