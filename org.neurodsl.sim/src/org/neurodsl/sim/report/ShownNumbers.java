package org.neurodsl.sim.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.run.ExperimentPlan;

/** Numbers as they are shown to people. */
final class ShownNumbers {

  private ShownNumbers() {}

  /** A number in the shown unit of a quantity given in base units. */
  static double in(ExperimentPlan.Quantity quantity, double base) {
    return new KernelInfo.Variable("", quantity.unit(), quantity.exponent10(), quantity.offset(), "", 0).shown(base);
  }

  /** All of them. */
  static double[] in(ExperimentPlan.Quantity quantity, double[] base) {
    double[] values = new double[base.length];
    for (int index = 0; index < base.length; index++) {
      values[index] = in(quantity, base[index]);
    }
    return values;
  }

  /** A number with so many significant digits, without exponent where that is readable. */
  static String text(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "inf" : "-inf";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = rounded.signum() == 0 || Math.abs(rounded.precision() - rounded.scale() - 1) < 7;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** A number and its unit. */
  static String text(double value, int digits, String unit) {
    return unit.isEmpty() ? text(value, digits) : text(value, digits) + " " + unit;
  }
}
