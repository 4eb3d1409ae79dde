package org.neurodsl.pass;

import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Expr.BinaryOperator;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.ModelIr;

/**
 * Removes operations that change no bit: {@code x*1}, {@code x/1}, {@code x - 0}, {@code -(-x)}, {@code x^1};
 * writes {@code a + -b} as {@code a - b}, {@code -1*x} as {@code -x}.
 *
 * <p>{@code x + 0} stays unless x is never -0, because {@code -0 + 0} is +0. {@code 0*x} stays, because x may be
 * infinite.
 */
public final class TidyAlgebra implements Pass {

  @Override
  public ModelIr apply(ModelIr model) {
    return ModelMap.of(model, expression -> ModelMap.bottomUp(expression, TidyAlgebra::tidy));
  }

  /** A simpler expression with the same bits, or the operation as it is. */
  static Expr tidy(Expr operation) {
    return switch (operation) {
      case Expr.Unary outer when outer.operand() instanceof Expr.Unary inner && inner.operator() == outer.operator() ->
          inner.operand();
      case Expr.Binary binary -> tidy(binary);
      case Expr.Choose choice when choice.whenTrue().equals(choice.whenFalse()) -> choice.whenTrue();
      default -> operation;
    };
  }

  private static Expr tidy(Expr.Binary binary) {
    Expr left = binary.left();
    Expr right = binary.right();
    return switch (binary.operator()) {
      case ADD -> tidySum(binary);
      case SUBTRACT -> is(right, 0) ? left : negated(right) != null ? tidySum(sum(left, negated(right))) : binary;
      case MULTIPLY -> is(right, 1) ? left
          : is(left, 1) ? right
          : is(right, -1) ? tidy(Expr.negate(left))
          : is(left, -1) ? tidy(Expr.negate(right))
          : negated(left) != null && negated(right) != null ? tidy(Expr.multiply(negated(left), negated(right)))
          : binary;
      case DIVIDE -> is(right, 1) ? left
          : negated(left) != null && negated(right) != null ? tidy(Expr.divide(negated(left), negated(right)))
          : binary;
      case POWER -> is(right, 1) ? left : binary;
      default -> binary;
    };
  }

  private static Expr tidySum(Expr.Binary sum) {
    Expr left = sum.left();
    Expr right = sum.right();
    if (is(right, -0.0) || is(right, 0) && neverNegativeZero(left)) {
      return left;
    }
    if (is(left, -0.0) || is(left, 0) && neverNegativeZero(right)) {
      return right;
    }
    if (negated(right) != null) {
      return tidy(Expr.subtract(left, negated(right)));
    }
    return negated(left) != null ? tidy(Expr.subtract(right, negated(left))) : sum;
  }

  private static Expr.Binary sum(Expr left, Expr right) {
    return new Expr.Binary(BinaryOperator.ADD, left, right);
  }

  private static Expr negated(Expr expression) {
    return expression instanceof Expr.Unary(Expr.UnaryOperator operator, Expr operand)
        && operator == Expr.UnaryOperator.NEGATE ? operand : null;
  }

  private static boolean is(Expr expression, double value) {
    return expression.equals(Expr.num(value));
  }

  /** A sum is -0 only where both terms are, a difference only for {@code -0 - 0}. */
  private static boolean neverNegativeZero(Expr expression) {
    return switch (expression) {
      case Expr.Num number -> !number.equals(Expr.num(-0.0));
      case Expr.Binary binary when binary.operator() == BinaryOperator.ADD ->
          ExprTree.parts(binary).stream().anyMatch(TidyAlgebra::neverNegativeZero);
      case Expr.Binary binary when binary.operator() == BinaryOperator.SUBTRACT -> neverNegativeZero(binary.left());
      case Expr.Call call -> call.function() == KnownFunction.EXP || call.function() == KnownFunction.SIGMOID
          || call.function() == KnownFunction.RELU || call.function() == KnownFunction.ABS
          || call.function() == KnownFunction.HEAVISIDE;
      default -> false;
    };
  }
}
