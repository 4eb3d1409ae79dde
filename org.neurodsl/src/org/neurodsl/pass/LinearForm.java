package org.neurodsl.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Expr;

/**
 * A value written as {@code offset + slope*x}, with offset and slope free of x. {@code g*(E - V)} over V has the
 * offset {@code g*E} and the slope {@code -g}. A choice is affine where its test is free of x and both sides are
 * affine.
 */
record LinearForm(Expr offset, Expr slope) {

  /** The linear form of a value of the graph, if it is affine in x. */
  static Optional<LinearForm> of(CodeGraph graph, Expr value, String x) {
    Map<Expr, LinearForm> forms = new HashMap<>();
    for (int number : graph.reachable(List.of(value))) {
      Expr node = CodeGraph.value(number);
      if (graph.dependsOn(node, x)) {
        graph.at(graph.placeOf(number));
        LinearForm form = form(graph, graph.operation(number), x, forms);
        forms.put(node, form == null ? null : new LinearForm(graph.add(form.offset), graph.add(form.slope)));
      }
    }
    return Optional.ofNullable(part(graph, value, x, forms));
  }

  /** The form of an operand; null where it is not affine. */
  private static LinearForm part(CodeGraph graph, Expr value, String x, Map<Expr, LinearForm> forms) {
    if (!graph.dependsOn(value, x)) {
      return new LinearForm(value, Symbolic.ZERO);
    }
    return CodeGraph.number(value) < 0 ? new LinearForm(Symbolic.ZERO, Symbolic.ONE) : forms.get(value);
  }

  private static LinearForm form(CodeGraph graph, Expr operation, String x, Map<Expr, LinearForm> forms) {
    return switch (operation) {
      case Expr.Unary unary when unary.operator() == Expr.UnaryOperator.NEGATE ->
          scaled(part(graph, unary.operand(), x, forms), Expr.num(-1));
      case Expr.Binary binary ->
          combined(binary, part(graph, binary.left(), x, forms), part(graph, binary.right(), x, forms));
      case Expr.Choose choice when !graph.dependsOn(choice.test(), x) -> chosen(
          choice.test(), part(graph, choice.whenTrue(), x, forms), part(graph, choice.whenFalse(), x, forms));
      default -> null;
    };
  }

  private static LinearForm combined(Expr.Binary binary, LinearForm left, LinearForm right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (binary.operator()) {
      case ADD -> new LinearForm(Symbolic.sum(left.offset, right.offset), Symbolic.sum(left.slope, right.slope));
      case SUBTRACT ->
          new LinearForm(Symbolic.difference(left.offset, right.offset), Symbolic.difference(left.slope, right.slope));
      case MULTIPLY -> Symbolic.isZero(left.slope) ? scaled(right, left.offset)
          : Symbolic.isZero(right.slope) ? scaled(left, right.offset)
          : null;
      case DIVIDE -> Symbolic.isZero(right.slope)
          ? new LinearForm(Symbolic.quotient(left.offset, right.offset), Symbolic.quotient(left.slope, right.offset))
          : null;
      case POWER -> null;
      default -> null;
    };
  }

  private static LinearForm scaled(LinearForm form, Expr factor) {
    if (form == null) {
      return null;
    }
    return factor.equals(Expr.num(-1))
        ? new LinearForm(Symbolic.negative(form.offset), Symbolic.negative(form.slope))
        : new LinearForm(Symbolic.product(factor, form.offset), Symbolic.product(factor, form.slope));
  }

  private static LinearForm chosen(Expr test, LinearForm whenTrue, LinearForm whenFalse) {
    return whenTrue == null || whenFalse == null
        ? null
        : new LinearForm(
            Symbolic.choice(test, whenTrue.offset, whenFalse.offset),
            Symbolic.choice(test, whenTrue.slope, whenFalse.slope));
  }
}
