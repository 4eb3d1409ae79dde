package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.Scheme;

/**
 * One step in the making: the schemes move the present values of the states forward, say why, and leave what is
 * known of the slopes at both ends for the search of grazing events.
 */
final class StepPlan {
  private final FlatSystem system;
  private final Map<String, Expr> ceilings;
  private final Map<String, Expr> now = new LinkedHashMap<>();
  private final Map<String, Expr> slopesBefore = new HashMap<>();
  private final Map<String, Expr> slopesAfter = new HashMap<>();
  private final Map<String, Scheme> schemes = new HashMap<>();
  private final List<MatrixFlow> matrixFlows = new ArrayList<>();
  private final Set<String> monotone = new HashSet<>();
  private int order;
  private double fastest;

  /** A matrix exponential that the step uses, as in {@code PopulationProgram.Propagator}, over values of the graph. */
  record MatrixFlow(String name, List<List<Expr>> matrix, List<String> used) {}

  /** @param ceilings values that some states do not pass */
  StepPlan(FlatSystem system, Map<String, Expr> ceilings) {
    this.system = system;
    this.ceilings = ceilings;
    system.model().states().forEach(state -> now.put(state.name(), Expr.ref(state.name())));
  }

  CodeGraph graph() {
    return system.graph();
  }

  FlatSystem system() {
    return system;
  }

  /** The present value of a state. */
  Expr now(String state) {
    return now.get(state);
  }

  /** The present values of all states. */
  Map<String, Expr> now() {
    return now;
  }

  /** Moves a state; the value gets the name of the state with a suffix. */
  void move(String state, String suffix, Expr value) {
    graph().at(system.placeOf(state));
    Expr ceiling = ceilings.get(state);
    Expr kept = ceiling == null ? value : Expr.call(KnownFunction.MIN, value, ceiling);
    now.put(state, graph().name(state + "_" + suffix, graph().add(kept)));
  }

  /** A fraction of the step length in ms. */
  Expr length(double fraction) {
    Expr length = graph().add(Symbolic.product(Expr.num(fraction), FlatSystem.STEP_LENGTH));
    return fraction == 0.5 ? graph().name("dt_half", length) : length;
  }

  /** The time at a fraction of the step. */
  Expr time(double fraction) {
    return fraction == 0 ? FlatSystem.TIME : graph().add(Expr.add(FlatSystem.TIME, length(fraction)));
  }

  /** The values with the present states and the time at a fraction of the step. */
  List<Expr> at(double fraction, List<Expr> values) {
    Map<String, Expr> meaning = new HashMap<>(now);
    meaning.entrySet().removeIf(entry -> entry.getValue().equals(Expr.ref(entry.getKey())));
    if (fraction != 0) {
      meaning.put(Expr.TIME, time(fraction));
    }
    return meaning.isEmpty() ? values : graph().replace(values, meaning);
  }

  Expr at(double fraction, Expr value) {
    return at(fraction, List.of(value)).getFirst();
  }

  /** Notes how states are advanced and why. */
  void scheme(Collection<String> states, String method, int ofOrder, String because) {
    states.forEach(state -> schemes.put(state, new Scheme(state, method, ofOrder, because)));
  }

  Scheme scheme(String state) {
    return schemes.getOrDefault(state, new Scheme(state, "constant between events", 0, ""));
  }

  /** Notes the rate, in 1/ms, by which a method was chosen for this step. */
  void noteFastest(double rate) {
    fastest = rate;
  }

  /** That rate; 0 where the choice does not depend on the step. */
  double fastest() {
    return fastest;
  }

  /**
   * Notes that a state follows the flow of an autonomous equation of its own, so that it is monotone during the
   * step.
   */
  void noteMonotone(String state) {
    monotone.add(state);
  }

  boolean isMonotone(String state) {
    return monotone.contains(state);
  }

  /** Notes the slope of a state at the start of the step, where a scheme has it anyway; the first one counts. */
  void slopeBefore(String state, Expr slope) {
    slopesBefore.putIfAbsent(state, slope);
  }

  /** Notes the slope of a state at the end; the last one counts. */
  void slopeAfter(String state, Expr slope) {
    slopesAfter.put(state, slope);
  }

  Expr slopeBefore(String state) {
    return slopesBefore.getOrDefault(state, system.derivative(state));
  }

  Expr slopeAfter(String state) {
    Expr known = slopesAfter.get(state);
    return known != null ? known : at(1, system.derivative(state));
  }

  void use(MatrixFlow flow) {
    if (matrixFlows.stream().noneMatch(each -> each.name().equals(flow.name()))) {
      matrixFlows.add(flow);
    }
  }

  List<MatrixFlow> matrixFlows() {
    return matrixFlows;
  }

  /** The step is at best of this order; 0 means exact. */
  void limitOrder(int limit) {
    order = order == 0 || limit == 0 ? Math.max(order, limit) : Math.min(order, limit);
  }

  int order() {
    return order;
  }
}
