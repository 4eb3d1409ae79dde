package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.sim.standalone.PlanNumbers;
import org.neurodsl.sim.standalone.PlanNumbers.EdgeSource;
import org.neurodsl.sim.standalone.PlanNumbers.SweepSource;

/** Gathers those numbers of a plan that depend on parameters, so that a compiled model can compute them again. */
final class NotedNumbers {
  private final Set<String> parameters;
  private final Map<Expr, String> names = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private List<EdgeSource> edges = List.of();
  private SweepSource sweep;

  NotedNumbers(ModelIr neuron) {
    parameters = neuron.parameters().stream().map(ModelIr.Parameter::name).collect(Collectors.toSet());
  }

  /** Notes nothing: for what is lowered anew where a parameter has another value. */
  NotedNumbers() {
    parameters = Set.of();
  }

  /** Notes the value that an experiment gives to a parameter. */
  void setting(String parameter, Expr value) {
    if (depends(value)) {
      settings.put(parameter, name(value));
    }
  }

  /** Notes a number by its place in the plan. */
  void number(String place, Expr value) {
    if (depends(value)) {
      numbers.put(place, name(value));
    }
  }

  /** Notes the values of a sweep. */
  void sweep(List<Expr> listed) {
    if (listed.stream().anyMatch(this::depends)) {
      sweep = new SweepSource(listed.stream().map(this::name).toList(), null, null, null, 0, false);
    }
  }

  /** Notes the range of a sweep with a step. */
  void sweep(Expr from, Expr to, Expr step) {
    if (Stream.of(from, to, step).anyMatch(this::depends)) {
      sweep = new SweepSource(List.of(), name(from), name(to), name(step), 0, false);
    }
  }

  /** Notes the range of a sweep with a number of points. */
  void sweep(Expr from, Expr to, int points, boolean logarithmic) {
    if (depends(from) || depends(to)) {
      sweep = new SweepSource(List.of(), name(from), name(to), null, points, logarithmic);
    }
  }

  /** Notes the edges of all stimuli. They end with the run, so that its duration matters too. */
  void edges(List<LowerStimulus.Edges> all, Expr duration) {
    if (depends(duration) || all.stream().flatMap(each -> each.expressions().stream()).anyMatch(this::depends)) {
      edges = all.stream().map(each ->
          new EdgeSource(name(each.first()), orNull(each.every()), orNull(each.last()))).toList();
    }
  }

  /** What is to be computed again. */
  PlanNumbers all() {
    return new PlanNumbers(settings, numbers, sweep, edges);
  }

  /** What a compiled model must be able to show for that. */
  List<Observed> observed() {
    List<Observed> observed = new ArrayList<>();
    names.forEach((value, name) -> observed.add(new Observed(name, value, DisplayUnit.NONE)));
    return observed;
  }

  private boolean depends(Expr value) {
    return ExprTree.names(value).stream().anyMatch(parameters::contains);
  }

  private String orNull(Expr value) {
    return Objects.isNull(value) ? null : name(value);
  }

  /** No name of a model has a blank inside. */
  private String name(Expr value) {
    return names.computeIfAbsent(value, key -> "number " + (names.size() + 1));
  }
}
