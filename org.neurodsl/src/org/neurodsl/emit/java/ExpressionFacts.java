package org.neurodsl.emit.java;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;

/** What can be told of an expression by looking at it. */
final class ExpressionFacts {

  private ExpressionFacts() {}

  /** Calls {@code use} with each name in it. */
  static void names(Expr expression, Consumer<String> use) {
    if (expression instanceof Expr.Ref reference) {
      use.accept(reference.name());
    }
    ExprTree.parts(expression).forEach(part -> names(part, use));
  }

  /** What it depends on, by what its names depend on. */
  static Dependence dependence(Expr expression, Function<String, Dependence> ofName) {
    Dependence[] result = {Dependence.NONE};
    names(expression, name -> result[0] = result[0].and(ofName.apply(name)));
    return result[0];
  }

  /** Whether it is a truth value. */
  static boolean isTruth(Expr expression, Predicate<String> isTruthName) {
    return switch (expression) {
      case Expr.Ref reference -> isTruthName.test(reference.name());
      case Expr.Unary unary -> unary.operator() == Expr.UnaryOperator.NOT;
      case Expr.Binary binary -> binary.operator().isBoolean();
      case Expr.Choose choose -> isTruth(choose.whenTrue(), isTruthName);
      case Expr.Num number -> false;
      case Expr.Call call -> false;
      case Expr.Lookup lookup -> false;
    };
  }
}
