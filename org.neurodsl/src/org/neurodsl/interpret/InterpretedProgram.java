package org.neurodsl.interpret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.ParameterValues;

/** All code of a plan with bound names; shared by the populations made of it. */
final class InterpretedProgram {
  private final PopulationProgram program;
  private final Slots slots = new Slots();
  private final Set<String> names = new LinkedHashSet<>();
  private final Code parameters;
  private final Code derived;
  private final int fixedSlots;
  private final Code levels;
  private final Code noises;
  private final Code initial;
  private final Code rest;
  private final Code derivatives;
  private final List<InterpretedVariant> variants;
  private final List<Code> events = new ArrayList<>();
  private final List<List<Term>> actions = new ArrayList<>();
  private final List<Code> observables;

  InterpretedProgram(PopulationProgram program) {
    this.program = program;
    List<Drive.Table> tables = program.tables();
    program.parameters().forEach(each -> declare(each.name()));
    program.derived().forEach(each -> declare(each.name()));
    fixedSlots = slots.size();
    program.states().forEach(each -> declare(each.name()));
    program.levels().forEach(each -> declare(each.name()));
    program.noises().forEach(each -> declare(each.name()));
    declare(Expr.TIME);
    declare(Expr.STEP);
    List<Expr> defaults = program.parameters().stream().map(PopulationProgram.Parameter::value).toList();
    parameters = new Code(List.of(), defaults, slots, tables);
    derived = new Code(program.derived(), List.of(), slots, tables);
    levels = new Code(program.levels(), List.of(), slots, tables);
    List<Expr> noiseValues = new ArrayList<>();
    program.noises().forEach(each -> noiseValues.addAll(List.of(each.mean(), each.deviation(), each.timeConstant())));
    noises = new Code(List.of(), noiseValues, slots, tables);
    initial = code(program.initial());
    rest = code(program.rest());
    derivatives = code(program.derivatives());
    variants = program.variants().stream().map(each -> new InterpretedVariant(each, slots, tables)).toList();
    program.events().forEach(this::bind);
    observables = program.observables().stream()
        .map(each -> new Code(each.lets(), List.of(each.value()), slots, tables)).toList();
  }

  private void declare(String name) {
    names.add(name);
    slots.of(name);
  }

  private void bind(PopulationProgram.Event event) {
    Expr trigger = event.level().orElseGet(() -> event.time().orElseThrow());
    events.add(new Code(event.lets(), List.of(trigger), slots, program.tables()));
    actions.add(event.actions().stream().map(action -> Term.of(value(action), slots, program.tables())).toList());
    event.actions().forEach(action -> {
      if (action instanceof ModelIr.Action.Bind bind) {
        slots.of(bind.let().name());
      }
    });
  }

  private static Expr value(ModelIr.Action action) {
    return switch (action) {
      case ModelIr.Action.Bind bind -> bind.let().value();
      case ModelIr.Action.Assign assign -> assign.value();
      case ModelIr.Action.Refractory hold -> hold.duration();
    };
  }

  private Code code(PopulationProgram.Values values) {
    List<Let> lets = values.lets();
    return new Code(lets, values.results(), slots, program.tables());
  }

  /** The values of parameters and derived constants of one neuron, by slot. */
  double[] fixed(ParameterValues given, int neuron, double[] work) {
    for (int i = 0; i < program.parameters().size(); i++) {
      PopulationProgram.Parameter parameter = program.parameters().get(i);
      double[] each = parameter.varying() ? given.varying(parameter.name()) : null;
      double byDefault = parameters.result(i, work);
      work[slots.of(parameter.name())] = each != null ? each[neuron] : given.uniform(parameter.name(), byDefault);
    }
    derived.run(work);
    double[] fixed = new double[fixedSlots];
    System.arraycopy(work, 0, fixed, 0, fixedSlots);
    return fixed;
  }

  int slots() {
    return slots.size();
  }

  /** The names that are known between steps. */
  Set<String> names() {
    return names;
  }

  int slot(String name) {
    return slots.of(name);
  }

  int stateSlot(int state) {
    return fixedSlots + state;
  }

  int levelSlot(int level) {
    return fixedSlots + program.states().size() + level;
  }

  Code levels() {
    return levels;
  }

  /** Mean, deviation and time constant of each noise. */
  Code noises() {
    return noises;
  }

  Code initial() {
    return initial;
  }

  Code rest() {
    return rest;
  }

  Code derivatives() {
    return derivatives;
  }

  InterpretedVariant variant(int index) {
    return variants.get(index);
  }

  Code event(int index) {
    return events.get(index);
  }

  Term action(int event, int action) {
    return actions.get(event).get(action);
  }

  Code observable(int index) {
    return observables.get(index);
  }
}
