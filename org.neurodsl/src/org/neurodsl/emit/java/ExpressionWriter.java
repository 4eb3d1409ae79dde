package org.neurodsl.emit.java;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.neurodsl.ir.Expr;

/**
 * Writes expressions as Java, with no more parentheses than needed. Operations are written in the order of the
 * tree, so that the
 * result has the same bits as the interpreter's.
 */
final class ExpressionWriter {

  private static final int CHOOSE = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int EQUALITY = 3;
  private static final int RELATION = 4;
  private static final int SUM = 5;
  private static final int PRODUCT = 6;
  private static final int SIGN = 7;
  private static final int ATOM = 8;

  private final UnaryOperator<String> names;
  private final String tables;

  /**
   * @param names from the name of a model to Java
   * @param tables how the array of stimulus tables is reached
   */
  ExpressionWriter(UnaryOperator<String> names, String tables) {
    this.names = names;
    this.tables = tables;
  }

  /** The Java text of an expression. */
  String text(Expr expression) {
    return write(expression, CHOOSE);
  }

  /** A number as a Java literal. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(value);
  }

  private String write(Expr expression, int least) {
    String text =
        switch (expression) {
          case Expr.Num number -> number(number.value());
          case Expr.Ref reference -> names.apply(reference.name());
          case Expr.Unary unary -> unary(unary);
          case Expr.Binary binary -> binary(binary);
          case Expr.Call call -> call(call);
          case Expr.Choose choose -> choose(choose);
          case Expr.Lookup lookup -> tables + "[" + lookup.table() + "].at(" + text(lookup.time()) + ")";
        };
    return strength(expression) < least ? "(" + text + ")" : text;
  }

  private String choose(Expr.Choose choose) {
    String test = write(choose.test(), OR);
    return test + " ? " + write(choose.whenTrue(), OR) + " : " + write(choose.whenFalse(), CHOOSE);
  }

  private String unary(Expr.Unary unary) {
    String operand = write(unary.operand(), SIGN);
    boolean negate = unary.operator() == Expr.UnaryOperator.NEGATE;
    return negate && operand.startsWith("-") ? "-(" + operand + ")" : (negate ? "-" : "!") + operand;
  }

  private String binary(Expr.Binary binary) {
    if (binary.operator() == Expr.BinaryOperator.POWER) {
      return power(binary);
    }
    int strength = strength(binary);
    return write(binary.left(), strength) + " " + symbol(binary.operator()) + " " + write(binary.right(), strength + 1);
  }

  private String power(Expr.Binary power) {
    OptionalInt whole = power.wholeExponent();
    return whole.isPresent()
        ? "Functions.powi(" + text(power.left()) + ", " + whole.getAsInt() + ")"
        : "Functions.pow(" + text(power.left()) + ", " + text(power.right()) + ")";
  }

  private String call(Expr.Call call) {
    return call.arguments().stream()
        .map(this::text)
        .collect(Collectors.joining(", ", "Functions." + call.function().text() + "(", ")"));
  }

  private static int strength(Expr expression) {
    return switch (expression) {
      case Expr.Num number -> number.value() < 0 || 1 / number.value() < 0 ? SIGN : ATOM;
      case Expr.Unary unary -> SIGN;
      case Expr.Choose choose -> CHOOSE;
      case Expr.Binary binary -> strength(binary.operator());
      case Expr.Ref reference -> ATOM;
      case Expr.Call call -> ATOM;
      case Expr.Lookup lookup -> ATOM;
    };
  }

  private static int strength(Expr.BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> PRODUCT;
      case POWER -> ATOM;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> RELATION;
      case EQUAL, NOT_EQUAL -> EQUALITY;
      case AND -> AND;
      case OR -> OR;
    };
  }

  private static String symbol(Expr.BinaryOperator operator) {
    return switch (operator) {
      case AND -> "&&";
      case OR -> "||";
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          operator.symbol();
    };
  }
}
