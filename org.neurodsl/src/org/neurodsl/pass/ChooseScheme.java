package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Scheme;

/**
 * Decides how each state is advanced.
 *
 * <p>{@code auto}: closed linear blocks follow their exact flow. If the equation of each other state is linear in
 * that state itself, they are advanced exponentially, in turn. Otherwise they go by rk4; or implicitly, if the fastest
 * of them would change by more than its own displacement in one step at the start. The other solvers take all
 * states, except that {@code exact} and {@code exponential} too leave to the exact flow what it can do.
 */
final class ChooseScheme {
  /** Largest product of rate and step for rk4; its limit of stability is 2.8. */
  private static final double LARGEST_FOR_RK4 = 1;

  private final StepPlan plan;
  private final FlatSystem system;
  private final Set<String> changing;

  private ChooseScheme(StepPlan plan, Set<String> held) {
    this.plan = plan;
    system = plan.system();
    changing = system.changing();
    changing.removeAll(held);
    plan.scheme(held, Scheme.HELD, 0, "");
  }

  /** Plans one step with the solver of that name while some states are held. */
  static void choose(StepPlan plan, Set<String> held, String solver, double step) {
    ChooseScheme choice = new ChooseScheme(plan, held);
    if (choice.changing.isEmpty()) {
      return;
    }
    switch (solver) {
      case "rk4" -> choice.rungeKutta(choice.changing, List.of(), "");
      case "adaptive" -> choice.adaptive();
      case "implicit" -> choice.implicit("", List.of(), choice.changing);
      case "exponential_euler" -> ExponentialScheme.advanceAtOnce(choice.plan, choice.changing);
      case "auto", "exact", "exponential" -> choice.byStructure(solver, step);
      default -> throw new IllegalArgumentException("No solver is called '" + solver + "'");
    }
  }

  private void byStructure(String solver, double step) {
    List<ClassifyEquations.LinearBlock> blocks = new ArrayList<>(ClassifyEquations.linearBlocks(system, changing));
    Set<String> others = new LinkedHashSet<>(changing);
    blocks.forEach(block -> others.removeAll(block.states()));
    boolean affine = others.stream().allMatch(state -> system.affine(state).isPresent());
    boolean exponential = affine || solver.equals("exponential");
    if (!exponential) {
      blocks.removeIf(block -> movedByTime(block) && others.addAll(block.states()));
    }
    List<ClassifyEquations.LinearBlock> feeding = blocks.stream().filter(block -> others.stream()
        .anyMatch(state -> system.graph().dependsOnAny(system.derivative(state), block.states()))).toList();
    blocks.stream().filter(block -> !feeding.contains(block)).forEach(block -> LinearFlow.advance(plan, block, 0, 1));
    if (others.isEmpty()) {
      return;
    }
    if (exponential) {
      feeding.forEach(block -> LinearFlow.advance(plan, block, 0, 0.5));
      ExponentialScheme.advanceInTurn(plan, others);
      feeding.forEach(block -> LinearFlow.advance(plan, block, 0.5, 1));
    } else {
      nonlinear(others, feeding, step);
    }
  }

  private boolean movedByTime(ClassifyEquations.LinearBlock block) {
    return block.forcing().values().stream().anyMatch(forcing -> system.graph().dependsOn(forcing, Expr.TIME));
  }

  private void nonlinear(Set<String> states, List<ClassifyEquations.LinearBlock> feeding, double step) {
    double fastest = StartRates.fastest(system, states);
    String first = states.stream().filter(state -> system.affine(state).isEmpty()).findFirst().orElseThrow();
    String because = "the equation of " + first + " is not linear in " + first;
    plan.noteFastest(fastest);
    if (fastest * step > LARGEST_FOR_RK4) {
      String tooFast = ", is too fast for rk4 at this step";
      implicit(because + " and the fastest rate at the start, " + shortened(fastest) + " per ms" + tooFast, feeding,
          states);
    } else {
      rungeKutta(states, feeding, because);
    }
  }

  private void rungeKutta(Set<String> states, List<ClassifyEquations.LinearBlock> feeding, String because) {
    RungeKuttaScheme.advance(plan, states, feeding);
    plan.scheme(states, "Runge–Kutta", 4, because);
  }

  /** The runtime advances the states by their derivatives alone; the step of rk4 stands in for one. */
  private void adaptive() {
    RungeKuttaScheme.advance(plan, changing, List.of());
    plan.scheme(changing, "Dormand–Prince 8(5,3) with steps of its own", 8, "");
  }

  private void implicit(String because, List<ClassifyEquations.LinearBlock> feeding, Set<String> states) {
    Set<String> all = new LinkedHashSet<>(states);
    feeding.forEach(block -> all.addAll(block.states()));
    LinearlyImplicitScheme.advance(plan, all);
    plan.scheme(all, "linearly implicit", 2, because);
  }

  private static String shortened(double rate) {
    return String.format(Locale.ROOT, "%.3g", rate);
  }
}
