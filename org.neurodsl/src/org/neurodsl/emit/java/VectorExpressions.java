package org.neurodsl.emit.java;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.neurodsl.ir.Expr;

/**
 * Writes expressions with the Vector API into a loop. Parts that are equal for all neurons are computed before it.
 */
final class VectorExpressions {

  private final Function<String, Value> names;
  private final VectorBody body;
  private final ExpressionWriter plain;
  private final VectorFunctionText functions;

  VectorExpressions(Function<String, Value> names, VectorBody body) {
    this.names = names;
    this.body = body;
    this.plain = new ExpressionWriter(name -> names.apply(name).text(), "neurons.tables");
    this.functions = new VectorFunctionText(body);
  }

  /** The Java text of an expression. */
  Value value(Expr expression) {
    if (!isVector(expression)) {
      boolean truth = ExpressionFacts.isTruth(expression, name -> names.apply(name).truth());
      return new Value(plain.text(expression), truth, false);
    }
    return switch (expression) {
      case Expr.Ref reference -> names.apply(reference.name());
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
      case Expr.Call call -> number(call(call));
      case Expr.Choose choose -> choose(choose);
      case Expr.Num number -> throw new IllegalStateException("a number is no vector");
      case Expr.Lookup lookup -> throw new IllegalStateException("tables have no vector form");
    };
  }

  /** The Java text of an expression in all lanes. */
  Value wideValue(Expr expression) {
    return wide(value(expression));
  }

  private String text(Expr expression) {
    return wideValue(expression).text();
  }

  private boolean isVector(Expr expression) {
    boolean[] vector = {false};
    ExpressionFacts.names(expression, name -> vector[0] |= names.apply(name).vector());
    return vector[0];
  }

  private static Value number(String text) {
    return new Value(text, false, true);
  }

  private static Value truth(String text) {
    return new Value(text, true, true);
  }

  private Value unary(Expr.Unary unary) {
    String operand = text(unary.operand());
    return switch (unary.operator()) {
      case NEGATE -> number(operand + ".neg()");
      case NOT -> truth(operand + ".not()");
    };
  }

  private Value binary(Expr.Binary binary) {
    return switch (binary.operator()) {
      case ADD -> number(method(binary, "add"));
      case SUBTRACT -> number(method(binary, "sub"));
      case MULTIPLY -> number(method(binary, "mul"));
      case DIVIDE -> number(method(binary, "div"));
      case POWER -> number(power(binary));
      case AND -> truth(method(binary, "and"));
      case OR -> truth(method(binary, "or"));
      case LESS -> compare(binary, "LT");
      case LESS_OR_EQUAL -> compare(binary, "LE");
      case GREATER -> compare(binary, "GT");
      case GREATER_OR_EQUAL -> compare(binary, "GE");
      case EQUAL -> isTruth(binary.left()) ? truth(method(binary, "eq")) : compare(binary, "EQ");
      case NOT_EQUAL -> isTruth(binary.left()) ? truth(method(binary, "eq") + ".not()") : compare(binary, "NE");
    };
  }

  private boolean isTruth(Expr expression) {
    return ExpressionFacts.isTruth(expression, name -> names.apply(name).truth());
  }

  private String method(Expr.Binary binary, String method) {
    return text(binary.left()) + "." + method + "(" + text(binary.right()) + ")";
  }

  private Value compare(Expr.Binary binary, String operator) {
    String left = text(binary.left());
    return truth(left + ".compare(VectorOperators." + operator + ", " + text(binary.right()) + ")");
  }

  private String power(Expr.Binary power) {
    OptionalInt whole = power.wholeExponent();
    return whole.isPresent()
        ? functions.powi(text(power.left()), whole.getAsInt())
        : "VectorFunctions.pow(" + text(power.left()) + ", " + text(power.right()) + ")";
  }

  private String call(Expr.Call call) {
    List<String> x = call.arguments().stream().map(this::text).toList();
    return switch (call.function()) {
      case EXP -> functions.exp(x.get(0));
      case EXPM1 -> functions.expm1(x.get(0));
      case EXPREL -> functions.exprel(x.get(0));
      case LINOID -> functions.linoid(x.get(0), x.get(1), text(Expr.divide(Expr.num(-1), call.arguments().get(1))));
      case SIGMOID -> functions.sigmoid(x.get(0));
      case TANH -> functions.tanh(x.get(0));
      case FLOOR -> functions.floor(x.get(0));
      case HEAVISIDE -> functions.heaviside(x.get(0));
      case SQRT -> x.get(0) + ".sqrt()";
      case ABS -> x.get(0) + ".abs()";
      case RELU -> x.get(0) + ".max(" + body.broadcast("0.0") + ")";
      case MIN -> x.get(0) + ".min(" + x.get(1) + ")";
      case MAX -> x.get(0) + ".max(" + x.get(1) + ")";
      case CLIP -> x.get(0) + ".max(" + x.get(1) + ").min(" + x.get(2) + ")";
      case LOG, SIN, COS, SOFTPLUS -> "VectorFunctions." + call.function().text() + "(" + x.get(0) + ")";
    };
  }

  private Value choose(Expr.Choose choose) {
    Value test = value(choose.test());
    String whenTrue = text(choose.whenTrue());
    String whenFalse = text(choose.whenFalse());
    boolean isTruth = isTruth(choose.whenTrue());
    if (!test.vector()) {
      return new Value("(" + test.text() + " ? " + whenTrue + " : " + whenFalse + ")", isTruth, true);
    }
    if (!isTruth) {
      return number(whenFalse + ".blend(" + whenTrue + ", " + test.text() + ")");
    }
    String mask = body.mask("test", test.text());
    return truth(mask + ".and(" + whenTrue + ").or(" + whenFalse + ".andNot(" + mask + "))");
  }

  /** A value in all lanes. */
  private Value wide(Value value) {
    if (value.vector()) {
      return value;
    }
    return value.truth() ? truth("SPECIES.maskAll(" + value.text() + ")") : number(body.broadcast(value.text()));
  }
}
