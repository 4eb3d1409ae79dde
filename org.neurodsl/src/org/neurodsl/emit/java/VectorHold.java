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
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.source.SourcePlace;

/**
 * The branch of a vector loop for vectors in which a neuron is refractory: those lanes take their next states from
 * variant 1,
 * and lanes whose refractory time ends inside the step are flagged. What both variants compute in the same way is
 * computed once.
 */
final class VectorHold {

  private final KernelLayout layout;
  private final MethodBody body;
  private final NeuronCode free;
  private final NeuronCode held;
  private final Set<String> shared = new HashSet<>();

  VectorHold(KernelLayout layout, NeuronCode free, MethodBody body) {
    this.layout = layout;
    this.body = body;
    this.free = free;
    this.held = hasVariant(layout) ? free.sibling(layout.variants().get(1).stored()) : null;
  }

  private static boolean hasVariant(KernelLayout layout) {
    return layout.canHold() && layout.variants().size() > 1;
  }

  /** Declares what variant 1 alone needs and is the same for all neurons. */
  void beforeLoop() {
    if (held == null) {
      return;
    }
    findShared();
    for (Let let : layout.variants().get(1).once()) {
      let(let);
    }
  }

  private void let(Let let) {
    if (shared.contains(let.name())) {
      held.bind(let.name(), free.name(let.name()));
    } else {
      held.let(let);
    }
  }

  private void findShared() {
    VariantLayout first = layout.variants().get(0);
    VariantLayout second = layout.variants().get(1);
    List<Let> ofFirst = new ArrayList<>(first.once());
    ofFirst.addAll(first.each());
    List<Let> ofSecond = new ArrayList<>(second.once());
    ofSecond.addAll(second.each());
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

  /** Writes the branch. */
  void inLoop(Map<String, Value> next, Optional<Value> flags) {
    body.structure("DoubleVector holdEnd = DoubleVector.fromArray(SPECIES, neurons.holdStep, i);");
    body.structure("if (holdEnd.compare(VectorOperators.GE, (double) step).anyTrue()) {");
    free.inBlock(() -> branch(next, flags));
    body.structure("continue;");
    body.structure("}");
  }

  private void branch(Map<String, Value> next, Optional<Value> flags) {
    body.structure("VectorMask<Double> ends = holdEnd.compare(VectorOperators.EQ, (double) step)"
        + ".and(DoubleVector.fromArray(SPECIES, neurons.holdFraction, i).compare(VectorOperators.GT, 0.0));");
    if (held == null) {
      String any = flags.map(flag -> flag.text() + ".or(ends)").orElse("ends");
      Value all = free.local("flags", new Value(any, true, true), SourcePlace.NOWHERE);
      VectorSection.store(free, body, next, Optional.of(all));
      return;
    }
    body.structure("VectorMask<Double> held = holdEnd.compare(VectorOperators.GT, (double) step);");
    VariantLayout variant = layout.variants().get(1);
    variant.each().forEach(this::let);
    Map<String, Value> nextHeld = VectorSection.nextStates(layout.program(), held, variant);
    Optional<Value> flagsHeld = VectorSection.flag(layout.program(), held, variant, nextHeld);
    Map<String, Value> blended = new LinkedHashMap<>();
    Set<String> states = new LinkedHashSet<>(next.keySet());
    states.addAll(nextHeld.keySet());
    for (String state : states) {
      String one = next.getOrDefault(state, free.name(state)).text();
      String other = nextHeld.getOrDefault(state, free.name(state)).text();
      Value value = new Value(one + ".blend(" + other + ", held)", false, true);
      blended.put(state, free.local(state + "_mixed", value, SourcePlace.NOWHERE));
    }
    String any = "ends";
    any += flags.map(flag -> ".or(" + flag.text() + ".andNot(held))").orElse("");
    any += flagsHeld.map(flag -> ".or(" + flag.text() + ".and(held))").orElse("");
    any += hasOthers(layout) ? ".or(heldOtherwise(neurons, i).and(held))" : "";
    Value all = free.local("flags", new Value(any, true, true), SourcePlace.NOWHERE);
    VectorSection.store(free, body, blended, Optional.of(all));
  }

  /** Whether a neuron may be held under a variant other than 1. */
  private static boolean hasOthers(KernelLayout layout) {
    return layout.program().events().stream()
        .filter(event -> event.actions().stream().anyMatch(ModelIr.Action.Refractory.class::isInstance))
        .anyMatch(event -> event.heldVariant() != 1);
  }

  /** Writes the methods that the branch calls. */
  static void writeMethods(KernelLayout layout, JavaWriter out, String className) {
    if (!hasVariant(layout) || !hasOthers(layout)) {
      return;
    }
    out.blank();
    out.line("/** The lanes whose neurons are or were held under another variant than 1. */");
    out.open("private static VectorMask<Double> heldOtherwise(" + className + " neurons, int first) {");
    out.line("long lanes = 0;");
    out.open("for (int lane = 0; lane < SPECIES.length(); lane++) {");
    out.line("lanes |= neurons.holdVariant[first + lane] == 1 ? 0L : 1L << lane;");
    out.close("}");
    out.line("return VectorMask.fromLong(SPECIES, lanes);");
    out.close("}");
  }
}
