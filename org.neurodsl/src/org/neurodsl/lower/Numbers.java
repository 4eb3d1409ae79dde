package org.neurodsl.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.value.Evaluation;

/** Values of parameters in base units: what an experiment sets, else their defaults. */
final class Numbers {
  private final Map<String, Expr> expressions = new HashMap<>();
  private final Map<String, Double> fixed = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  /** Gives a parameter its default or another expression. */
  void define(String parameter, Expr value) {
    expressions.put(parameter, value);
    fixed.remove(parameter);
  }

  /** Gives a parameter a number. */
  void set(String parameter, double value) {
    fixed.put(parameter, value);
  }

  /** The names that mean something. */
  Set<String> names() {
    Set<String> names = new HashSet<>(expressions.keySet());
    names.addAll(fixed.keySet());
    return names;
  }

  /** What a name means: its number, else its expression; null for a name that has neither. */
  Expr expression(String name) {
    return fixed.containsKey(name) ? Expr.num(fixed.get(name)) : expressions.get(name);
  }

  /** The value of an expression of parameters; not a number where it uses anything else. */
  double of(Expr expression) {
    return Evaluation.of(expression, this::value);
  }

  /** Whether an expression depends on a parameter, directly or through others. */
  boolean dependsOn(Expr expression, String parameter) {
    for (String name : ExprTree.names(expression)) {
      boolean through = !fixed.containsKey(name) && expressions.containsKey(name) && underWay.add(name);
      boolean depends = name.equals(parameter) || through && dependsOn(expressions.get(name), parameter);
      if (through) {
        underWay.remove(name);
      }
      if (depends) {
        return true;
      }
    }
    return false;
  }

  private double value(String name) {
    if (fixed.containsKey(name)) {
      return fixed.get(name);
    }
    if (!expressions.containsKey(name) || !underWay.add(name)) {
      return Double.NaN;
    }
    double value = of(expressions.get(name));
    underWay.remove(name);
    return value;
  }
}
