package org.neurodsl.emit.java;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.source.SourcePlace;

/** Writes lets into one vector loop: loads what they need, and spreads what is equal for all neurons. */
final class VectorCode {

  private final KernelLayout layout;
  private final VariantLayout variant;
  private final Map<String, String> handedOver;
  private final VectorBody body;
  private final Set<String> taken;
  private final Map<String, Value> bound = new HashMap<>();
  private final Map<String, Value> loaded;

  /**
   * Code of a loop.
   *
   * @param handedOver the arrays of lets that other loops compute, by the names of the lets
   */
  VectorCode(KernelLayout layout, VariantLayout variant, Map<String, String> handedOver, boolean wide) {
    this.layout = layout;
    this.variant = variant;
    this.handedOver = handedOver;
    this.taken = layout.names().localsTaken();
    taken.addAll(handedOver.values());
    this.body = new VectorBody(taken, wide);
    this.loaded = new HashMap<>();
    bindTime();
  }

  private VectorCode(VectorCode other, VariantLayout variant) {
    layout = other.layout;
    this.variant = variant;
    handedOver = Map.of();
    taken = other.taken;
    body = other.body;
    loaded = other.loaded;
    bindTime();
  }

  /** Code of another variant in the same loop. */
  VectorCode sibling(VariantLayout another) {
    return new VectorCode(this, another);
  }

  private void bindTime() {
    bound.put(Expr.TIME, new Value("t", false, false));
    bound.put(Expr.STEP, new Value("dt", false, false));
  }

  VectorBody body() {
    return body;
  }

  /** Lets a name mean a value. */
  void bind(String name, Value value) {
    bound.put(name, value);
  }

  /** The value of a name. */
  Value name(String name) {
    if (bound.containsKey(name)) {
      return bound.get(name);
    }
    if (handedOver.containsKey(name)) {
      String java = handedOver.get(name);
      return load(java, "DoubleVector.fromArray(SPECIES, this." + java + ", i)", false);
    }
    for (Let let : variant.once()) {
      if (let.name().equals(name)) {
        return once(let);
      }
    }
    Symbol symbol = variant.stored().getOrDefault(name, layout.global(name));
    if (symbol == null) {
      throw new IllegalArgumentException("'" + name + "' is used before it is known in " + layout.program().name());
    }
    if (!symbol.isArray()) {
      return new Value("neurons." + symbol.java(), symbol.truth(), false);
    }
    String type = symbol.truth() ? "VectorMask" : "DoubleVector";
    String array = symbol.truth() ? "neurons." + symbol.java() : body.ofNeurons(symbol.java());
    return load(symbol.java(), type + ".fromArray(SPECIES, " + array + ", i)", symbol.truth());
  }

  private Value load(String java, String text, boolean truth) {
    return loaded.computeIfAbsent(
        java,
        name -> {
          Value value = new Value(text, truth, true);
          body.declare(name, value, SourcePlace.NOWHERE);
          return new Value(name, truth, true);
        });
  }

  private Value once(Let let) {
    Map<String, Value> met = new HashMap<>();
    ExpressionFacts.names(let.value(), used -> met.put(used, name(used)));
    String text = new ExpressionWriter(used -> met.get(used).text(), "neurons.tables").text(let.value());
    Value value = new Value(text, ExpressionFacts.isTruth(let.value(), used -> met.get(used).truth()), false);
    String java = JavaNames.unique(let.name(), taken);
    body.before().declare(new Local(java, value.type()), text, let.place());
    Value local = new Value(java, value.truth(), false);
    bind(let.name(), local);
    return local;
  }

  /** The value of an expression in all lanes. */
  Value value(Expr expression) {
    return new VectorExpressions(this::name, body).wideValue(expression);
  }

  /** Declares a local for a let; stores it where a later loop needs it. */
  void let(Let let) {
    Value value = value(let.value());
    String array = handedOver.get(let.name());
    if (array == null) {
      String java = JavaNames.unique(let.name(), taken);
      body.declare(java, value, let.place());
      bind(let.name(), new Value(java, value.truth(), true));
      return;
    }
    body.declare(array, value, let.place());
    bind(let.name(), new Value(array, value.truth(), true));
  }

  /** Declares a local with a value unless it is one. */
  Value local(String name, Value value) {
    if (value.text().matches("\\w+")) {
      return value;
    }
    String java = JavaNames.unique(name, taken);
    body.declare(java, value, SourcePlace.NOWHERE);
    return new Value(java, value.truth(), true);
  }

}
