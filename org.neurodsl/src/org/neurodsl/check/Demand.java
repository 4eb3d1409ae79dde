package org.neurodsl.check;

import java.util.Optional;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Suggestion;
import org.neurodsl.units.UnitText;

/** Demands that an expression is of some kind, and reports with the likely mend where it is not. */
final class Demand {

  private final Checking checking;
  private final Fixes fixes;

  Demand(Checking checking) {
    this.checking = checking;
    this.fixes = new Fixes(checking.places());
  }

  /** The value of a declaration, assignment or setting has the kind of the variable. */
  void value(Expression value, String variable, ExpressionType expected, CompositeUnit unit) {
    Optional<Dimension> wanted = expected.dimension();
    if (value == null || wanted.isEmpty() || fits(value, wanted.get())) {
      return;
    }
    if (!bareNumber(value, "The value of '" + variable + "'", unit) && !density(value, variable, wanted.get(), unit)) {
      Dimension found = found(value);
      String mend = UnitWords.mend(wanted.get(), found, Places.text(value));
      report(Problem.VALUE_UNITS, value, wanted.get(), variable, UnitWords.of(unit), unitText(value),
          mend.isEmpty() ? "write " + UnitWords.kind(wanted.get(), unit) : mend);
    }
  }

  /** Something of a fixed kind, {@code The duration of 'run'} a time. */
  void fixed(Expression value, String what, Dimension wanted, String example) {
    if (value == null || fits(value, wanted)) {
      return;
    }
    CompositeUnit unit = UnitText.of(wanted);
    if (wanted.isDimensionless() || !bareNumber(value, what, unit)) {
      report(Problem.EXPECTED_UNITS, value, wanted, what, UnitWords.kind(wanted, unit), Places.text(value),
          unitText(value), example.isEmpty() ? "" : "write " + example);
    }
  }

  /** The right side of an equation. */
  void equation(Expression value, String left, Dimension wanted, CompositeUnit unit) {
    if (value == null || fits(value, wanted)) {
      return;
    }
    if (!bareNumber(value, "The right side of '" + left + "'", unit) && !density(value, left, wanted, unit)) {
      report(Problem.EQUATION_UNITS, value, wanted, left, unit.text(), unitText(value),
          UnitWords.mend(wanted, found(value), Places.text(value)));
    }
  }

  /** True where nothing is to be reported; a value that is no number is reported here. */
  boolean fits(Expression value, Dimension wanted) {
    ExpressionType type = checking.types().of(value);
    if (type.kind() == Kind.NUMBER || type.isUnknown()) {
      return type.fits(wanted);
    }
    new FaultReports(checking).wrongKind(value, Kind.NUMBER, type.kind());
    return true;
  }

  /** A bare number where a quantity is wanted: the unit is what is missing. */
  boolean bareNumber(Expression value, String what, CompositeUnit unit) {
    Optional<Quantity> number = Fixes.bareNumber(value);
    if (number.isEmpty() || unit.dimension().isDimensionless()) {
      return false;
    }
    checking.report(checking.at(Problem.UNIT_NEEDED, number.get(), what, unit.text())
        .withFix(fixes.appendUnit(number.get(), unit)));
    return true;
  }

  /** A total where a density is wanted, or the other way round: the area links them. */
  private boolean density(Expression value, String left, Dimension wanted, CompositeUnit unit) {
    Dimension found = found(value);
    String text = Places.text(value);
    boolean divide = UnitWords.isDensityOfTotal(wanted, found);
    if (!divide && !UnitWords.isDensityOfTotal(found, wanted)) {
      return false;
    }
    String valueUnit = checking.unit(value, found).text();
    String mend = (divide ? "divide '" : "multiply '") + text + "' by the area";
    ProblemReport report = divide
        ? checking.at(Problem.DENSITY_AND_TOTAL, value, left, unit.text(), text, valueUnit, mend)
        : checking.at(Problem.DENSITY_AND_TOTAL, value, text, valueUnit, left, unit.text(), mend);
    checking.report(area(value).map(a -> report.withFix(areaFix(value, a, divide))).orElse(report));
    return true;
  }

  /** The operation with the area of the neuron that an expression stands in, if the neuron has one. */
  Optional<String> area(Expression value) {
    Neuron neuron = EcoreUtil2.getContainerOfType(value, Neuron.class);
    return neuron == null ? Optional.empty() : checking.view(neuron).variables(Parameter.class).stream()
        .filter(p -> checking.types().of(p).fits(Dimension.AREA) && checking.types().of(p).dimension().isPresent())
        .map(Parameter::getName).findFirst();
  }

  Fix areaFix(Expression value, String area, boolean divide) {
    String operation = (divide ? "/" : "*") + area;
    return fixes.operate((divide ? "divide by '" : "multiply by '") + area + "'", value, operation);
  }

  private void report(Problem problem, Expression value, Dimension wanted, String... arguments) {
    ProblemReport report = checking.at(problem, value, arguments);
    checking.report(unitFix(value, wanted).map(report::withFix).orElse(report));
  }

  /** {@code per ms} behind a bare factor, or the same as a factor of the whole. */
  Optional<Fix> unitFix(Expression value, Dimension wanted) {
    Dimension found = found(value);
    Optional<Suggestion> suggestion = Suggestion.between(wanted, found);
    if (suggestion.isEmpty() || !found.isDimensionless() && !suggestion.get().quotient().equals(Dimension.FREQUENCY)) {
      return Optional.empty();
    }
    CompositeUnit unit = suggestion.get().unit();
    return Optional.of(Fixes.leadingNumber(value).map(number -> fixes.appendUnit(number, unit))
        .orElseGet(() -> fixes.operate("multiply by 1 " + unit.text(), value, " * (1 " + unit.text() + ")")));
  }

  private Dimension found(Expression value) {
    return checking.types().dimension(value);
  }

  private String unitText(Expression value) {
    return UnitWords.of(checking.unit(value, found(value)));
  }
}
