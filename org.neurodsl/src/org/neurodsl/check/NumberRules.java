package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;

/** Constants have possible values: capacitances and time constants above 0, parameters within their range. */
final class NumberRules implements Rule {

  private static final List<Dimension> POSITIVE = List.of(Dimension.CAPACITANCE, Dimension.CAPACITANCE_DENSITY,
      Dimension.AREA, Dimension.RESISTANCE);
  private static final List<Dimension> NOT_NEGATIVE =
      List.of(Dimension.CONDUCTANCE, Dimension.CONDUCTANCE_DENSITY, Dimension.CONCENTRATION);

  @Override
  public void check(Checking checking) {
    for (Equation equation : checking.index().all(Equation.class)) {
      EquationRules.state(equation).ifPresent(state -> {
        factors(checking, equation, state);
        gate(checking, equation, state);
      });
    }
    for (Parameter parameter : checking.index().all(Parameter.class)) {
      if (checking.places().of(parameter).line() > 0) {
        range(checking, parameter);
        sign(checking, parameter, parameter.getValue());
        within(checking, parameter, parameter.getValue());
      }
    }
    for (Setting setting : checking.index().all(Setting.class)) {
      if (setting.getTarget() instanceof Parameter parameter && !parameter.eIsProxy()) {
        sign(checking, parameter, setting.getValue());
        within(checking, parameter, setting.getValue());
      }
    }
  }

  /** {@code tau * dx/dt} and {@code C * dV/dt} with a factor above 0. */
  private static void factors(Checking checking, Equation equation, State state) {
    for (Expression factor : equation.getFactors()) {
      OptionalDouble value = checking.constant(factor);
      boolean told = isParameterToldElsewhere(checking, factor);
      if (value.isPresent() && !(value.getAsDouble() > 0) && !told) {
        checking.report(Problem.TIME_CONSTANT_NOT_POSITIVE, factor, Places.text(factor), state.getName(),
            checking.value(value.getAsDouble(), factor));
      }
    }
  }

  /** A capacitance below 0 is already reported where it is declared. */
  private static boolean isParameterToldElsewhere(Checking checking, Expression factor) {
    return checking.dimension(factor).filter(POSITIVE::contains).isPresent();
  }

  /** {@code dm/dt = alpha*(1 - m) - beta*m} keeps m between 0 and 1, so that it starts there too. */
  private static void gate(Checking checking, Equation equation, State state) {
    boolean gate = equation.getValue() instanceof Binary difference && "-".equals(difference.getOp())
        && isProductWith(difference.getLeft(), e -> FormulaRules.bare(e) instanceof Binary rest
            && "-".equals(rest.getOp()) && is(rest.getRight(), state)
            && checking.constant(rest.getLeft()).orElse(0) == 1)
        && isProductWith(difference.getRight(), e -> is(e, state));
    OptionalDouble start = gate && state.eResource() == checking.model().eResource()
        ? checking.constant(state.getValue()) : OptionalDouble.empty();
    if (start.isPresent() && (start.getAsDouble() < 0 || start.getAsDouble() > 1)) {
      checking.report(Problem.PARAMETER_OUT_OF_RANGE, state.getValue(), state.getName(),
          checking.value(start.getAsDouble(), state.getValue()), "0", "1");
    }
  }

  private static boolean isProductWith(Expression expression, Predicate<Expression> factor) {
    return expression instanceof Binary product && "*".equals(product.getOp())
        && (factor.test(product.getLeft()) || factor.test(product.getRight()));
  }

  private static boolean is(Expression expression, State state) {
    return FormulaRules.bare(expression) instanceof Reference reference && reference.getTarget() == state;
  }

  private static void sign(Checking checking, Parameter parameter, Expression value) {
    OptionalDouble number = checking.constant(value);
    Dimension dimension = checking.types().dimension((Variable) parameter);
    if (number.isEmpty() || !checking.types().of(value).fits(dimension)) {
      return;
    }
    double x = number.getAsDouble();
    boolean wrong = POSITIVE.contains(dimension) && x <= 0 || NOT_NEGATIVE.contains(dimension) && x < 0;
    if (wrong) {
      String kind = UnitWords.kind(dimension, checking.units().of(parameter));
      ProblemReport report = checking.at(Problem.PARAMETER_NOT_POSITIVE, value, parameter.getName(),
          Checking.value(x, checking.units().of(parameter)), kind);
      checking.report(report);
    }
  }

  private static void range(Checking checking, Parameter parameter) {
    OptionalDouble lower = checking.constant(parameter.getLower());
    OptionalDouble upper = checking.constant(parameter.getUpper());
    if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() > upper.getAsDouble()
        && sameKind(checking, parameter)) {
      CompositeUnit unit = checking.units().of(parameter);
      String low = Places.source(parameter.getLower());
      String high = Places.source(parameter.getUpper());
      Fixes fixes = new Fixes(checking.places());
      List<TextEdit> edits = new ArrayList<>();
      edits.addAll(fixes.replace("", parameter.getLower(), high).edits());
      edits.addAll(fixes.replace("", parameter.getUpper(), low).edits());
      checking.report(checking.at(Problem.RANGE_REVERSED, parameter.getLower(), parameter.getName(),
          Checking.value(lower.getAsDouble(), unit), Checking.value(upper.getAsDouble(), unit))
          .withFix(new Fix("swap the two", edits)));
    }
  }

  private static boolean sameKind(Checking checking, Parameter parameter) {
    Dimension dimension = checking.types().dimension((Variable) parameter);
    return checking.types().of(parameter.getLower()).fits(dimension)
        && checking.types().of(parameter.getUpper()).fits(dimension);
  }

  private static void within(Checking checking, Parameter parameter, Expression value) {
    OptionalDouble number = checking.constant(value);
    OptionalDouble lower = checking.constant(parameter.getLower());
    OptionalDouble upper = checking.constant(parameter.getUpper());
    if (number.isEmpty() || lower.isEmpty() || upper.isEmpty() || lower.getAsDouble() > upper.getAsDouble()
        || !sameKind(checking, parameter) || !checking.types().of(value).fits(
            checking.types().dimension((Variable) parameter))) {
      return;
    }
    double x = number.getAsDouble();
    if (x < lower.getAsDouble() || x > upper.getAsDouble()) {
      CompositeUnit unit = checking.units().of(parameter);
      checking.report(Problem.PARAMETER_OUT_OF_RANGE, value, parameter.getName(), Checking.value(x, unit),
          Checking.value(lower.getAsDouble(), unit), Checking.value(upper.getAsDouble(), unit));
    }
  }
}
