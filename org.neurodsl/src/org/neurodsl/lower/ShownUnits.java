package org.neurodsl.lower;

import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Variable;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.units.CompositeUnit;

/** The units in which values are shown, in the forms of the IR and of plans. */
final class ShownUnits {
  private final DisplayUnits units;

  ShownUnits(ExpressionTypes types) {
    units = new DisplayUnits(types);
  }

  DisplayUnit of(Variable variable) {
    return display(units.of(variable));
  }

  DisplayUnit of(Expression expression) {
    return display(units.of(expression));
  }

  static ExperimentPlan.Quantity quantity(DisplayUnit unit) {
    return new ExperimentPlan.Quantity(unit.text(), unit.exponent10(), unit.offset());
  }

  /** A unit whose scale is no whole power of ten, such as that of a root, is not shown. */
  private static DisplayUnit display(CompositeUnit unit) {
    if (!unit.exponent10().isInteger()) {
      return DisplayUnit.NONE;
    }
    return new DisplayUnit(unit.text().equals("1") ? "" : unit.text(), unit.exponent10().num(), unit.offset());
  }
}
