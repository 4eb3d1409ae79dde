package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.emit.java.KernelLayout.Stored;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.PopulationProgram.Propagator;

/**
 * When the values of one variant of the equations are computed: once for a run, once for a length of step, once for
 * each step, or
 * for each neuron in each step. What nothing uses is left out.
 */
final class VariantLayout {

  private final PopulationProgram.Variant variant;
  private final Map<String, Symbol> known = new HashMap<>();
  private final Map<String, Symbol> stored = new HashMap<>();
  private final List<Stored> constants = new ArrayList<>();
  private final List<Stored> prepared = new ArrayList<>();
  private final List<Let> once = new ArrayList<>();
  private final List<Let> each = new ArrayList<>();
  private final Set<String> used;
  private final Set<String> usedByResults;

  /**
   * Sorts the lets of a variant.
   *
   * @param shared fields of earlier variants by what they hold; new ones are added
   */
  VariantLayout(KernelLayout layout, PopulationProgram.Variant variant, Map<String, Symbol> shared) {
    this.variant = variant;
    usedByResults = used(List.of());
    used = used(variant.checks());
    variant.prepared().forEach(let -> sort(layout, let, shared));
    variant.propagators().forEach(propagator -> store(layout, propagator, shared));
    variant.step().lets().forEach(let -> sort(layout, let, shared));
  }

  private Set<String> used(List<PopulationProgram.Check> checks) {
    Set<String> found = new HashSet<>();
    variant.step().results().forEach(result -> ExpressionFacts.names(result, found::add));
    checks.stream()
        .flatMap(check -> StepFlags.expressions(check).stream())
        .forEach(value -> ExpressionFacts.names(value, found::add));
    use(variant.step().lets(), found);
    for (Propagator propagator : variant.propagators()) {
      if (propagator.used().stream().anyMatch(found::contains)) {
        propagator.matrix().forEach(row -> row.forEach(entry -> ExpressionFacts.names(entry, found::add)));
      }
    }
    use(variant.prepared(), found);
    return found;
  }

  private static void use(List<Let> lets, Set<String> found) {
    for (Let let : lets.reversed()) {
      if (found.contains(let.name())) {
        ExpressionFacts.names(let.value(), found::add);
      }
    }
  }

  private void sort(KernelLayout layout, Let let, Map<String, Symbol> shared) {
    if (!used.contains(let.name())) {
      return;
    }
    Dependence dependence = layout.dependence(let.value(), known);
    boolean truth = layout.isTruth(let.value(), known);
    if (dependence.isPrepared()) {
      String key = let.name() + " = " + resolved(layout, let.value());
      Symbol old = shared.get(key);
      Symbol symbol = old != null ? old : new Symbol(layout.names().field(let.name()), dependence, truth);
      shared.put(key, symbol);
      stored.put(let.name(), symbol);
      if (old == null) {
        List<Stored> where = dependence.isConstant() ? constants : prepared;
        where.add(new Stored(Map.of(let.name(), symbol), let, null, Map.copyOf(stored)));
      }
      known.put(let.name(), symbol);
      return;
    }
    known.put(let.name(), new Symbol(let.name(), dependence, truth));
    (dependence.isUniform() ? once : each).add(let);
  }

  private void store(KernelLayout layout, Propagator propagator, Map<String, Symbol> shared) {
    List<String> kept = propagator.used().stream().filter(used::contains).toList();
    if (kept.isEmpty()) {
      return;
    }
    Dependence dependence = Dependence.LENGTH;
    StringBuilder key = new StringBuilder();
    for (Expr entry : propagator.matrix().stream().flatMap(List::stream).toList()) {
      dependence = dependence.and(layout.dependence(entry, known));
      key.append(resolved(layout, entry)).append(';');
    }
    Map<String, Symbol> symbols = new LinkedHashMap<>();
    boolean fresh = false;
    for (String name : kept) {
      Symbol old = shared.get(name + " in " + key);
      Symbol symbol = old != null ? old : new Symbol(layout.names().field(name), dependence, false);
      fresh |= old == null;
      shared.put(name + " in " + key, symbol);
      symbols.put(name, symbol);
    }
    if (fresh) {
      prepared.add(new Stored(symbols, null, propagator, Map.copyOf(stored)));
    }
    stored.putAll(symbols);
    known.putAll(symbols);
  }

  private String resolved(KernelLayout layout, Expr expression) {
    return new ExpressionWriter(
            name -> {
              Symbol symbol = stored.getOrDefault(name, layout.global(name));
              return symbol != null ? symbol.java() : name;
            },
            "tables")
        .text(expression);
  }

  PopulationProgram.Variant variant() {
    return variant;
  }

  /** The fields that hold lets and propagators of this variant, by their names in the program. */
  Map<String, Symbol> stored() {
    return stored;
  }

  /** What this variant is the first to need of a run. */
  List<Stored> constants() {
    return constants;
  }

  /** What this variant is the first to need for a length of step. */
  List<Stored> prepared() {
    return prepared;
  }

  /** Lets that are the same for all neurons in a step. */
  List<Let> once() {
    return once;
  }

  /** Lets of each neuron. */
  List<Let> each() {
    return each;
  }

  /** Whether the next states need the value of the name. */
  boolean isForStates(String name) {
    return usedByResults.contains(name);
  }
}
