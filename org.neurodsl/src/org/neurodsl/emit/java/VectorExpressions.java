package org.neurodsl.emit.java;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;

/** Writes expressions with the Vector API. Parts that are equal for all neurons are written as plain Java. */
final class VectorExpressions {

  private final Function<String, Value> names;
  private final ExpressionWriter plain;

  VectorExpressions(Function<String, Value> names) {
    this.names = names;
    this.plain = new ExpressionWriter(name -> names.apply(name).text(), "neurons.tables");
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
      case Expr.Call call -> call(call);
      case Expr.Choose choose -> choose(choose);
      case Expr.Num number -> throw new IllegalStateException("a number is no vector");
      case Expr.Lookup lookup -> throw new IllegalStateException("tables have no vector form");
    };
  }

  private boolean isVector(Expr expression) {
    boolean[] vector = {false};
    ExpressionFacts.names(expression, name -> vector[0] |= names.apply(name).vector());
    return vector[0];
  }

  private Value unary(Expr.Unary unary) {
    Value operand = value(unary.operand());
    return switch (unary.operator()) {
      case NEGATE -> new Value(operand.text() + ".neg()", false, true);
      case NOT -> new Value(operand.text() + ".not()", true, true);
    };
  }

  private Value binary(Expr.Binary binary) {
    Value left = value(binary.left());
    Value right = value(binary.right());
    return switch (binary.operator()) {
      case ADD -> exchangeable("add", left, right, false);
      case MULTIPLY -> exchangeable("mul", left, right, false);
      case AND -> exchangeable("and", wide(left), wide(right), true);
      case OR -> exchangeable("or", wide(left), wide(right), true);
      case SUBTRACT -> new Value(wide(left).text() + ".sub(" + right.text() + ")", false, true);
      case DIVIDE -> new Value(wide(left).text() + ".div(" + right.text() + ")", false, true);
      case POWER -> power(binary, left, right);
      case LESS -> compare("LT", "GT", left, right);
      case LESS_OR_EQUAL -> compare("LE", "GE", left, right);
      case GREATER -> compare("GT", "LT", left, right);
      case GREATER_OR_EQUAL -> compare("GE", "LE", left, right);
      case EQUAL -> left.truth() ? same(left, right) : compare("EQ", "EQ", left, right);
      case NOT_EQUAL -> left.truth() ? not(same(left, right)) : compare("NE", "NE", left, right);
    };
  }

  private static Value exchangeable(String method, Value left, Value right, boolean truth) {
    Value first = left.vector() ? left : right;
    Value second = left.vector() ? right : left;
    return new Value(first.text() + "." + method + "(" + second.text() + ")", truth, true);
  }

  private static Value compare(String operator, String mirrored, Value left, Value right) {
    Value first = left.vector() ? left : right;
    Value second = left.vector() ? right : left;
    String used = left.vector() ? operator : mirrored;
    return new Value(first.text() + ".compare(VectorOperators." + used + ", " + second.text() + ")", true, true);
  }

  private static Value same(Value left, Value right) {
    return new Value(wide(left).text() + ".eq(" + wide(right).text() + ")", true, true);
  }

  private static Value not(Value value) {
    return new Value(value.text() + ".not()", true, true);
  }

  private static Value power(Expr.Binary power, Value left, Value right) {
    OptionalInt whole = power.wholeExponent();
    String arguments =
        whole.isPresent() ? left.text() + ", " + whole.getAsInt() : wide(left).text() + ", " + wide(right).text();
    return new Value("VectorFunctions." + (whole.isPresent() ? "powi(" : "pow(") + arguments + ")", false, true);
  }

  private Value call(Expr.Call call) {
    List<Value> arguments = call.arguments().stream().map(this::value).toList();
    boolean keepLast = call.function() == KnownFunction.LINOID && !arguments.getLast().vector();
    String text =
        arguments.stream()
            .map(argument -> keepLast && argument == arguments.getLast() ? argument.text() : wide(argument).text())
            .collect(Collectors.joining(", ", "VectorFunctions." + call.function().text() + "(", ")"));
    return new Value(text, false, true);
  }

  private Value choose(Expr.Choose choose) {
    Value test = value(choose.test());
    Value whenTrue = value(choose.whenTrue());
    Value whenFalse = value(choose.whenFalse());
    if (!test.vector()) {
      String text = "(" + test.text() + " ? " + wide(whenTrue).text() + " : " + wide(whenFalse).text() + ")";
      return new Value(text, whenTrue.truth(), true);
    }
    if (whenTrue.truth()) {
      String yes = test.text() + ".and(" + wide(whenTrue).text() + ")";
      return new Value(yes + ".or(" + wide(whenFalse).text() + ".andNot(" + test.text() + "))", true, true);
    }
    return new Value(wide(whenFalse).text() + ".blend(" + whenTrue.text() + ", " + test.text() + ")", false, true);
  }

  /** A value for all lanes. */
  static Value wide(Value value) {
    if (value.vector()) {
      return value;
    }
    return value.truth()
        ? new Value("SPECIES.maskAll(" + value.text() + ")", true, true)
        : new Value("DoubleVector.broadcast(SPECIES, " + value.text() + ")", false, true);
  }
}
