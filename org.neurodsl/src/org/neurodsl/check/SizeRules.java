package org.neurodsl.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.problem.Problem;

/** Expressions and sweeps stay within what can be read and run. */
final class SizeRules implements Rule {

  private static final int MOST_TERMS = 10_000;
  private static final int MOST_POINTS = 1_000_000;

  @Override
  public void check(Checking checking) {
    terms(checking);
    for (Sweep sweep : checking.index().all(Sweep.class)) {
      OptionalDouble points = SweepRules.points(checking, sweep);
      if (points.isPresent() && points.getAsDouble() > MOST_POINTS) {
        checking.report(Problem.SWEEP_TOO_LARGE, sweep.getVariable(), number(points.getAsDouble()),
            Integer.toString(MOST_POINTS));
      }
    }
    for (Quantity quantity : checking.index().all(Quantity.class)) {
      vanishing(checking, quantity);
    }
  }

  /** Counts the parts of each outermost expression. */
  private static void terms(Checking checking) {
    Map<Expression, Integer> counts = new HashMap<>();
    Map<EObject, Expression> outermost = new IdentityHashMap<>();
    for (EObject object : checking.index().all(EObject.class)) {
      EObject container = object.eContainer();
      Expression outer = outermost.get(container);
      if (outer == null && object instanceof Expression expression) {
        outer = expression;
      }
      if (outer != null) {
        outermost.put(object, outer);
        int count = counts.merge(outer, 1, Integer::sum);
        if (count == MOST_TERMS + 1) {
          checking.report(Problem.EXPRESSION_TOO_LARGE, outer, Integer.toString(MOST_TERMS));
        }
      }
    }
  }

  /** A literal that is not 0 but too small to be told from it. */
  private static void vanishing(Checking checking, Quantity quantity) {
    String text = quantity.getValue();
    if (text == null || Double.parseDouble(text) != 0) {
      return;
    }
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    String mantissa = mark < 0 ? text : text.substring(0, mark);
    if (mantissa.chars().anyMatch(c -> c >= '1' && c <= '9')) {
      checking.report(checking.at(Problem.NUMBER_VANISHES,
          checking.places().of(quantity, NeuroPackage.Literals.QUANTITY__VALUE), text));
    }
  }

  static String number(double value) {
    return org.neurodsl.units.Quantities.number(value, 6);
  }
}
