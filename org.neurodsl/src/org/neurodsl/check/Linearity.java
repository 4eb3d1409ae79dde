package org.neurodsl.check;

import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;

/**
 * How an expression depends on states: not at all, linearly with coefficients that stay the same for a run, or
 * otherwise.
 */
enum Linearity {
  CONSTANT,
  /** Without states, but changing with inputs or time. */
  DRIVE,
  LINEAR,
  NONLINEAR;

  private static final int DEEPEST = 100;

  static Linearity of(Expression expression) {
    return of(expression, 0);
  }

  private static Linearity of(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return NONLINEAR;
    }
    return switch (expression) {
      case null -> CONSTANT;
      case Quantity q -> CONSTANT;
      case Parenthesised p -> of(p.getInner(), depth + 1);
      case Unary u when !"not".equals(u.getOp()) -> of(u.getOperand(), depth + 1);
      case Binary b -> binary(b.getOp(), of(b.getLeft(), depth + 1), of(b.getRight(), depth + 1));
      case BuiltinValue v -> "inf".equals(v.getName()) ? CONSTANT : DRIVE;
      case BuiltinCall c -> c.getArguments().stream().map(a -> of(a.getValue(), depth + 1))
          .reduce(CONSTANT, Linearity::mixed);
      case Conditional c -> mixed(of(c.getTest(), depth + 1),
          mixed(of(c.getWhenTrue(), depth + 1), of(c.getWhenFalse(), depth + 1)));
      case Reference r -> reference(r, depth);
      default -> NONLINEAR;
    };
  }

  private static Linearity reference(Reference reference, int depth) {
    return switch (reference.getTarget()) {
      case State s -> LINEAR;
      case Parameter p -> CONSTANT;
      case Constant c -> CONSTANT;
      case Definition d -> of(d.getValue(), depth + 1);
      case Function f -> reference.getArguments().stream().map(a -> of(a, depth + 1))
          .reduce(of(f.getBody(), depth + 1), Linearity::mixed);
      case Argument a -> CONSTANT;
      case null, default -> DRIVE;
    };
  }

  private static Linearity binary(String op, Linearity left, Linearity right) {
    return switch (String.valueOf(op)) {
      case "+", "-" -> left.ordinal() > right.ordinal() ? left : right;
      case "*" -> left == CONSTANT ? right : right == CONSTANT ? left : mixed(left, right);
      case "/" -> right == CONSTANT ? left : mixed(left, right);
      default -> mixed(left, right);
    };
  }

  /** In anything but a sum or a multiple, a state is not linear any more. */
  private static Linearity mixed(Linearity one, Linearity other) {
    Linearity higher = one.ordinal() > other.ordinal() ? one : other;
    return higher == LINEAR ? NONLINEAR : higher;
  }
}
