package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;

/**
 * The exact flow of a closed linear block x' = A x + c over a time h: {@code x + h*phi1(A h)*(A x + c)} with {@code
 * phi1(z) = (exp(z) - 1)/z}. Written so, rather than as {@code exp(A h) x + ...}, a rest stays at rest to the last
 * bit and short steps lose nothing.
 *
 * <p>A forcing that depends on the time is taken in the middle, which makes the flow one of second order.
 */
final class LinearFlow {
  private LinearFlow() {}

  /** Advances the states of a block over the part of the step between two fractions of it. */
  static void advance(StepPlan plan, ClassifyEquations.LinearBlock block, double from, double to) {
    double middle = 0.5 * (from + to);
    boolean driven = block.forcing().values().stream().anyMatch(c -> plan.graph().dependsOn(c, Expr.TIME));
    List<String> states = new ArrayList<>(block.states());
    List<Expr> forcing = plan.at(middle, states.stream().map(block.forcing()::get).toList());
    Map<String, Expr> slopes = new LinkedHashMap<>();
    for (int i = 0; i < states.size(); i++) {
      slopes.put(states.get(i), slope(plan, block.coefficients().get(states.get(i)), forcing.get(i)));
    }
    noteSlopes(plan, block, from, plan::slopeBefore);
    String suffix = to == 1 ? "next" : "half";
    if (states.size() == 1) {
      if (!driven) {
        plan.noteMonotone(states.getFirst());
      }
      String state = states.getFirst();
      Expr rate = block.coefficients().get(state).getOrDefault(state, Symbolic.ZERO);
      Expr weight = Symbolic.isZero(rate) ? plan.length(to - from) : weight(plan, state, rate, to - from);
      plan.move(state, suffix, Expr.add(plan.now(state), Expr.multiply(weight, slopes.get(state))));
    } else {
      advanceTogether(plan, block, slopes, to - from, suffix);
    }
    noteSlopes(plan, block, to, plan::slopeAfter);
    plan.limitOrder(driven ? 2 : 0);
    plan.scheme(states, "exact propagator", driven ? 2 : 0, reason(states, driven));
  }

  private static void noteSlopes(
      StepPlan plan, ClassifyEquations.LinearBlock block, double time, BiConsumer<String, Expr> note) {
    block.forcing().forEach((state, forcing) ->
        note.accept(state, slope(plan, block.coefficients().get(state), plan.at(time, forcing))));
  }

  /** h phi1(b h) for a part of the step. */
  static Expr weight(StepPlan plan, String state, Expr rate, double fraction) {
    Expr length = plan.length(fraction);
    Expr weight = plan.graph().add(
        Expr.multiply(length, Expr.call(KnownFunction.EXPREL, Expr.multiply(rate, length))));
    return plan.graph().name("weight_" + state, weight);
  }

  private static Expr slope(StepPlan plan, Map<String, Expr> row, Expr forcing) {
    Expr slope = forcing;
    for (Map.Entry<String, Expr> entry : row.entrySet()) {
      slope = Symbolic.sum(slope, Symbolic.product(entry.getValue(), plan.now(entry.getKey())));
    }
    return plan.graph().add(slope);
  }

  private static void advanceTogether(StepPlan plan, ClassifyEquations.LinearBlock block, Map<String, Expr> slopes,
      double fraction, String suffix) {
    List<String> states = new ArrayList<>(block.states());
    String name = name(plan, states.getFirst(), fraction);
    Expr scale = Expr.num(fraction);
    List<List<Expr>> matrix = new ArrayList<>();
    List<String> used = new ArrayList<>();
    Map<String, Expr> next = new LinkedHashMap<>();
    for (int i = 0; i < states.size(); i++) {
      Map<String, Expr> row = block.coefficients().get(states.get(i));
      matrix.add(states.stream()
          .map(other -> plan.graph().add(Symbolic.product(scale, row.getOrDefault(other, Symbolic.ZERO)))).toList());
      Set<String> sources = sources(block, states.get(i));
      Expr change = Symbolic.ZERO;
      for (int j = 0; j < states.size(); j++) {
        if (sources.contains(states.get(j))) {
          String entry = name + "_Q_" + i + "_" + j;
          used.add(entry);
          change = Symbolic.sum(change, Expr.multiply(Expr.ref(entry), slopes.get(states.get(j))));
        }
      }
      next.put(states.get(i), Expr.add(plan.now(states.get(i)), Symbolic.product(scale, plan.graph().add(change))));
    }
    plan.use(new StepPlan.MatrixFlow(name, matrix, used));
    next.forEach((state, value) -> plan.move(state, suffix, value));
  }

  /** A name with which no other name of the model begins. */
  private static String name(StepPlan plan, String state, double fraction) {
    String name = (fraction == 1 ? "flow_" : "half_flow_") + state;
    while (isTaken(plan, name)) {
      name += "_";
    }
    return name;
  }

  private static boolean isTaken(StepPlan plan, String start) {
    return ModelNames.of(plan.system().model()).stream().anyMatch(name -> name.startsWith(start));
  }

  /** The states of the block that act on a state, directly or through others, itself included. */
  private static Set<String> sources(ClassifyEquations.LinearBlock block, String state) {
    Set<String> found = new LinkedHashSet<>(List.of(state));
    List<String> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      block.coefficients().get(open.removeLast()).keySet().stream().filter(found::add).forEach(open::add);
    }
    return found;
  }

  private static String reason(List<String> states, boolean driven) {
    String kind = states.size() == 1
        ? "its equation is linear with constant coefficients"
        : "the equations of " + String.join(", ", states) + " are linear with constant coefficients";
    return driven ? kind + "; the drive that changes with time is taken in the middle" : kind;
  }
}
