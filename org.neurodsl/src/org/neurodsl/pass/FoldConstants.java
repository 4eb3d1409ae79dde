package org.neurodsl.pass;

import java.util.List;
import org.neurodsl.value.Arithmetic;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.ModelIr;

/**
 * Computes operations on numbers at once: {@code 2*3*x} becomes {@code 6*x}, {@code if 1 < 2 then a else b} becomes
 * {@code a}.
 *
 * <p>Safe because it uses the operations of the run, in the same order, so the result has the same bits. A result
 * that is not finite is left for the run, which tells where it arises.
 */
public final class FoldConstants implements Pass {

  @Override
  public ModelIr apply(ModelIr model) {
    return ModelMap.of(model, expression -> ModelMap.bottomUp(expression, FoldConstants::fold));
  }

  /** The value of an operation whose operands are numbers; any other operation as it is. */
  static Expr fold(Expr operation) {
    return switch (operation) {
      case Expr.Unary(Expr.UnaryOperator operator, Expr.Num x) when operator == Expr.UnaryOperator.NEGATE ->
          Expr.num(-x.value());
      case Expr.Binary binary when number(binary.left()) && number(binary.right()) && !binary.operator().isBoolean() ->
          finite(Arithmetic.apply(binary, value(binary.left()), value(binary.right())), operation);
      case Expr.Call call when call.arguments().stream().allMatch(FoldConstants::number) ->
          finite(Arithmetic.apply(call.function(), values(call.arguments())), operation);
      case Expr.Choose choice when choice.test() instanceof Expr.Binary test && decided(test) ->
          Arithmetic.apply(test, value(test.left()), value(test.right())) != 0 ? choice.whenTrue() : choice.whenFalse();
      default -> operation;
    };
  }

  private static boolean decided(Expr.Binary test) {
    return test.operator().isBoolean() && ExprTree.parts(test).stream().allMatch(FoldConstants::number);
  }

  private static Expr finite(double value, Expr operation) {
    return Double.isFinite(value) ? Expr.num(value) : operation;
  }

  private static boolean number(Expr expression) {
    return expression instanceof Expr.Num;
  }

  private static double value(Expr number) {
    return ((Expr.Num) number).value();
  }

  private static double[] values(List<Expr> numbers) {
    return numbers.stream().mapToDouble(FoldConstants::value).toArray();
  }
}
