package org.neurodsl.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The closed list of functions of a number. Checker, interpreter and emitter share it; the numerical meaning of each
 * is the method of the same name in {@code org.neurodsl.sim.math.Functions}.
 */
public enum KnownFunction {
  EXP("exp", 1, "e to the power of x"),
  EXPM1("expm1", 1, "exp(x) - 1 without loss near 0"),
  LOG("log", 1, "natural logarithm"),
  SQRT("sqrt", 1, "square root"),
  ABS("abs", 1, "magnitude"),
  SIN("sin", 1, "sine"),
  COS("cos", 1, "cosine"),
  TANH("tanh", 1, "hyperbolic tangent"),
  FLOOR("floor", 1, "largest whole number not above x"),
  MIN("min", 2, "the smaller"),
  MAX("max", 2, "the larger"),
  CLIP("clip", 3, "x kept between low and high"),
  HEAVISIDE("heaviside", 1, "0 below 0, 1 from 0 on"),
  RELU("relu", 1, "0 below 0, x from 0 on"),
  SOFTPLUS("softplus", 1, "log(1 + exp(x))"),
  SIGMOID("sigmoid", 1, "1/(1 + exp(-x))"),
  LINOID("linoid", 2, "x/(1 - exp(-x/k)), k at x = 0"),
  EXPREL("exprel", 1, "(exp(x) - 1)/x, 1 at x = 0");

  private static final Map<String, KnownFunction> BY_NAME = new HashMap<>();

  static {
    for (KnownFunction function : values()) {
      BY_NAME.put(function.text, function);
    }
  }

  private final String text;
  private final int arity;
  private final String meaning;

  KnownFunction(String text, int arity, String meaning) {
    this.text = text;
    this.arity = arity;
    this.meaning = meaning;
  }

  /** The name in a `.neuro` file and of the method in {@code Functions}. */
  public String text() {
    return text;
  }

  /** Number of arguments. */
  public int arity() {
    return arity;
  }

  /** One line for hovers and the manual. */
  public String meaning() {
    return meaning;
  }

  /** The function of that name, if there is one. */
  public static Optional<KnownFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
