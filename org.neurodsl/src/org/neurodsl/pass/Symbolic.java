package org.neurodsl.pass;

import org.neurodsl.ir.Expr;

/**
 * Sums and products for symbolic work, where 0 means "not there": {@code 0*x} is 0 and {@code x + 0} is x. Not
 * bit-preserving, so only for values that the plan itself introduces.
 */
final class Symbolic {
  static final Expr ZERO = Expr.num(0);
  static final Expr ONE = Expr.num(1);

  private Symbolic() {}

  static boolean isZero(Expr value) {
    return value instanceof Expr.Num number && number.value() == 0;
  }

  static Expr sum(Expr left, Expr right) {
    return isZero(left) ? right : isZero(right) ? left : Expr.add(left, right);
  }

  static Expr difference(Expr left, Expr right) {
    return isZero(right) ? left : isZero(left) ? Expr.negate(right) : Expr.subtract(left, right);
  }

  static Expr product(Expr left, Expr right) {
    if (isZero(left) || isZero(right)) {
      return ZERO;
    }
    return left.equals(ONE) ? right : right.equals(ONE) ? left : Expr.multiply(left, right);
  }

  static Expr quotient(Expr left, Expr right) {
    return isZero(left) ? ZERO : right.equals(ONE) ? left : Expr.divide(left, right);
  }

  static Expr negative(Expr value) {
    return isZero(value) ? ZERO : Expr.negate(value);
  }

  static Expr choice(Expr test, Expr whenTrue, Expr whenFalse) {
    return whenTrue.equals(whenFalse) ? whenTrue : new Expr.Choose(test, whenTrue, whenFalse);
  }
}
