package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neurodsl.ir.Expr;

/**
 * Exponential integrators for states that are affine in themselves, x' = a + b x with a and b free of x: while the
 * other states are frozen, {@code x + h*exprel(b h)*(a + b x)} is exact. A state that is not affine in itself takes
 * b as the derivative at the present value, which leaves the order as it is.
 *
 * <p>{@link #advanceInTurn} composes such flows symmetrically: groups of states that do not act on each other; half
 * a step with each cheap group, a whole one with the most expensive, then the halves backwards. Symmetric and of
 * second order; for Hodgkin–Huxley: V half, gates whole, V half. {@link #advanceAtOnce} takes all coefficients at the
 * start: the classic exponential Euler of first order. Strang, SIAM J Numer Anal 5, 506 (1968); Rush &amp; Larsen,
 * IEEE Trans Biomed Eng 25, 389 (1978).
 */
final class ExponentialScheme {
  private static final int COST_OF_CALL = 20;
  private static final int COST_OF_DIVISION = 5;

  private ExponentialScheme() {}

  /** Advances the states by one whole step in second order. */
  static void advanceInTurn(StepPlan plan, Collection<String> states) {
    List<List<String>> groups = groups(plan, states);
    int last = groups.size() - 1;
    for (int i = 0; i < last; i++) {
      advance(plan, groups.get(i), 0.5, 0.5, "half");
    }
    advance(plan, groups.get(last), 1, 0.5, "next");
    for (int i = last - 1; i >= 0; i--) {
      advance(plan, groups.get(i), 0.5, 0.5, "next");
    }
    plan.limitOrder(2);
    String course = String.join(", ", groups.get(last)) + (groups.size() == 1
        ? " at once"
        : " over the whole step between two half steps of the others");
    for (String state : states) {
      boolean affine = plan.system().affine(state).isPresent();
      String kind = affine ? "linear" : "not linear, so linearised,";
      plan.scheme(List.of(state), "exponential", 2, "its equation is " + kind + " in " + state + " itself; " + course);
    }
  }

  /** Advances the states by one whole step in first order. */
  static void advanceAtOnce(StepPlan plan, Collection<String> states) {
    advance(plan, new ArrayList<>(states), 1, 0, "next");
    plan.limitOrder(1);
    plan.scheme(states, "exponential Euler with all coefficients at the start of the step", 1, "");
  }

  private static void advance(StepPlan plan, List<String> group, double fraction, double time, String suffix) {
    CodeGraph graph = plan.graph();
    List<Expr> values = new ArrayList<>();
    for (String state : group) {
      LinearForm form = form(plan, state);
      values.add(form.offset());
      values.add(form.slope());
    }
    List<Expr> present = plan.at(time, values);
    Map<String, Expr> next = new LinkedHashMap<>();
    Map<String, Expr> offsets = new LinkedHashMap<>();
    boolean isHalf = fraction < 1;
    for (int i = 0; i < group.size(); i++) {
      String state = group.get(i);
      graph.at(plan.system().placeOf(state));
      boolean affine = plan.system().affine(state).isPresent();
      Expr rate = present.get(2 * i + 1);
      Expr offset = present.get(2 * i);
      Expr slope = graph.add(affine ? Symbolic.sum(offset, Symbolic.product(rate, plan.now(state))) : offset);
      plan.slopeBefore(state, slope);
      Expr weight = Symbolic.isZero(rate) ? plan.length(fraction) : LinearFlow.weight(plan, state, rate, fraction);
      next.put(state, Expr.add(plan.now(state), Expr.multiply(weight, slope)));
      if (affine && isHalf) {
        offsets.put(state, offset);
      }
    }
    next.forEach((state, value) -> plan.move(state, suffix, value));
    for (int i = 0; i < group.size(); i++) {
      Expr offset = offsets.get(group.get(i));
      if (offset != null) {
        Expr slope = Symbolic.sum(offset, Symbolic.product(present.get(2 * i + 1), plan.now(group.get(i))));
        plan.slopeAfter(group.get(i), graph.add(slope));
      }
    }
  }

  /** Offset and slope of an affine state; derivative and its own slope of another. */
  private static LinearForm form(StepPlan plan, String state) {
    Optional<LinearForm> affine = plan.system().affine(state);
    if (affine.isPresent()) {
      return affine.get();
    }
    Expr derivative = plan.system().derivative(state);
    return new LinearForm(derivative, Differentiate.of(plan.graph(), derivative, state));
  }

  /** Groups of states that do not act on each other, the cheapest first. */
  private static List<List<String>> groups(StepPlan plan, Collection<String> states) {
    Map<String, Integer> costs = new LinkedHashMap<>();
    states.forEach(state -> costs.put(state, cost(plan, List.of(state))));
    List<String> byCost = new ArrayList<>(states);
    byCost.sort(Comparator.comparing(costs::get, Comparator.reverseOrder()));
    List<List<String>> groups = new ArrayList<>();
    for (String state : byCost) {
      groups.stream().filter(group -> group.stream().noneMatch(other -> coupled(plan, state, other))).findFirst()
          .ifPresentOrElse(group -> group.add(state), () -> groups.add(new ArrayList<>(List.of(state))));
    }
    Set<String> order = new TreeSet<>(Comparator.comparing(List.copyOf(states)::indexOf));
    for (List<String> group : groups) {
      order.clear();
      order.addAll(group);
      group.clear();
      group.addAll(order);
    }
    groups.sort(Comparator.comparing(group -> cost(plan, group)));
    return groups;
  }

  private static boolean coupled(StepPlan plan, String one, String other) {
    FlatSystem system = plan.system();
    return system.graph().dependsOn(system.derivative(one), other)
        || system.graph().dependsOn(system.derivative(other), one);
  }

  private static int cost(StepPlan plan, List<String> group) {
    List<Expr> values = new ArrayList<>();
    group.forEach(state -> values.add(plan.system().derivative(state)));
    int cost = 0;
    for (int number : plan.graph().reachable(values)) {
      cost += switch (plan.graph().operation(number)) {
        case Expr.Call call -> COST_OF_CALL;
        case Expr.Binary binary when binary.operator() == Expr.BinaryOperator.DIVIDE -> COST_OF_DIVISION;
        case Expr.Binary binary
            when binary.operator() == Expr.BinaryOperator.POWER && binary.wholeExponent().isEmpty() -> COST_OF_CALL;
        default -> 1;
      };
    }
    return cost;
  }
}
