package org.neurodsl.check;

import java.util.OptionalDouble;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.problem.Problem;
import org.neurodsl.units.Quantities;

/** Sweeps and numbers stay within what can be run; the parser limits expressions and nesting. */
final class SizeRules implements Rule {

  private static final int MOST_POINTS = 1_000_000;

  @Override
  public void check(Checking checking) {
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
    return Quantities.number(value, 6);
  }
}
