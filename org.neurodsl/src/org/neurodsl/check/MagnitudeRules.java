package org.neurodsl.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.UnitExpression;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.UnitReadings;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;

/** Values far outside of what cells show: most often the prefix of the unit has slipped. */
final class MagnitudeRules implements Rule {

  /** The magnitude in base units from which on a value is unusual, what it is of, the unit that was probably meant. */
  private record Usual(double most, String of, String unit) {}

  private static final Map<Dimension, Usual> USUAL = usual();

  @Override
  public void check(Checking checking) {
    for (Parameter parameter : checking.index().all(Parameter.class)) {
      look(checking, parameter, parameter.getValue());
    }
    for (State state : checking.index().all(State.class)) {
      look(checking, state, state.getValue());
    }
    for (Setting setting : checking.index().all(Setting.class)) {
      if (setting.getTarget() instanceof Parameter || setting.getTarget() instanceof State) {
        look(checking, setting.getTarget(), setting.getValue());
      }
    }
  }

  private static Map<Dimension, Usual> usual() {
    Map<Dimension, Usual> usual = new LinkedHashMap<>();
    usual.put(Dimension.VOLTAGE, new Usual(1000, "a membrane potential", "mV"));
    usual.put(Dimension.TIME, new Usual(10_000, "a time constant", "ms"));
    usual.put(Dimension.CONDUCTANCE, new Usual(1e6, "the conductance of a cell", "nS"));
    usual.put(Dimension.CONDUCTANCE_DENSITY, new Usual(1e4, "the conductance of a membrane", "mS/cm^2"));
    usual.put(Dimension.CAPACITANCE, new Usual(1e6, "the capacitance of a cell", "pF"));
    usual.put(Dimension.CAPACITANCE_DENSITY, new Usual(1e3, "the capacitance of a membrane", "uF/cm^2"));
    usual.put(Dimension.CURRENT, new Usual(1e6, "the current into a cell", "pA"));
    usual.put(Dimension.CURRENT_DENSITY, new Usual(1e4, "the current through a membrane", "uA/cm^2"));
    return usual;
  }

  private static void look(Checking checking, Variable variable, Expression value) {
    Quantity literal = literal(value);
    Optional<CompositeUnit> unit = literal == null || literal.getUnit() == null ? Optional.empty()
        : UnitReadings.unit(literal.getUnit());
    Usual usual = unit.map(u -> USUAL.get(u.dimension())).orElse(null);
    if (usual == null || !checking.types().of(variable).fits(unit.get().dimension())) {
      return;
    }
    double size = Quantities.toBase(literal.getValue(), unit.get());
    if (size < usual.most() || Double.isInfinite(size)) {
      return;
    }
    CompositeUnit meant = org.neurodsl.units.UnitExpression.parse(usual.unit()).unit().orElseThrow();
    boolean helps = Quantities.toBase(literal.getValue(), meant) < usual.most();
    String sign = value instanceof Unary ? "-" : "";
    String instead = sign + literal.getValue() + " " + meant.text();
    ProblemReport report = checking.at(Problem.UNUSUAL_MAGNITUDE, literal, variable.getName(),
        sign + Places.text(literal), usual.of(), helps ? instead : "another unit");
    checking.report(helps ? report.withFix(fix(checking, literal.getUnit(), meant)) : report);
  }

  private static Fix fix(Checking checking, UnitExpression unit, CompositeUnit meant) {
    SourcePlace place = checking.places().of(unit);
    return Fix.replace("write '" + meant.text() + "'", place.offset(), place.length(), meant.text());
  }

  private static Quantity literal(Expression value) {
    Expression bare = value instanceof Unary unary && "-".equals(unary.getOp()) ? unary.getOperand() : value;
    return bare instanceof Quantity quantity && quantity.getValue() != null ? quantity : null;
  }
}
