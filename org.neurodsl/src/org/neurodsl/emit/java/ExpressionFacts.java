package org.neurodsl.emit.java;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neurodsl.ir.Expr;

/** What can be told of an expression by looking at it. */
final class ExpressionFacts {

  private ExpressionFacts() {}

  /** Its direct parts. */
  static List<Expr> parts(Expr expression) {
    return switch (expression) {
      case Expr.Num number -> List.of();
      case Expr.Ref reference -> List.of();
      case Expr.Unary unary -> List.of(unary.operand());
      case Expr.Binary binary -> List.of(binary.left(), binary.right());
      case Expr.Call call -> call.arguments();
      case Expr.Choose choose -> List.of(choose.test(), choose.whenTrue(), choose.whenFalse());
      case Expr.Lookup lookup -> List.of(lookup.time());
    };
  }

  /** Calls {@code use} with each name in it. */
  static void names(Expr expression, Consumer<String> use) {
    if (expression instanceof Expr.Ref reference) {
      use.accept(reference.name());
    }
    parts(expression).forEach(part -> names(part, use));
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
