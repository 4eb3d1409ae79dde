package org.neurodsl.emit.java;

import java.util.function.Function;
import org.neurodsl.ir.Expr;

/**
 * As many neurons as a vector holds; the first has index {@code i}. What is equal for all neurons stays a number.
 * Every operation
 * rounds each lane as the scalar one does.
 */
final class VectorDialect implements Dialect {

  @Override
  public boolean hasLocals() {
    return true;
  }

  @Override
  public Value field(Symbol symbol) {
    return new Value("neurons." + symbol.java(), symbol.truth(), false);
  }

  @Override
  public Value load(Symbol symbol) {
    String type = symbol.truth() ? "VectorMask" : "DoubleVector";
    return new Value(type + ".fromArray(SPECIES, neurons." + symbol.java() + ", i)", symbol.truth(), true);
  }

  @Override
  public String store(Symbol symbol, String value) {
    return value + ".intoArray(neurons." + symbol.java() + ", i);";
  }

  @Override
  public Value expression(Expr expression, Function<String, Value> names) {
    return new VectorExpressions(names).value(expression);
  }
}
