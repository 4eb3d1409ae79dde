package org.neurodsl.pass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.Expr;

/**
 * Finds the equations that have a closed solution over a step. These are blocks x' = A x + c in which A depends on
 * parameters alone and c on nothing that changes during the step but, smoothly, the time; no state outside the
 * block feeds it. A block of one state may also have a coefficient that is constant only during the step.
 */
final class ClassifyEquations {
  /** Above this size a matrix exponential costs more than it gives. */
  private static final int LARGEST_BLOCK = 16;

  private ClassifyEquations() {}

  /**
   * A closed linear block.
   *
   * @param coefficients for each state of the block its row of A, without zeros
   * @param forcing for each state c
   */
  record LinearBlock(Map<String, Map<String, Expr>> coefficients, Map<String, Expr> forcing) {

    Set<String> states() {
      return forcing.keySet();
    }
  }

  /** The closed linear blocks among the changing states; {@code held} states are constant. */
  static List<LinearBlock> linearBlocks(FlatSystem system, Set<String> changing) {
    Map<String, Map<String, Expr>> rows = new LinkedHashMap<>();
    Map<String, Expr> forcing = new HashMap<>();
    for (String state : changing) {
      row(system, state, changing, rows, forcing);
    }
    while (removeOne(system, rows)) {
      forcing.keySet().retainAll(rows.keySet());
    }
    List<LinearBlock> blocks = new ArrayList<>();
    for (Set<String> component : components(rows)) {
      Map<String, Map<String, Expr>> coefficients = new LinkedHashMap<>();
      Map<String, Expr> constant = new LinkedHashMap<>();
      component.forEach(state -> {
        coefficients.put(state, rows.get(state));
        constant.put(state, forcing.get(state));
      });
      blocks.add(new LinearBlock(coefficients, constant));
    }
    return blocks;
  }

  private static void row(FlatSystem system, String state, Set<String> changing,
      Map<String, Map<String, Expr>> rows, Map<String, Expr> forcing) {
    CodeGraph graph = system.graph();
    Map<String, Expr> row = new LinkedHashMap<>();
    Expr rest = system.derivative(state);
    for (String other : changing) {
      if (graph.dependsOn(rest, other)) {
        Optional<LinearForm> form = LinearForm.of(graph, rest, other);
        if (form.isEmpty() || graph.dependsOnAny(form.get().slope(), changing)
            || graph.dependsOn(form.get().slope(), Expr.TIME)) {
          return;
        }
        row.put(other, form.get().slope());
        rest = form.get().offset();
      }
    }
    rows.put(state, row);
    forcing.put(state, rest);
  }

  /** Removes one state that spoils its block; false where all blocks are closed. */
  private static boolean removeOne(FlatSystem system, Map<String, Map<String, Expr>> rows) {
    for (Map.Entry<String, Map<String, Expr>> row : rows.entrySet()) {
      if (!rows.keySet().containsAll(row.getValue().keySet())) {
        rows.remove(row.getKey());
        return true;
      }
    }
    for (Set<String> component : components(rows)) {
      if (component.size() > 1) {
        for (String state : component) {
          boolean constant = rows.get(state).values().stream().allMatch(a -> system.graph().moment(a) == Moment.RUN);
          if (!constant || component.size() > LARGEST_BLOCK) {
            rows.remove(state);
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Set<String>> components(Map<String, Map<String, Expr>> rows) {
    Map<String, Set<String>> neighbours = new LinkedHashMap<>();
    rows.keySet().forEach(state -> neighbours.put(state, new LinkedHashSet<>()));
    rows.forEach((state, row) -> row.keySet().stream().filter(rows::containsKey).forEach(other -> {
      neighbours.get(state).add(other);
      neighbours.get(other).add(state);
    }));
    List<Set<String>> components = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String start : rows.keySet()) {
      if (!seen.contains(start)) {
        Set<String> component = connected(start, neighbours);
        seen.addAll(component);
        components.add(inOrder(rows.keySet(), component));
      }
    }
    return components;
  }

  private static Set<String> connected(String start, Map<String, Set<String>> neighbours) {
    Set<String> found = new LinkedHashSet<>(List.of(start));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      neighbours.get(open.pop()).stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private static Set<String> inOrder(Collection<String> order, Set<String> chosen) {
    Set<String> sorted = new LinkedHashSet<>(order);
    sorted.retainAll(chosen);
    return sorted;
  }
}
