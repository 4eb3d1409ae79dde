package org.neurodsl.scoping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Unary;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.UnitTable;

/** Explains units that stand where only names can: {@code 200*pF} as in Python, and {@code uF/cm2}. */
final class UnitNames {

  private static final Pattern POWER = Pattern.compile("([A-Za-z]+)([23])");

  private UnitNames() {}

  /** The problem of an unknown name that is, or nearly is, a unit. */
  static Optional<ProblemReport> explain(EObject context, String name, SourcePlace place) {
    Matcher power = POWER.matcher(name);
    if (power.matches() && UnitTable.isReserved(power.group(1))) {
      String ours = power.group(1) + "^" + power.group(2);
      return Optional.of(ProblemReport.of(Problem.UNKNOWN_UNIT, place, name, "write " + ours + ".")
          .withFix(Fix.replace("write '" + ours + "'", place.offset(), place.length(), ours)));
    }
    boolean product = context.eContainer() instanceof Binary binary && "*".equals(binary.getOp())
        && binary.getRight() == context && lastNumber(binary.getLeft()) != null;
    if (!product || !UnitTable.isReserved(name)) {
      return Optional.empty();
    }
    String number = lastNumber(((Binary) context.eContainer()).getLeft());
    return Optional.of(ProblemReport.of(Problem.UNIT_AFTER_OPERATOR, place, name, number + " " + name));
  }

  /** The number without unit that a value ends with; null where it ends otherwise. */
  private static String lastNumber(Expression value) {
    return switch (value) {
      case Quantity quantity -> quantity.getUnit() == null ? quantity.getValue() : null;
      case Unary unary -> lastNumber(unary.getOperand());
      case Binary binary -> lastNumber(binary.getRight());
      case null, default -> null;
    };
  }
}
