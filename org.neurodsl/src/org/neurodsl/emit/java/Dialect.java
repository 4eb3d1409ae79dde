package org.neurodsl.emit.java;

import java.util.function.Function;
import org.neurodsl.ir.Expr;

/** How the values of neurons are written: one neuron at a time, or as many as a vector holds. */
sealed interface Dialect permits ScalarDialect {

  /** Whether what is loaded gets a local. */
  boolean hasLocals();

  /** A field that holds one value for all neurons. */
  Value field(Symbol symbol);

  /** The value of a field that has one for each neuron, for the neuron or neurons at hand. */
  Value load(Symbol symbol);

  /** The statement that stores a value for the neuron or neurons at hand. */
  String store(Symbol symbol, String value);

  /** An expression of the model. */
  Value expression(Expr expression, Function<String, Value> names);
}
