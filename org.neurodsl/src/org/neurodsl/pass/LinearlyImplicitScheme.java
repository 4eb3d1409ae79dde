package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;

/**
 * The linearly implicit method ROS2 for stiff systems, x_next = x + 3/2 h k1 + 1/2 h k2 with {@code (1 - g h J) k1
 * = f(t, x)} and {@code (1 - g h J) k2 = f(t + h, x + h k1) - 2 k1}.
 *
 * <p>Of second order for any matrix J, so the derivative with respect to time is not needed. g = 1 - 1/sqrt(2) makes
 * it L-stable. The other L-stable choice, 1 + 1/sqrt(2), would damp without change of sign, but its error is 34
 * times larger; with this one the fastest parts shrink at least to a fifth in each step. Verwer, Spee, Blom &amp;
 * Hundsdorfer, SIAM J Sci Comput 20, 1456 (1999).
 *
 * <p>The elimination is written out, without pivoting: with decaying states the diagonal is at least 1. The state
 * with the fewest partners comes first, which keeps the factors as empty as the matrix.
 */
final class LinearlyImplicitScheme {
  private static final double GAMMA = 1 - Math.sqrt(0.5);

  private final StepPlan plan;
  private final CodeGraph graph;
  private final List<String> states;
  private final Map<String, Map<String, Expr>> matrix = new HashMap<>();
  private final List<Row> eliminated = new ArrayList<>();

  /** One elimination step: the pivot's inverse, its row to the right, and the multipliers of the rows below. */
  private record Row(String pivot, Expr inverse, Map<String, Expr> right, Map<String, Expr> below) {}

  private LinearlyImplicitScheme(StepPlan plan, Collection<String> states) {
    this.plan = plan;
    this.graph = plan.graph();
    this.states = List.copyOf(states);
  }

  /** Advances the states by one whole step. */
  static void advance(StepPlan plan, Collection<String> states) {
    LinearlyImplicitScheme work = new LinearlyImplicitScheme(plan, states);
    work.buildMatrix();
    work.eliminate();
    work.step();
    plan.limitOrder(2);
  }

  private void buildMatrix() {
    Expr scale = graph.name("dt_gamma", graph.add(Expr.multiply(Expr.num(GAMMA), FlatSystem.STEP_LENGTH)));
    for (String state : states) {
      Map<String, Expr> row = new HashMap<>();
      for (String other : states) {
        Expr slope = plan.at(0, Differentiate.of(graph, plan.system().derivative(state), other));
        if (state.equals(other)) {
          row.put(other, graph.add(Symbolic.difference(Symbolic.ONE, Symbolic.product(scale, slope))));
        } else if (!Symbolic.isZero(slope)) {
          row.put(other, graph.add(Expr.negate(Symbolic.product(scale, slope))));
        }
      }
      matrix.put(state, row);
    }
  }

  private void eliminate() {
    List<String> open = new ArrayList<>(states);
    while (!open.isEmpty()) {
      String pivot = open.stream().min(Comparator.comparingInt(state -> partners(state, open))).orElseThrow();
      open.remove(pivot);
      Map<String, Expr> row = matrix.get(pivot);
      Expr inverse = graph.name("pivot_" + pivot, graph.add(Expr.divide(Symbolic.ONE, row.get(pivot))));
      Map<String, Expr> right = new HashMap<>();
      open.stream().filter(row::containsKey).forEach(other -> right.put(other, row.get(other)));
      Map<String, Expr> below = new HashMap<>();
      for (String other : open) {
        Expr entry = matrix.get(other).get(pivot);
        if (entry != null) {
          Expr factor = graph.add(Expr.multiply(entry, inverse));
          below.put(other, factor);
          subtract(other, factor, right);
        }
      }
      eliminated.add(new Row(pivot, inverse, right, below));
    }
  }

  private int partners(String state, List<String> open) {
    int inRow = (int) open.stream().filter(matrix.get(state)::containsKey).count();
    int inColumn = (int) open.stream().filter(other -> matrix.get(other).containsKey(state)).count();
    return (inRow - 1) * (inColumn - 1);
  }

  private void subtract(String state, Expr factor, Map<String, Expr> row) {
    Map<String, Expr> own = matrix.get(state);
    for (String column : states) {
      if (row.containsKey(column)) {
        Expr product = Expr.multiply(factor, row.get(column));
        own.put(column, graph.add(Symbolic.difference(own.getOrDefault(column, Symbolic.ZERO), product)));
      }
    }
  }

  private Map<String, Expr> solve(Map<String, Expr> rightSide, String prefix) {
    Map<String, Expr> values = new HashMap<>(rightSide);
    for (Row row : eliminated) {
      for (String other : states) {
        if (row.below().containsKey(other)) {
          Expr product = Expr.multiply(row.below().get(other), values.get(row.pivot()));
          values.put(other, graph.add(Symbolic.difference(values.get(other), product)));
        }
      }
    }
    for (Row row : eliminated.reversed()) {
      Expr value = values.get(row.pivot());
      for (String other : states) {
        if (row.right().containsKey(other)) {
          value = Symbolic.difference(value, Expr.multiply(row.right().get(other), values.get(other)));
        }
      }
      Expr solution = graph.add(Expr.multiply(graph.add(value), row.inverse()));
      values.put(row.pivot(), graph.name(prefix + row.pivot(), solution));
    }
    return values;
  }

  private void step() {
    Map<String, Expr> start = new HashMap<>(plan.now());
    Map<String, Expr> rightSide = slopes(0);
    Map<String, Expr> first = solve(rightSide, "k1_");
    for (String state : states) {
      plan.move(state, "stage", Expr.add(start.get(state), Expr.multiply(FlatSystem.STEP_LENGTH, first.get(state))));
    }
    Map<String, Expr> secondSide = slopes(1);
    for (String state : states) {
      Expr twice = Expr.multiply(Expr.num(2), first.get(state));
      secondSide.put(state, graph.add(Expr.subtract(secondSide.get(state), twice)));
    }
    Map<String, Expr> second = solve(secondSide, "k2_");
    for (String state : states) {
      Expr sum = Expr.add(Expr.multiply(Expr.num(3), first.get(state)), second.get(state));
      plan.move(state, "next", Expr.add(start.get(state), Expr.multiply(plan.length(0.5), sum)));
    }
  }

  private Map<String, Expr> slopes(double time) {
    List<Expr> values = plan.at(time, states.stream().map(plan.system()::derivative).toList());
    Map<String, Expr> slopes = new HashMap<>();
    for (int i = 0; i < states.size(); i++) {
      slopes.put(states.get(i), values.get(i));
      plan.slopeBefore(states.get(i), values.get(i));
      plan.slopeAfter(states.get(i), values.get(i));
    }
    return slopes;
  }
}
