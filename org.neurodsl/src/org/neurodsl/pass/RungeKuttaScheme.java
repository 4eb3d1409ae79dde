package org.neurodsl.pass;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;

/**
 * The classic Runge–Kutta method of fourth order with stages at t, t + h/2, t + h/2, t + h. Linear blocks that feed
 * the states follow their exact flow and so are known at the stages. Kutta, Z Math Phys 46, 435 (1901).
 */
final class RungeKuttaScheme {
  private RungeKuttaScheme() {}

  /** Advances the states and the blocks that feed them by one whole step. */
  static void advance(StepPlan plan, Collection<String> states, List<ClassifyEquations.LinearBlock> feeding) {
    List<String> order = List.copyOf(states);
    List<Expr> derivatives = order.stream().map(plan.system()::derivative).toList();
    Map<String, Expr> start = new HashMap<>(plan.now());
    List<Expr> first = plan.at(0, derivatives);
    for (int i = 0; i < first.size(); i++) {
      plan.graph().name("slope_" + order.get(i), first.get(i));
    }
    feeding.forEach(block -> LinearFlow.advance(plan, block, 0, 0.5));
    displace(plan, order, start, first, 0.5, "a");
    List<Expr> second = plan.at(0.5, derivatives);
    displace(plan, order, start, second, 0.5, "b");
    List<Expr> third = plan.at(0.5, derivatives);
    feeding.forEach(block -> LinearFlow.advance(plan, block, 0.5, 1));
    displace(plan, order, start, third, 1, "c");
    List<Expr> fourth = plan.at(1, derivatives);
    Expr sixth = plan.graph().add(Expr.multiply(Expr.num(1.0 / 6), FlatSystem.STEP_LENGTH));
    plan.graph().name("dt_sixth", sixth);
    for (int i = 0; i < order.size(); i++) {
      Expr middle = Expr.multiply(Expr.num(2), Expr.add(second.get(i), third.get(i)));
      Expr sum = Expr.add(Expr.add(first.get(i), middle), fourth.get(i));
      plan.move(order.get(i), "next", Expr.add(start.get(order.get(i)), Expr.multiply(sixth, sum)));
      plan.slopeBefore(order.get(i), first.get(i));
      plan.slopeAfter(order.get(i), fourth.get(i));
    }
    plan.limitOrder(4);
  }

  private static void displace(
      StepPlan plan, List<String> states, Map<String, Expr> start, List<Expr> slopes, double fraction, String suffix) {
    Expr length = plan.length(fraction);
    for (int i = 0; i < states.size(); i++) {
      plan.move(states.get(i), suffix, Expr.add(start.get(states.get(i)), Expr.multiply(length, slopes.get(i))));
    }
  }
}
