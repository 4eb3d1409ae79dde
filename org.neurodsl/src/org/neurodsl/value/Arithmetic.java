package org.neurodsl.value;

import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.sim.math.Functions;

/**
 * The meaning of each operation on doubles, with the very operations that generated code uses. A truth value is 1 or
 * 0 here.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The value of an operation on one operand. */
  public static double apply(Expr.UnaryOperator operator, double x) {
    return switch (operator) {
      case NEGATE -> -x;
      case NOT -> x != 0 ? 0 : 1;
    };
  }

  /** The value of an operation on two operands; both are there already, so this is not lazy. */
  public static double apply(Expr.Binary operation, double x, double y) {
    return switch (operation.operator()) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case POWER -> operation.wholeExponent().isPresent()
          ? Functions.powi(x, operation.wholeExponent().getAsInt())
          : Functions.pow(x, y);
      case LESS -> truth(x < y);
      case LESS_OR_EQUAL -> truth(x <= y);
      case GREATER -> truth(x > y);
      case GREATER_OR_EQUAL -> truth(x >= y);
      case EQUAL -> truth(x == y);
      case NOT_EQUAL -> truth(x != y);
      case AND -> truth(x != 0 && y != 0);
      case OR -> truth(x != 0 || y != 0);
    };
  }

  /** The value of a function; as many arguments as it takes. */
  public static double apply(KnownFunction function, double... x) {
    return switch (function) {
      case EXP -> Functions.exp(x[0]);
      case EXPM1 -> Functions.expm1(x[0]);
      case LOG -> Functions.log(x[0]);
      case SQRT -> Functions.sqrt(x[0]);
      case ABS -> Functions.abs(x[0]);
      case SIN -> Functions.sin(x[0]);
      case COS -> Functions.cos(x[0]);
      case TANH -> Functions.tanh(x[0]);
      case FLOOR -> Functions.floor(x[0]);
      case MIN -> Functions.min(x[0], x[1]);
      case MAX -> Functions.max(x[0], x[1]);
      case CLIP -> Functions.clip(x[0], x[1], x[2]);
      case HEAVISIDE -> Functions.heaviside(x[0]);
      case RELU -> Functions.relu(x[0]);
      case SOFTPLUS -> Functions.softplus(x[0]);
      case SIGMOID -> Functions.sigmoid(x[0]);
      case LINOID -> Functions.linoid(x[0], x[1]);
      case EXPREL -> Functions.exprel(x[0]);
    };
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }
}
