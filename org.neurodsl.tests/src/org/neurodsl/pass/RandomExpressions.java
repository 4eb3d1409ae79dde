package org.neurodsl.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Expr.BinaryOperator;
import org.neurodsl.ir.KnownFunction;

/**
 * Random expressions over the names x, y and the parameter p, and values for them. The same seed gives the same ones.
 */
final class RandomExpressions {
  private static final List<BinaryOperator> ARITHMETIC =
      List.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE);
  private static final List<KnownFunction> SMOOTH = List.of(
      KnownFunction.EXP, KnownFunction.EXPM1, KnownFunction.SIN, KnownFunction.COS, KnownFunction.TANH,
      KnownFunction.SOFTPLUS, KnownFunction.SIGMOID, KnownFunction.EXPREL, KnownFunction.LINOID);
  private static final double[] SPECIAL = {0, -0.0, 1, -1, 2, 0.5};

  private final Random random;
  private final boolean smooth;

  /** Expressions of a seed; {@code smooth} ones can be differentiated everywhere. */
  RandomExpressions(long seed, boolean smooth) {
    random = new Random(seed);
    this.smooth = smooth;
  }

  /** Values between -2 and 2. */
  Map<String, Double> values() {
    return Map.of("x", 4 * random.nextDouble() - 2, "y", 4 * random.nextDouble() - 2, "p", 1 + random.nextDouble());
  }

  Expr next(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(smooth ? 7 : 9);
    return switch (kind) {
      case 0 -> leaf();
      case 1 -> Expr.negate(next(depth - 1));
      case 2, 3, 4 -> new Expr.Binary(ARITHMETIC.get(random.nextInt(4)), next(depth - 1), next(depth - 1));
      case 5 -> call(depth);
      case 6 -> new Expr.Binary(BinaryOperator.POWER, next(depth - 1), Expr.num(random.nextInt(5)));
      case 7 -> new Expr.Choose(
          new Expr.Binary(BinaryOperator.LESS, next(depth - 1), next(depth - 1)), next(depth - 1), next(depth - 1));
      default -> Expr.call(KnownFunction.RELU, next(depth - 1));
    };
  }

  private Expr call(int depth) {
    KnownFunction function = SMOOTH.get(random.nextInt(SMOOTH.size()));
    List<Expr> arguments = new ArrayList<>(List.of(next(depth - 1)));
    if (function.arity() == 2) {
      arguments.add(Expr.ref("p"));
    }
    return new Expr.Call(function, arguments);
  }

  private Expr leaf() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> Expr.ref("x");
      case 2 -> Expr.ref("y");
      case 3 -> Expr.ref("p");
      default -> Expr.num(SPECIAL[random.nextInt(SPECIAL.length)]);
    };
  }
}
