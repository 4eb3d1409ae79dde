package org.neurodsl.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks and rebuilds expressions. */
public final class ExprTree {
  private ExprTree() {}

  /** The operands of an expression, from left to right. */
  public static List<Expr> parts(Expr expression) {
    return switch (expression) {
      case Expr.Num number -> List.of();
      case Expr.Ref reference -> List.of();
      case Expr.Unary unary -> List.of(unary.operand());
      case Expr.Binary binary -> List.of(binary.left(), binary.right());
      case Expr.Call call -> call.arguments();
      case Expr.Choose choice -> List.of(choice.test(), choice.whenTrue(), choice.whenFalse());
      case Expr.Lookup lookup -> List.of(lookup.time());
    };
  }

  /** The expression with each operand replaced; the same object where no operand changes. */
  public static Expr mapParts(Expr expression, UnaryOperator<Expr> change) {
    List<Expr> parts = parts(expression);
    List<Expr> changed = new ArrayList<>(parts.size());
    boolean same = true;
    for (Expr part : parts) {
      Expr next = change.apply(part);
      same &= next == part;
      changed.add(next);
    }
    return same ? expression : withParts(expression, changed);
  }

  /** An expression of the same operation with other operands. */
  public static Expr withParts(Expr expression, List<Expr> parts) {
    return switch (expression) {
      case Expr.Num number -> number;
      case Expr.Ref reference -> reference;
      case Expr.Unary unary -> new Expr.Unary(unary.operator(), parts.get(0));
      case Expr.Binary binary -> new Expr.Binary(binary.operator(), parts.get(0), parts.get(1));
      case Expr.Call call -> new Expr.Call(call.function(), parts);
      case Expr.Choose choice -> new Expr.Choose(parts.get(0), parts.get(1), parts.get(2));
      case Expr.Lookup lookup -> new Expr.Lookup(lookup.table(), parts.get(0));
    };
  }

  /** The expression with names replaced by what the map has for them. */
  public static Expr replace(Expr expression, Map<String, Expr> values) {
    if (expression instanceof Expr.Ref reference) {
      return values.getOrDefault(reference.name(), reference);
    }
    return mapParts(expression, part -> replace(part, values));
  }

  /** All names that the expression refers to, in order of their first use. */
  public static Set<String> names(Expr expression) {
    Set<String> names = new LinkedHashSet<>();
    collectNames(expression, names);
    return names;
  }

  private static void collectNames(Expr expression, Set<String> names) {
    if (expression instanceof Expr.Ref reference) {
      names.add(reference.name());
    }
    parts(expression).forEach(part -> collectNames(part, names));
  }

  /** Whether the value is a truth value. */
  public static boolean isBoolean(Expr expression) {
    return switch (expression) {
      case Expr.Unary unary -> unary.operator() == Expr.UnaryOperator.NOT;
      case Expr.Binary binary -> binary.operator().isBoolean();
      case Expr.Choose choice -> isBoolean(choice.whenTrue());
      case Expr.Num number -> false;
      case Expr.Ref reference -> false;
      case Expr.Call call -> false;
      case Expr.Lookup lookup -> false;
    };
  }
}
