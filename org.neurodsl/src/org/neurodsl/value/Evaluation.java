package org.neurodsl.value;

import java.util.function.ToDoubleFunction;
import org.neurodsl.ir.Expr;

/** The value of an expression, given the values of its names. */
public final class Evaluation {
  private Evaluation() {}

  /** The value; a truth value is 1 or 0. An expression that looks into a table has none: not a number. */
  public static double of(Expr expression, ToDoubleFunction<String> names) {
    return switch (expression) {
      case Expr.Num number -> number.value();
      case Expr.Ref reference -> names.applyAsDouble(reference.name());
      case Expr.Unary unary -> Arithmetic.apply(unary.operator(), of(unary.operand(), names));
      case Expr.Binary binary -> Arithmetic.apply(binary, of(binary.left(), names), of(binary.right(), names));
      case Expr.Call call -> Arithmetic.apply(
          call.function(), call.arguments().stream().mapToDouble(each -> of(each, names)).toArray());
      case Expr.Choose choice -> of(of(choice.test(), names) != 0 ? choice.whenTrue() : choice.whenFalse(), names);
      case Expr.Lookup lookup -> Double.NaN;
    };
  }
}
