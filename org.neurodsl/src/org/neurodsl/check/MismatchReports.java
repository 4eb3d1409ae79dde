package org.neurodsl.check;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.TypeFault;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;

/** Puts into words that two values measure different things. */
final class MismatchReports {

  private final Checking checking;
  private final Fixes fixes;
  private final Demand demand;

  MismatchReports(Checking checking) {
    this.checking = checking;
    this.fixes = new Fixes(checking.places());
    this.demand = new Demand(checking);
  }

  ProblemReport words(TypeFault.Mismatch fault) {
    CompositeUnit first = checking.unit(fault.first(), fault.expected());
    CompositeUnit second = checking.unit(fault.where(), fault.found());
    return unitMissing(fault, first).or(() -> unitNotTold(fault)).or(() -> density(fault, first, second))
        .orElseGet(() -> plain(fault, UnitWords.of(first), UnitWords.of(second)));
  }

  private ProblemReport plain(TypeFault.Mismatch fault, String first, String second) {
    String whole = Places.text(fault.where().eContainer());
    String mend = UnitWords.mend(fault.expected(), fault.found(), Places.text(fault.where()));
    return switch (fault.operation()) {
      case "+", "-" -> withUnitFix(fault, checking.at(Problem.SUM_UNITS, fault.where(), whole, first, second, mend));
      case "<", "<=", ">", ">=", "==", "!=", "crosses" ->
          checking.at(Problem.COMPARISON_UNITS, fault.where(), whole, first, second, mend);
      case "if" -> checking.at(Problem.BRANCH_UNITS_DIFFER, fault.where(), first, second);
      default -> checking.at(Problem.ARGUMENT_UNITS_DIFFER, fault.where(), fault.operation(), first, second);
    };
  }

  private ProblemReport withUnitFix(TypeFault.Mismatch fault, ProblemReport report) {
    Optional<Fix> fix = demand.unitFix(fault.where(), fault.expected());
    return fix.map(report::withFix).orElse(report);
  }

  /** One of the two is a bare number: its unit is what is missing. */
  private Optional<ProblemReport> unitMissing(TypeFault.Mismatch fault, CompositeUnit first) {
    if (fault.found().isDimensionless()) {
      return Fixes.bareNumber(fault.where()).map(number -> needed(number, first));
    }
    CompositeUnit second = checking.unit(fault.where(), fault.found());
    return fault.expected().isDimensionless() ? Fixes.bareNumber(fault.first()).map(number -> needed(number, second))
        : Optional.empty();
  }

  /** A variable that starts at 0 and tells no unit meets one that does. */
  private Optional<ProblemReport> unitNotTold(TypeFault.Mismatch fault) {
    Expression bare = fault.found().isDimensionless() ? fault.where() : fault.first();
    Dimension wanted = fault.found().isDimensionless() ? fault.expected() : fault.found();
    if (!fault.found().isDimensionless() && !fault.expected().isDimensionless()) {
      return Optional.empty();
    }
    return zeroDeclaration(bare).map(d -> new FaultReports(checking).unitNotTold(d, bare, wanted));
  }

  private Optional<Named> zeroDeclaration(Expression expression) {
    if (!(expression instanceof Reference reference)) {
      return Optional.empty();
    }
    Expression value = switch (reference.getTarget()) {
      case Input i when i.getUnit() == null -> i.getValue();
      case Parameter p when p.getUnit() == null -> p.getValue();
      case State s when s.getUnit() == null -> s.getValue();
      case null, default -> null;
    };
    boolean zero = value != null && checking.types().of(value) instanceof ExpressionType.Polymorphic;
    return zero ? Optional.of(reference.getTarget()) : Optional.empty();
  }

  private ProblemReport needed(Quantity number, CompositeUnit unit) {
    return checking.at(Problem.UNIT_NEEDED, number, "'" + Places.text(number) + "'", unit.text())
        .withFix(fixes.appendUnit(number, unit));
  }

  private Optional<ProblemReport> density(TypeFault.Mismatch fault, CompositeUnit first, CompositeUnit second) {
    Dimension one = fault.expected();
    Dimension other = fault.found();
    EObject where = fault.where();
    String firstText = Places.text(fault.first());
    String secondText = Places.text(where);
    boolean divide = UnitWords.isDensityOfTotal(one, other);
    if (!divide && !UnitWords.isDensityOfTotal(other, one)) {
      return Optional.empty();
    }
    String mend = (divide ? "divide '" : "multiply '") + secondText + "' by the area";
    ProblemReport report = divide
        ? checking.at(Problem.DENSITY_AND_TOTAL, where, firstText, first.text(), secondText, second.text(), mend)
        : checking.at(Problem.DENSITY_AND_TOTAL, where, secondText, second.text(), firstText, first.text(), mend);
    return Optional.of(demand.area(fault.where())
        .map(area -> report.withFix(demand.areaFix(fault.where(), area, divide))).orElse(report));
  }
}
