package org.neurodsl.emit.java;

import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.KnownFunction;

/**
 * Writes the elementary functions into a loop, operation by operation as in {@code org.neurodsl.sim.math}, with the
 * same bits
 * inside the range of arguments that the guard of each allows. The compiler of the JVM inlines calls of the Vector
 * API without
 * limit, but refuses a call of any other method once a loop has some dozens of operations, and is ten times slower
 * then.
 */
final class VectorFunctionText {

  /** Functions that are called, each in a loop of its own. */
  private static final Set<KnownFunction> CALLED =
      Set.of(KnownFunction.LOG, KnownFunction.SIN, KnownFunction.COS, KnownFunction.SOFTPLUS);

  private static final Map<KnownFunction, Integer> OPERATIONS =
      Map.ofEntries(
          Map.entry(KnownFunction.EXP, 24), Map.entry(KnownFunction.EXPM1, 34), Map.entry(KnownFunction.EXPREL, 14),
          Map.entry(KnownFunction.LINOID, 30), Map.entry(KnownFunction.SIGMOID, 27), Map.entry(KnownFunction.TANH, 42),
          Map.entry(KnownFunction.FLOOR, 10), Map.entry(KnownFunction.HEAVISIDE, 4));

  private final VectorBody body;

  VectorFunctionText(VectorBody body) {
    this.body = body;
  }

  /** Whether a function has no text and is called. */
  static boolean isCalled(KnownFunction function) {
    return CALLED.contains(function);
  }

  /** About how many vector operations a function is. */
  static int operations(KnownFunction function) {
    return OPERATIONS.getOrDefault(function, 1);
  }

  private static String exponential(String constant) {
    return "Exponential." + constant;
  }

  private String constant(String name) {
    return body.broadcast(exponential(name));
  }

  private String number(double value) {
    return body.broadcast(ExpressionWriter.number(value));
  }

  private String variable(String x) {
    return x.matches("\\w+") ? x : body.number("x", x);
  }

  private void within(String x, double limit) {
    body.guard(x + ".abs().compare(VectorOperators.LE, " + number(limit) + ")");
  }

  /** {@code e^x}. */
  String exp(String argument) {
    String x = variable(argument);
    within(x, 708);
    Reduced reduced = reduce(x);
    String z = body.number("z", reduced.rest + ".mul(" + reduced.rest + ")");
    String even = body.number("even", polynomial("Q", z, 8));
    String odd = body.number("odd", polynomial("Q", z, 9));
    String one = number(1);
    String r = reduced.rest;
    String outer = ".fma(" + r + ", " + one + ")";
    String series = body.number("series", odd + ".fma(" + r + ", " + even + ")" + outer + outer);
    String shifted = reduced.shifted + ".reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52)";
    return body.number("power", series + ".reinterpretAsLongs().add(" + shifted + ").reinterpretAsDoubles()");
  }

  /** {@code x = k ln2 + rest}, with k in the low bits of {@code shifted}. */
  private record Reduced(String shifted, String whole, String high, String rest) {}

  private Reduced reduce(String x) {
    String rounder = constant("ROUNDER");
    String shifted = body.number("shifted", x + ".fma(" + constant("LOG2_E") + ", " + rounder + ")");
    String whole = body.number("whole", shifted + ".sub(" + rounder + ")");
    String high = body.number("high", whole + ".fma(" + body.broadcast("-Exponential.LN2_HIGH") + ", " + x + ")");
    String rest = body.number("rest", whole + ".fma(" + body.broadcast("-Exponential.LN2_LOW") + ", " + high + ")");
    return new Reduced(shifted, whole, high, rest);
  }

  /** Every second coefficient from {@code highest} down to 0 or 1, by Horner's rule. */
  private String polynomial(String letter, String z, int highest) {
    return polynomial(letter, z, highest, highest % 2);
  }

  private String polynomial(String letter, String z, int highest, int lowest) {
    StringBuilder text = new StringBuilder(constant(letter + highest));
    for (int index = highest - 2; index >= lowest; index -= 2) {
      text.append(".fma(").append(z).append(", ").append(constant(letter + index)).append(")");
    }
    return text.toString();
  }

  /** The polynomial of {@code e^r - 1}: {@code (e^r - 1 - r)/r²}. */
  private String quotient(String r) {
    String z = body.number("z", r + ".mul(" + r + ")");
    String odd = body.number("odd", polynomial("M", z, 10, 2));
    String even = body.number("even", polynomial("M", z, 9, 1));
    return body.number("quotient", odd + ".fma(" + r + ", " + even + ").fma(" + r + ", " + constant("M0") + ")");
  }

  /** {@code 2^-128 (e^x - 1)}. */
  private String scaledExpm1(String x) {
    Reduced reduced = reduce(x);
    String r = reduced.rest;
    String lostRest = reduced.high + ".sub(" + r + ")";
    String tail =
        body.number("tail", reduced.whole + ".fma(" + body.broadcast("-Exponential.LN2_LOW") + ", " + lostRest + ")");
    String q = quotient(r);
    String s = body.number("series", q + ".fma(" + r + ".mul(" + r + "), " + tail + ".fma(" + r + ", " + tail + "))");
    String scale = constant("SCALE");
    String factor = factor(reduced, "Exponential.SCALE_BITS");
    String base = body.number("base", factor + ".sub(" + scale + ")");
    String sum = body.number("first", factor + ".fma(" + r + ", " + base + ")");
    String rounded = factor + ".sub(" + base + ").sub(" + scale + ")";
    String lost = body.number("lost", base + ".sub(" + sum + ").add(" + rounded + ")");
    return body.number(
        "scaled", sum + ".add(" + factor + ".fma(" + s + ", " + factor + ".fma(" + r + ", " + lost + ")))");
  }

  /** Two to the power of k, times a power of two given by its bits. */
  private String factor(Reduced reduced, String bits) {
    String shifted = reduced.shifted + ".reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52)";
    return body.number("factor", shifted + ".add(" + bits + ").reinterpretAsDoubles()");
  }

  /** {@code e^x - 1}. */
  String expm1(String argument) {
    String x = variable(argument);
    within(x, 40);
    String scaled = scaledExpm1(x);
    return scaled + ".mul(" + constant("UNSCALE") + ").blend(" + x + ", " + isTiny(x) + ")";
  }

  private String isTiny(String x) {
    return x + ".abs().compare(VectorOperators.LT, " + constant("TINY") + ")";
  }

  /** {@code (e^x - 1)/x}. */
  String exprel(String argument) {
    String x = variable(argument);
    String near = quotient(x) + ".fma(" + x + ", " + number(1) + ")";
    if (!body.isWide()) {
      within(x, 0.34);
      return near;
    }
    within(x, 40);
    String isNear = x + ".abs().compare(VectorOperators.LE, " + constant("EXPREL_SMALL") + ")";
    return scaledExpm1(x) + ".div(" + x + ".mul(" + constant("SCALE") + ")).blend(" + near + ", " + isNear + ")";
  }

  /** {@code x/(1 - e^(-x/k))}; {@code k} and {@code factor} = -1/k are vectors. */
  String linoid(String x, String k, String factor) {
    String y = body.number("y", x + ".mul(" + factor + ")");
    within(y, 40);
    Reduced reduced = reduce(y);
    String r = reduced.rest;
    String w = body.number("w", quotient(r) + ".fma(" + r + ", " + number(1) + ")");
    String power = factor(reduced, "Exponential.ONE_BITS");
    String below = power + ".mul(" + r + ").fma(" + w + ", " + power + ".sub(" + number(1) + "))";
    return y + ".div(" + below + ").blend(" + number(1) + ", " + isTiny(y) + ").mul(" + k + ")";
  }

  /** {@code 1/(1 + e^-x)}. */
  String sigmoid(String argument) {
    String one = number(1);
    return one + ".div(" + exp(body.number("x", argument + ".neg()")) + ".add(" + one + "))";
  }

  /** Hyperbolic tangent. */
  String tanh(String argument) {
    String x = variable(argument);
    String size = body.number("size", x + ".abs().add(" + x + ".abs())");
    String large = constant("TANH_SATURATED");
    String kept = size + ".blend(" + large + ", " + size + ".compare(VectorOperators.GT, " + large + "))";
    String isNear = size + ".compare(VectorOperators.LT, " + constant("TANH_NEAR_ZERO") + ")";
    String t = scaledExpm1(body.number("x", kept + ".blend(" + size + ".neg(), " + isNear + ")"));
    String magnitude = t + ".div(" + t + ".add(" + body.broadcast("2 * Exponential.SCALE") + ")).abs()";
    return body.number("tanh", withSign(magnitude, x) + ".blend(" + x + ", " + isTiny(x) + ")");
  }

  private static String withSign(String magnitude, String x) {
    String sign = x + ".reinterpretAsLongs().and(Long.MIN_VALUE)";
    return magnitude + ".reinterpretAsLongs().lanewise(VectorOperators.OR, " + sign + ").reinterpretAsDoubles()";
  }

  /** The largest whole number not above x. */
  String floor(String argument) {
    String x = variable(argument);
    String limit = number(0x1p52);
    String size = body.number("size", x + ".abs()");
    String rounded = body.number("rounded", withSign(size + ".add(" + limit + ").sub(" + limit + ")", x));
    String above = rounded + ".compare(VectorOperators.GT, " + x + ")";
    String lowered = rounded + ".blend(" + rounded + ".sub(" + number(1) + "), " + above + ")";
    return x + ".blend(" + lowered + ", " + size + ".compare(VectorOperators.LT, " + limit + "))";
  }

  /** 0 below zero, 1 from zero on. */
  String heaviside(String argument) {
    String x = variable(argument);
    String zero = number(0);
    String positive = x + ".blend(" + number(1) + ", " + x + ".compare(VectorOperators.GE, " + zero + "))";
    return positive + ".blend(" + zero + ", " + x + ".compare(VectorOperators.LT, " + zero + "))";
  }

  /** {@code x^n} by multiplications. */
  String powi(String argument, int n) {
    if (n < 0) {
      return number(1) + ".div(" + powi(argument, -n) + ")";
    }
    if (n == 0) {
      return number(1);
    }
    String x = variable(argument);
    return powerOf(x, n);
  }

  private String powerOf(String x, int n) {
    if (n == 1) {
      return x;
    }
    if (n % 2 == 1) {
      return powerOf(x, n - 1) + ".mul(" + x + ")";
    }
    String half = variable(powerOf(x, n / 2));
    return half + ".mul(" + half + ")";
  }
}
