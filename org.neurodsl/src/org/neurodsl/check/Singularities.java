package org.neurodsl.check;

import java.util.OptionalDouble;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitText;

/**
 * Finds quotients that are 0/0 at one value of a state although their limit exists there: {@code x/(1 - exp(-x/k))} and
 * {@code x/(exp(x/k) - 1)}, also with a factor before x.
 */
final class Singularities {

  private static final double NEAR = 1e-9;
  private static final int DIGITS = 6;

  private Singularities() {}

  /** Reports a removable singularity of a quotient; tells whether it did. */
  static boolean check(Checking checking, Binary quotient) {
    if (!(FormulaRules.bare(quotient.getRight()) instanceof Binary difference) || !"-".equals(difference.getOp())) {
      return false;
    }
    boolean expFirst = isExp(difference.getLeft()) && isOne(difference.getRight());
    boolean expLast = isExp(difference.getRight()) && isOne(difference.getLeft());
    if (!expFirst && !expLast) {
      return false;
    }
    BuiltinCall exp = (BuiltinCall) FormulaRules.bare(expFirst ? difference.getLeft() : difference.getRight());
    Expression exponent = exp.getArguments().get(0).getValue();
    State state = Sensitivity.onlyState(exponent).orElse(null);
    if (state == null) {
      return false;
    }
    OptionalDouble zero = zero(checking, exponent, state);
    if (zero.isEmpty()) {
      return false;
    }
    OptionalDouble above = Sensitivity.at(checking, quotient.getLeft(), state, zero.getAsDouble());
    OptionalDouble slope = Sensitivity.at(checking, quotient.getLeft(), state, zero.getAsDouble() + 1);
    if (above.isEmpty() || slope.isEmpty() || Math.abs(above.getAsDouble()) > NEAR * Math.abs(slope.getAsDouble())) {
      return false;
    }
    report(checking, quotient, exponent, state, zero.getAsDouble(), expLast);
    return true;
  }

  private static boolean isExp(Expression expression) {
    return FormulaRules.bare(expression) instanceof BuiltinCall call && "exp".equals(call.getFunction())
        && call.getArguments().size() == 1 && call.getArguments().get(0).getValue() != null;
  }

  private static boolean isOne(Expression expression) {
    return FormulaRules.bare(expression) instanceof Quantity quantity && quantity.getUnit() == null
        && Double.parseDouble(quantity.getValue()) == 1;
  }

  /** Where an exponent that is linear in the state is 0. */
  private static OptionalDouble zero(Checking checking, Expression exponent, State state) {
    OptionalDouble at0 = Sensitivity.at(checking, exponent, state, 0);
    OptionalDouble at1 = Sensitivity.at(checking, exponent, state, 1);
    OptionalDouble at2 = Sensitivity.at(checking, exponent, state, 2);
    if (at0.isEmpty() || at1.isEmpty() || at2.isEmpty()) {
      return OptionalDouble.empty();
    }
    double slope = at1.getAsDouble() - at0.getAsDouble();
    double bend = at2.getAsDouble() - at1.getAsDouble() - slope;
    return slope == 0 || Math.abs(bend) > 1e-9 * Math.abs(slope) ? OptionalDouble.empty()
        : OptionalDouble.of(-at0.getAsDouble() / slope);
  }

  private static void report(
      Checking checking, Binary quotient, Expression exponent, State state, double zero, boolean expLast) {
    Dimension dimension = checking.types().dimension(state);
    String where = state.getName() + " = " + Quantities.format(zero, checking.units().of(state), DIGITS);
    String mend = mend(checking, quotient, exponent, state, expLast, dimension);
    SourcePlace place = checking.places().of(quotient);
    ProblemReport report = checking.at(Problem.REMOVABLE_SINGULARITY, place, Places.text(quotient), where,
        mend.isEmpty() ? "it with linoid" : mend);
    checking.report(mend.isEmpty() ? report
        : report.withFix(Fix.replace("write '" + mend + "'", place.offset(), place.length(), mend)));
  }

  /** The same quotient by linoid(x, k) = x/(1 - exp(-x/k)); {@code a*x/(exp(x/k) - 1)} has -k for k and -a for a. */
  private static String mend(Checking checking, Binary quotient, Expression exponent, State state, boolean expLast,
      Dimension dimension) {
    double slope = Sensitivity.at(checking, exponent, state, 1).orElse(0)
        - Sensitivity.at(checking, exponent, state, 0).orElse(0);
    Expression numerator = FormulaRules.bare(quotient.getLeft());
    String factor = "";
    if (numerator instanceof Binary product && "*".equals(product.getOp())) {
      factor = Places.source(product.getLeft()) + "*";
      numerator = FormulaRules.bare(product.getRight());
    }
    boolean alike = checking.dimension(numerator).filter(dimension::equals).isPresent();
    if (!alike || isNegative(checking, numerator, state)) {
      return "";
    }
    double k = expLast ? -1 / slope : 1 / slope;
    String width = Quantities.format(expLast ? k : -k, UnitText.of(dimension), DIGITS);
    String linoid = "linoid(" + Places.source(numerator) + ", " + width + ")";
    return expLast ? factor + linoid : "(-" + factor + linoid + ")";
  }

  private static boolean isNegative(Checking checking, Expression numerator, State state) {
    double rise = Sensitivity.at(checking, numerator, state, 1).orElse(Double.NaN)
        - Sensitivity.at(checking, numerator, state, 0).orElse(Double.NaN);
    return numerator instanceof Unary || !(Math.abs(rise - 1) < 1e-9);
  }
}
