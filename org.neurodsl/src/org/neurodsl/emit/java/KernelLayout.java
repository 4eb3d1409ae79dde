package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;

/** Which fields a generated class has, what each depends on, and what each variant of the equations computes when. */
final class KernelLayout {

  private final PopulationProgram program;
  private final JavaNames names = new JavaNames();
  private final Map<String, Symbol> globals = new HashMap<>();
  private final Map<String, Symbol> parameters = new LinkedHashMap<>();
  private final List<VariantLayout> variants = new ArrayList<>();
  private final List<List<String>> arrivals;

  /**
   * The layout of a program.
   *
   * @param arrivals for each port of a neuron of a network the states that take what arrives there
   */
  KernelLayout(PopulationProgram program, List<List<String>> arrivals) {
    this.program = program;
    this.arrivals = arrivals;
    for (PopulationProgram.Parameter parameter : program.parameters()) {
      Dependence byDefault = dependence(parameter.value(), Map.of());
      declare(parameter.name(), parameter.varying() ? Dependence.VARIES.and(byDefault) : byDefault, false);
      parameters.put(parameter.name(), globals.get(parameter.name()));
    }
    program.derived().forEach(let -> declareLet(let, Dependence.NONE));
    program.levels().forEach(let -> declareLet(let, Dependence.MOMENT));
    for (Drive.Noise noise : program.noises()) {
      declare(noise.name(), Dependence.STATE, false);
    }
    for (PopulationProgram.State state : program.states()) {
      declare(state.name(), Dependence.STATE, false);
    }
    Map<String, Symbol> shared = new HashMap<>();
    for (PopulationProgram.Variant variant : program.variants()) {
      variants.add(new VariantLayout(this, variant, shared));
    }
  }

  private void declareLet(Let let, Dependence least) {
    declare(let.name(), least.and(dependence(let.value(), Map.of())), isTruth(let.value(), Map.of()));
  }

  private void declare(String name, Dependence dependence, boolean truth) {
    globals.put(name, new Symbol(names.field(name), dependence, truth));
  }

  PopulationProgram program() {
    return program;
  }

  /**
   * For each port the states to which a step may add what arrives before events happen: none at all where a state may
   * be held at that time, or an event uses or changes one.
   */
  List<List<String>> arrivals() {
    Set<String> busy = new HashSet<>();
    program.variants().forEach(variant -> busy.addAll(variant.held()));
    for (PopulationProgram.Event event : program.events()) {
      event.level().ifPresent(level -> ExpressionFacts.names(level, busy::add));
      event.lets().forEach(let -> ExpressionFacts.names(let.value(), busy::add));
      event.actions().forEach(action -> busy.addAll(names(action)));
    }
    return arrivals.stream().flatMap(List::stream).anyMatch(busy::contains) ? List.of() : arrivals;
  }

  private static Set<String> names(ModelIr.Action action) {
    Set<String> names = new HashSet<>();
    switch (action) {
      case ModelIr.Action.Bind bind -> ExpressionFacts.names(bind.let().value(), names::add);
      case ModelIr.Action.Assign assign -> {
        names.add(assign.state());
        ExpressionFacts.names(assign.value(), names::add);
      }
      case ModelIr.Action.Refractory hold -> ExpressionFacts.names(hold.duration(), names::add);
    }
    return names;
  }

  JavaNames names() {
    return names;
  }

  List<VariantLayout> variants() {
    return variants;
  }

  /** The field of a parameter, derived constant, level, noise or state; {@code null} for other names. */
  Symbol global(String name) {
    return globals.get(name);
  }

  /** The stored constants of all variants, each once, in order. */
  List<Stored> constants() {
    return variants.stream().flatMap(variant -> variant.constants().stream()).toList();
  }

  /** What is computed for a length of step, of all variants, each once, in order. */
  List<Stored> prepared() {
    return variants.stream().flatMap(variant -> variant.prepared().stream()).toList();
  }

  /** Whether any event begins a refractory time. */
  boolean canHold() {
    return program.events().stream()
        .flatMap(event -> event.actions().stream())
        .anyMatch(ModelIr.Action.Refractory.class::isInstance);
  }

  /** What an expression depends on, where {@code local} are names of the list at hand. */
  Dependence dependence(Expr expression, Map<String, Symbol> local) {
    return ExpressionFacts.dependence(expression, name -> dependence(name, local));
  }

  private Dependence dependence(String name, Map<String, Symbol> local) {
    Symbol symbol = local.getOrDefault(name, globals.get(name));
    if (symbol != null) {
      return symbol.dependence();
    }
    return switch (name) {
      case Expr.TIME -> Dependence.MOMENT;
      case Expr.STEP -> Dependence.LENGTH;
      default -> throw new IllegalArgumentException("'" + name + "' is used before it is known in " + program.name());
    };
  }

  /** Whether an expression is a truth value, where {@code local} are names of the list at hand. */
  boolean isTruth(Expr expression, Map<String, Symbol> local) {
    return ExpressionFacts.isTruth(
        expression,
        name -> {
          Symbol symbol = local.getOrDefault(name, globals.get(name));
          return symbol != null && symbol.truth();
        });
  }

  /**
   * Something that is kept in fields: a let or the entries of a propagator.
   *
   * @param symbols the fields by the names of the program
   * @param scope what the names in its expressions mean, besides the globals
   */
  record Stored(
      Map<String, Symbol> symbols, Let let, PopulationProgram.Propagator propagator, Map<String, Symbol> scope) {

    /** Whether there is a value for each neuron. */
    boolean isArray() {
      return symbols.values().iterator().next().isArray();
    }
  }
}
