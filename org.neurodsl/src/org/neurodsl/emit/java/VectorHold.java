package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/**
 * What the last vector loop does where a neuron is refractory. If variant 1 of the equations is short, its lanes
 * are blended in,
 * and those whose refractory time ends inside the step are flagged; else such vectors are left to the scalar loop.
 */
final class VectorHold {

  private static final int SHORT = 40;
  private static final Set<KnownFunction> SIMPLE =
      Set.of(KnownFunction.ABS, KnownFunction.MIN, KnownFunction.MAX, KnownFunction.CLIP, KnownFunction.RELU,
          KnownFunction.SQRT, KnownFunction.HEAVISIDE, KnownFunction.FLOOR);

  private final KernelLayout layout;
  private final boolean hasVariant;
  private final Set<String> shared = new HashSet<>();
  private final boolean leftToScalar;

  VectorHold(KernelLayout layout) {
    this.layout = layout;
    this.hasVariant = layout.canHold() && layout.variants().size() > 1;
    if (hasVariant) {
      findShared();
    }
    this.leftToScalar = hasVariant && (!isShort() || hasOthers());
  }

  /** Whether vectors with a refractory neuron are left to the scalar loop. */
  boolean isLeftToScalar() {
    return leftToScalar;
  }

  /** The beginning of a branch for vectors with a refractory neuron. */
  String test() {
    return "if (DoubleVector.fromArray(SPECIES, neurons.holdStep, i)"
        + ".compare(VectorOperators.GE, (double) step).anyTrue()) {";
  }

  /** The same in a network, where refractory times end on the grid. */
  String testOnGrid() {
    return "if (DoubleVector.fromArray(SPECIES, neurons.holdStep, i)"
        + ".compare(VectorOperators.GT, (double) step).anyTrue()) {";
  }

  /** Lets of variant 0 that the branch uses. */
  Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>();
    if (hasVariant && !leftToScalar) {
      held().step().results().forEach(result -> ExpressionFacts.names(result, needed::add));
      held().checks().stream()
          .flatMap(check -> StepFlags.expressions(check).stream())
          .forEach(value -> ExpressionFacts.names(value, needed::add));
      unshared().forEach(let -> ExpressionFacts.names(let.value(), needed::add));
      needed.retainAll(shared);
    }
    return needed;
  }

  private PopulationProgram.Variant held() {
    return layout.variants().get(1).variant();
  }

  private List<Let> unshared() {
    return layout.variants().get(1).each().stream().filter(let -> !shared.contains(let.name())).toList();
  }

  private void findShared() {
    VariantLayout first = layout.variants().get(0);
    VariantLayout second = layout.variants().get(1);
    List<Let> ofFirst = lets(first);
    List<Let> ofSecond = lets(second);
    Set<String> own = new HashSet<>();
    ofFirst.forEach(let -> own.add(let.name()));
    ofSecond.forEach(let -> own.add(let.name()));
    for (Let let : ofSecond) {
      boolean same =
          ofFirst.stream().anyMatch(other -> other.name().equals(let.name()) && other.value().equals(let.value()));
      Set<String> names = new HashSet<>();
      ExpressionFacts.names(let.value(), names::add);
      boolean sameNames =
          names.stream()
              .allMatch(name -> own.contains(name)
                  ? shared.contains(name)
                  : Objects.equals(first.stored().get(name), second.stored().get(name)));
      if (same && sameNames) {
        shared.add(let.name());
      }
    }
  }

  private static List<Let> lets(VariantLayout variant) {
    List<Let> lets = new ArrayList<>(variant.once());
    lets.addAll(variant.each());
    return lets;
  }

  private boolean isShort() {
    List<Expr> values = new ArrayList<>(held().step().results());
    held().checks().forEach(check -> values.addAll(StepFlags.expressions(check)));
    unshared().forEach(let -> values.add(let.value()));
    boolean simple = values.stream().allMatch(VectorHold::isSimple);
    boolean truth = unshared().stream().anyMatch(let -> layout.isTruth(let.value(), Map.of()));
    return simple && !truth && values.stream().mapToInt(VectorHold::size).sum() <= SHORT;
  }

  private static boolean isSimple(Expr expression) {
    boolean here =
        switch (expression) {
          case Expr.Call call -> SIMPLE.contains(call.function());
          case Expr.Lookup lookup -> false;
          case Expr.Binary binary ->
              binary.operator() != Expr.BinaryOperator.POWER || binary.wholeExponent().isPresent();
          case Expr.Num number -> true;
          case Expr.Ref reference -> true;
          case Expr.Unary unary -> true;
          case Expr.Choose choose -> true;
        };
    return here && ExprTree.parts(expression).stream().allMatch(VectorHold::isSimple);
  }

  private static int size(Expr expression) {
    return 1 + ExprTree.parts(expression).stream().mapToInt(VectorHold::size).sum();
  }

  /** Whether a neuron may be held under a variant other than 1. */
  private boolean hasOthers() {
    return layout.program().events().stream()
        .filter(event -> event.actions().stream().anyMatch(ModelIr.Action.Refractory.class::isInstance))
        .anyMatch(event -> event.heldVariant() != 1);
  }

  /** Writes the branch, where there is one. */
  void write(VectorCode free, Map<String, Value> next, Optional<Value> flags) {
    if (!layout.canHold() || leftToScalar) {
      return;
    }
    MethodBody loop = free.body().loop();
    Set<String> states = new LinkedHashSet<>(next.keySet());
    layout.program().states().forEach(state -> free.name(state.name()));
    VectorCode held = hasVariant ? heldCode(free) : null;
    String holdSteps = free.body().ofNeurons("holdStep");
    loop.structure("DoubleVector holdEnd = DoubleVector.fromArray(SPECIES, " + holdSteps + ", i);");
    loop.structure("if (holdEnd.compare(VectorOperators.GE, (double) step).anyTrue()) {");
    loop.structure("VectorMask<Double> ends = holdEnd.compare(VectorOperators.EQ, (double) step)"
        + ".and(DoubleVector.fromArray(SPECIES, neurons.holdFraction, i).compare(VectorOperators.GT, 0.0));");
    String any = flags.map(flag -> flag.text() + ".or(ends)").orElse("ends");
    Map<String, Value> mixed = new LinkedHashMap<>(next);
    if (hasVariant) {
      loop.structure("VectorMask<Double> held = holdEnd.compare(VectorOperators.GT, (double) step);");
      unshared().forEach(held::let);
      Map<String, Value> nextHeld = VectorFinish.next(held, results());
      Optional<Value> flagsHeld = VectorFinish.flags(held, nextHeld, held().checks());
      states.addAll(nextHeld.keySet());
      for (String state : states) {
        String one = next.getOrDefault(state, free.name(state)).text();
        String other = nextHeld.getOrDefault(state, free.name(state)).text();
        mixed.put(state, free.local(state + "_mixed", new Value(one + ".blend(" + other + ", held)", false, true)));
      }
      any = "ends" + flags.map(flag -> ".or(" + flag.text() + ".andNot(held))").orElse("")
          + flagsHeld.map(flag -> ".or(" + flag.text() + ".and(held))").orElse("");
    }
    Value all = free.local("flags", new Value(any, true, true));
    VectorFinish.store(layout, free, mixed, Optional.of(all));
    loop.structure("continue;");
    loop.structure("}");
  }

  /**
   * Mixes what holds for refractory neurons into the next states of a grid step, without a branch, which the processor
   * would guess wrong too often.
   *
   * @param next by state; replaced
   * @return the level with refractory neurons in it
   */
  VectorGrid.Level mixOnGrid(VectorCode free, Map<String, Value> next, VectorGrid.Level level) {
    if (!hasVariant || leftToScalar) {
      return level;
    }
    VectorCode held = heldCode(free);
    String end = "DoubleVector.fromArray(SPECIES, " + free.body().ofNeurons("holdStep") + ", i)";
    free.body().declare(
        "held", new Value(end + ".compare(VectorOperators.GT, (double) step)", true, true), SourcePlace.NOWHERE);
    unshared().forEach(held::let);
    Map<String, Value> nextHeld = VectorFinish.next(held, results());
    Set<String> states = new LinkedHashSet<>(next.keySet());
    states.addAll(nextHeld.keySet());
    for (String state : states) {
      Value one = next.getOrDefault(state, free.name(state));
      next.put(state, mixed(free, state + "_mixed", one, nextHeld.getOrDefault(state, free.name(state))));
    }
    Value after = held.local("after", held.value(held().checks().getFirst().after()));
    return new VectorGrid.Level(level.before(), mixed(free, "after_mixed", level.after(), after));
  }

  private static Value mixed(VectorCode code, String name, Value free, Value held) {
    String one = free.text();
    return code.local(name, new Value(one + ".blend(" + held.text() + ", held)", false, true));
  }

  private Map<String, Expr> results() {
    Map<String, Expr> results = new LinkedHashMap<>();
    List<PopulationProgram.State> states = layout.program().states();
    for (int index = 0; index < states.size(); index++) {
      if (!held().step().results().get(index).equals(Expr.ref(states.get(index).name()))) {
        results.put(states.get(index).name(), held().step().results().get(index));
      }
    }
    return results;
  }

  /** Code of variant 1, for which everything that it loads is loaded before the branch. */
  private VectorCode heldCode(VectorCode free) {
    VectorCode held = free.sibling(layout.variants().get(1));
    shared.stream().filter(needed()::contains).forEach(name -> held.bind(name, free.name(name)));
    List<Expr> values = new ArrayList<>(held().step().results());
    held().checks().forEach(check -> values.addAll(StepFlags.expressions(check)));
    unshared().forEach(let -> values.add(let.value()));
    Set<String> own = new HashSet<>();
    unshared().forEach(let -> own.add(let.name()));
    values.forEach(value -> ExpressionFacts.names(value, name -> {
      if (!own.contains(name)) {
        held.name(name);
      }
    }));
    return held;
  }
}
