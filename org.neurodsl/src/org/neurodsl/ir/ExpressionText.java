package org.neurodsl.ir;

import java.util.stream.Collectors;

/** Expressions as text in the notation of `.neuro` files, numbers in base units, with parentheses only where needed. */
public final class ExpressionText {
  private static final int CHOICE = 0;
  private static final int NOT = 3;
  private static final int SIGN = 7;
  private static final int POWER = 8;
  private static final int PRIMARY = 9;
  private static final double LARGEST_PLAIN = 1e9;

  private ExpressionText() {}

  /** The text of an expression. */
  public static String of(Expr expression) {
    StringBuilder text = new StringBuilder();
    write(expression, CHOICE, text);
    return text.toString();
  }

  /** The text of a number: whole ones without a fraction, all others with the digits that distinguish them. */
  public static String of(double value) {
    boolean plain = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN && (value != 0 || 1 / value > 0);
    return plain ? Long.toString((long) value) : Double.toString(value);
  }

  private static void write(Expr expression, int weakest, StringBuilder text) {
    boolean enclosed = strength(expression) < weakest;
    if (enclosed) {
      text.append('(');
    }
    switch (expression) {
      case Expr.Num number -> text.append(of(number.value()));
      case Expr.Ref reference -> text.append(reference.name());
      case Expr.Unary unary -> writeUnary(unary, text);
      case Expr.Binary binary -> writeBinary(binary, text);
      case Expr.Call call -> text.append(call.function().text()).append(
          call.arguments().stream().map(ExpressionText::of).collect(Collectors.joining(", ", "(", ")")));
      case Expr.Choose choice -> {
        text.append("if ");
        write(choice.test(), CHOICE + 1, text);
        text.append(" then ");
        write(choice.whenTrue(), CHOICE + 1, text);
        text.append(" else ");
        write(choice.whenFalse(), CHOICE, text);
      }
      case Expr.Lookup lookup ->
          text.append("table").append(lookup.table()).append('(').append(of(lookup.time())).append(')');
    }
    if (enclosed) {
      text.append(')');
    }
  }

  private static void writeUnary(Expr.Unary unary, StringBuilder text) {
    boolean negation = unary.operator() == Expr.UnaryOperator.NEGATE;
    text.append(negation ? "-" : "not ");
    write(unary.operand(), negation ? SIGN : NOT, text);
  }

  private static void writeBinary(Expr.Binary binary, StringBuilder text) {
    int own = strength(binary.operator());
    boolean power = binary.operator() == Expr.BinaryOperator.POWER;
    boolean tight = own >= strength(Expr.BinaryOperator.MULTIPLY);
    write(binary.left(), power || comparison(binary) ? own + 1 : own, text);
    text.append(tight ? binary.operator().symbol() : " " + binary.operator().symbol() + " ");
    write(binary.right(), power ? SIGN : own + 1, text);
  }

  private static boolean comparison(Expr.Binary binary) {
    return strength(binary.operator()) == strength(Expr.BinaryOperator.LESS);
  }

  private static int strength(Expr expression) {
    return switch (expression) {
      case Expr.Num number -> number.value() < 0 || 1 / number.value() < 0 ? SIGN : PRIMARY;
      case Expr.Unary unary -> unary.operator() == Expr.UnaryOperator.NOT ? NOT : SIGN;
      case Expr.Binary binary -> strength(binary.operator());
      case Expr.Choose choice -> CHOICE;
      case Expr.Ref reference -> PRIMARY;
      case Expr.Call call -> PRIMARY;
      case Expr.Lookup lookup -> PRIMARY;
    };
  }

  private static int strength(Expr.BinaryOperator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> 4;
      case ADD, SUBTRACT -> 5;
      case MULTIPLY, DIVIDE -> 6;
      case POWER -> POWER;
    };
  }
}
