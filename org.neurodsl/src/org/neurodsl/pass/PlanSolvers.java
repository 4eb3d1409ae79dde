package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.LargeStack;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.Scheme;

/**
 * Plans a model for computation: chooses a scheme for each equation ({@link ChooseScheme}), writes it out as
 * straight-line code for each set of held states, and sorts the code by when it can be computed ({@link
 * CodeLayout}).
 */
public final class PlanSolvers {
  private final PlanRequest request;
  private final ModelIr model;
  private final FlatSystem system;
  private final CodeLayout layout;
  private final List<List<String>> holds = new ArrayList<>();
  private final List<StepPlan> steps = new ArrayList<>();
  private final PlanEvents events;

  private PlanSolvers(PlanRequest request) {
    this.request = request;
    model = Passes.apply(request.model());
    system = new FlatSystem(model, request.drive());
    layout = new CodeLayout(system.graph(), reserved());
    collectHolds();
    Map<String, Expr> ceilings = request.onGrid() ? Ceilings.of(system) : Map.of();
    for (List<String> held : holds) {
      StepPlan step = new StepPlan(system, ceilings);
      ChooseScheme.choose(step, Set.copyOf(held), request.solver(), request.step());
      steps.add(step);
    }
    events = new PlanEvents(system, allEvents(), holds, steps.getFirst());
  }

  /** The plan for a request. */
  public static PopulationProgram plan(PlanRequest request) {
    return LargeStack.call(() -> new PlanSolvers(request).program());
  }

  private List<String> reserved() {
    List<String> names = new ArrayList<>(List.of(Expr.TIME, Expr.STEP));
    model.parameters().forEach(each -> names.add(each.name()));
    model.states().forEach(each -> names.add(each.name()));
    request.drive().levels().forEach(each -> names.add(each.name()));
    request.drive().noises().forEach(each -> names.add(each.name()));
    return names;
  }

  private List<ModelIr.Event> allEvents() {
    List<ModelIr.Event> all = new ArrayList<>(model.events());
    all.addAll(request.drive().actions());
    return all;
  }

  private void collectHolds() {
    holds.add(List.of());
    for (ModelIr.Event event : allEvents()) {
      List<String> held = PlanEvents.held(model, event);
      if (!holds.contains(held)) {
        holds.add(held);
      }
    }
  }

  private PopulationProgram program() {
    List<List<PlanEvents.CheckValues>> checks = steps.stream().map(events::checks).toList();
    for (int i = 0; i < steps.size(); i++) {
      layout.consider(steps.get(i).now().values());
      checks.get(i).forEach(check -> layout.consider(check.values()));
    }
    List<Expr> observed = request.observables().stream().map(each -> system.value(each.value())).toList();
    layout.consider(observed);
    layout.consider(system.derivatives());
    layout.consider(system.restDerivatives());
    layout.consider(events.levels());
    List<Let> derived = layout.derived();
    List<Let> levels = new ArrayList<>(request.drive().levels());
    levels.addAll(layout.levels());
    List<PopulationProgram.Variant> variants = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      variants.add(variant(holds.get(i), steps.get(i), checks.get(i)));
    }
    return new PopulationProgram(
        model.name(), model.documentation(), parameters(), derived, levels, request.drive().noises(), states(),
        values(PlanStart.initialValues(system)), values(system.restDerivatives()), values(system.derivatives()),
        variants,
        events.program(layout), observables(observed), request.drive().tables(), model.place());
  }

  private List<PopulationProgram.Parameter> parameters() {
    Set<String> varying = new HashSet<>(request.varying());
    List<PopulationProgram.Parameter> parameters = new ArrayList<>();
    for (ModelIr.Parameter each : model.parameters()) {
      if (ExprTree.names(each.value()).stream().anyMatch(varying::contains)) {
        varying.add(each.name());
      }
      parameters.add(new PopulationProgram.Parameter(
          each.name(), each.value(), varying.contains(each.name()), each.unit(), each.documentation(), each.place()));
    }
    return parameters;
  }

  private List<PopulationProgram.State> states() {
    return model.states().stream().map(each -> new PopulationProgram.State(
        each.name(), each.initial().isEmpty(), each.guess(), each.unit(), each.place())).toList();
  }

  private PopulationProgram.Values values(List<Expr> values) {
    CodeList code = layout.code(values);
    return new PopulationProgram.Values(code.lets(), code.expressions(values));
  }

  private List<PopulationProgram.Observable> observables(List<Expr> observed) {
    List<PopulationProgram.Observable> observables = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      Observed each = request.observables().get(i);
      CodeList code = layout.code(List.of(observed.get(i)));
      observables.add(new PopulationProgram.Observable(
          each.name(), code.lets(), code.expression(observed.get(i)), each.unit()));
    }
    return observables;
  }

  private PopulationProgram.Variant variant(List<String> held, StepPlan step, List<PlanEvents.CheckValues> checks) {
    Collection<Expr> results = step.now().values();
    Set<Expr> users = new LinkedHashSet<>(results);
    checks.forEach(check -> users.addAll(check.values()));
    List<Expr> entries = step.matrixFlows().stream()
        .flatMap(flow -> flow.matrix().stream()).flatMap(List::stream).toList();
    CodeList prepared = layout.prepared(users, entries);
    CodeList code = layout.code(users, prepared);
    List<PopulationProgram.Propagator> propagators = step.matrixFlows().stream()
        .map(flow -> new PopulationProgram.Propagator(
            flow.name(), flow.matrix().stream().map(prepared::expressions).toList(), flow.used()))
        .toList();
    List<Scheme> schemes = model.states().stream().map(state -> step.scheme(state.name())).toList();
    return new PopulationProgram.Variant(held, schemes, step.fastest(), prepared.lets(), propagators,
        new PopulationProgram.Values(code.lets(), code.expressions(results)),
        checks.stream().map(check -> check.program(code)).toList(), step.order());
  }
}
