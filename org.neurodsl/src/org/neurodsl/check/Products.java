package org.neurodsl.check;

import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Variable;

/** Looks for factors of products. */
final class Products {

  private Products() {}

  /** Whether an expression is a product that has a variable as a factor, above the line of fractions. */
  static boolean isFactor(Expression expression, Variable variable) {
    return switch (expression) {
      case Reference reference -> reference.getTarget() == variable;
      case Parenthesised parenthesised -> isFactor(parenthesised.getInner(), variable);
      case Unary unary -> !"not".equals(unary.getOp()) && isFactor(unary.getOperand(), variable);
      case Binary product when "*".equals(product.getOp()) ->
          isFactor(product.getLeft(), variable) || isFactor(product.getRight(), variable);
      case Binary quotient when "/".equals(quotient.getOp()) -> isFactor(quotient.getLeft(), variable);
      case null, default -> false;
    };
  }
}
