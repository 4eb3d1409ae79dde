package org.neurodsl.emit.java;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.neurodsl.ir.Expr;

/** One neuron at a time; its index is {@code i}. */
enum ScalarDialect implements Dialect {
  /** What is loaded from an array gets a local. */
  WITH_LOCALS,
  /** Arrays are read where they are used. */
  WITHOUT_LOCALS;

  @Override
  public boolean hasLocals() {
    return this == WITH_LOCALS;
  }

  @Override
  public Value field(Symbol symbol) {
    return new Value(symbol.java(), symbol.truth(), false);
  }

  @Override
  public Value load(Symbol symbol) {
    return new Value("this." + symbol.java() + "[i]", symbol.truth(), false);
  }

  @Override
  public String store(Symbol symbol, String value) {
    return "this." + symbol.java() + "[i] = " + value + ";";
  }

  @Override
  public Value expression(Expr expression, Function<String, Value> names) {
    Map<String, Value> met = new HashMap<>();
    ExpressionFacts.names(expression, name -> met.computeIfAbsent(name, names));
    String text = new ExpressionWriter(name -> met.get(name).text(), "tables").text(expression);
    return new Value(text, ExpressionFacts.isTruth(expression, name -> met.get(name).truth()), false);
  }
}
