package org.neurodsl.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Expectation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Fit;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.SweptVariables;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;

/** Fits and expectations speak of what the experiment measures, at points that it sweeps. */
final class ExpectationRules implements Rule {

  private static final double FEWEST_INTERVALS = 3;
  static final List<String> CURVES = Arrays.stream(CurveShape.values()).map(CurveShape::keyword).toList();

  @Override
  public void check(Checking checking) {
    for (Experiment experiment : checking.index().experiments()) {
      List<Fit> fits = ExperimentRules.members(experiment, Fit.class);
      fits.forEach(f -> fit(checking, experiment, f));
      for (Expectation expectation : ExperimentRules.members(experiment, Expectation.class)) {
        if (plusMinus(checking, expectation)) {
          continue;
        }
        if (expectation.getModel() != null) {
          fitted(checking, fits, expectation);
        } else if (expectation.getActual() != null) {
          value(checking, experiment, expectation);
        }
        for (Expression known : Arrays.asList(
            expectation.getExpected(), expectation.getTolerance(), expectation.getPoint())) {
          if (known != null) {
            SweepRules.constant(checking, known, "what is expected");
          }
        }
      }
    }
  }

  /** {@code 40 Hz +- 1 Hz} is 39 Hz here; somebody means a tolerance. */
  private static boolean plusMinus(Checking checking, Expectation expectation) {
    if (expectation.getTolerance() == null && expectation.getExpected() instanceof Binary sum
        && "+".equals(sum.getOp()) && sum.getRight() instanceof Unary minus && "-".equals(minus.getOp())) {
      int from = checking.places().of(sum, NeuroPackage.Literals.BINARY__OP).offset();
      SourcePlace sign = checking.places().of(minus);
      int back = sign.offset() - from;
      SourcePlace place = new SourcePlace(sign.file(), sign.line(), sign.column() - back, from, back + 1);
      checking.report(checking.at(Problem.FOREIGN_OPERATOR, place, "+-", "within")
          .withFix(new Fixes(checking.places()).replace("write 'within'", place, "within")));
      return true;
    }
    return false;
  }

  private static void fit(Checking checking, Experiment experiment, Fit fit) {
    measure(checking, fit.getMeasure(), checking.places().of(fit, NeuroPackage.Literals.FIT__MEASURE));
    Optional<SweepVariable> swept = SweptVariables.of(experiment);
    if (swept.isEmpty()) {
      checking.report(checking.at(Problem.FIT_NEEDS_SWEEP, checking.places().of(fit,
          NeuroPackage.Literals.FIT__MEASURE), name(fit.getMeasure())));
      return;
    }
    over(checking, swept.get(), fit.getVariable(), checking.places().of(fit, NeuroPackage.Literals.FIT__VARIABLE),
        "'over'");
    OptionalDouble points = SweepRules.points(checking, (Sweep) swept.get().eContainer());
    for (int i = 0; i < fit.getModels().size(); i++) {
      String model = fit.getModels().get(i);
      SourcePlace place = checking.places().of(fit, NeuroPackage.Literals.FIT__MODELS, i);
      if (!CURVES.contains(model)) {
        SolverRules.choice(checking, place, "curve", model, CURVES);
      } else if (points.isPresent() && points.getAsDouble() <= parameters(model)) {
        checking.report(checking.at(Problem.FIT_TOO_FEW_POINTS, place, model, Integer.toString(parameters(model)),
            SizeRules.number(points.getAsDouble())));
      }
    }
  }

  private static int parameters(String model) {
    return Arrays.stream(CurveShape.values()).filter(s -> s.keyword().equals(model)).findFirst().orElseThrow()
        .parameterNames().size();
  }

  private static String name(Variable variable) {
    return variable == null || variable.getName() == null ? "" : variable.getName();
  }

  private static void measure(Checking checking, Variable measure, SourcePlace place) {
    if (measure != null && !measure.eIsProxy() && !(measure instanceof Measure)) {
      checking.report(checking.at(Problem.NOT_USABLE_HERE, place, name(measure), "a fit",
          "fit a measure, as in measure f = rate(spikes)"));
    }
  }

  private static void over(
      Checking checking, SweepVariable swept, Variable variable, SourcePlace place, String where) {
    if (variable != null && !variable.eIsProxy() && !name(variable).equals(swept.getName())) {
      checking.report(checking.at(Problem.NOT_USABLE_HERE, place, name(variable), where,
          "the experiment sweeps '" + swept.getName() + "'")
          .withFix(new Fixes(checking.places()).replace("write '" + swept.getName() + "'", place, swept.getName())));
    }
  }

  /** {@code best fit of f is relu}, {@code fit of f as relu is 0.99}: only what is fitted can be looked at. */
  private static void fitted(Checking checking, List<Fit> fits, Expectation expectation) {
    SourcePlace place = checking.places().of(expectation, NeuroPackage.Literals.EXPECTATION__MODEL);
    String model = expectation.getModel();
    if (!CURVES.contains(model)) {
      SolverRules.choice(checking, place, "curve", model, CURVES);
    } else if (expectation.getMeasure() != null && !expectation.getMeasure().eIsProxy() && fits.stream()
        .noneMatch(f -> f.getMeasure() == expectation.getMeasure() && f.getModels().contains(model))) {
      checking.report(checking.at(Problem.FIT_NOT_THERE, place, name(expectation.getMeasure()), model));
    }
    if (expectation.getExpected() != null) {
      Demand demand = new Demand(checking);
      demand.fixed(expectation.getExpected(), "The quality of a fit", Dimension.NONE, "a number from 0 to 1");
      demand.fixed(expectation.getTolerance(), "The tolerance", Dimension.NONE, "a number such as 0.01");
      tolerance(checking, expectation);
    }
  }

  private static void value(Checking checking, Experiment experiment, Expectation expectation) {
    Expression actual = expectation.getActual();
    ExpressionType type = checking.types().of(actual);
    CompositeUnit unit = checking.unit(actual);
    Demand demand = new Demand(checking);
    String text = Places.text(actual);
    demand.value(expectation.getExpected(), text, type.declared(), unit);
    if (!isPercent(expectation.getTolerance())) {
      demand.value(expectation.getTolerance(), "within", type.declared(), unit);
    }
    tolerance(checking, expectation);
    window(checking, experiment, expectation);
    point(checking, experiment, expectation);
    if (!type.isUnknown() && !Measured.anything(actual)) {
      checking.report(Problem.EXPECT_OF_CONSTANTS, actual);
    } else {
      exactness(checking, expectation);
    }
  }

  /** A rate from fewer than three intervals between spikes is coarse, unless many neurons have a part in it. */
  private static void window(Checking checking, Experiment experiment, Expectation expectation) {
    OptionalDouble rate = Measured.isRate(expectation.getActual()) ? checking.constant(expectation.getExpected())
        : OptionalDouble.empty();
    List<Run> runs = ExperimentRules.members(experiment, Run.class);
    boolean ofPopulation = Subjects.network(experiment).isPresent();
    if (ofPopulation || rate.isEmpty() || runs.isEmpty() || !(rate.getAsDouble() > 0)) {
      return;
    }
    OptionalDouble duration = ExperimentRules.time(checking, runs.get(0).getDuration());
    double skip = ExperimentRules.time(checking, runs.get(0).getSkip()).orElse(0);
    double left = duration.orElse(0) - skip;
    if (left > 0 && left * rate.getAsDouble() < FEWEST_INTERVALS) {
      checking.report(Problem.WINDOW_TOO_SHORT, runs.get(0), checking.value(left, runs.get(0).getDuration()),
          checking.value(rate.getAsDouble(), expectation.getExpected()));
    }
  }

  private static boolean isPercent(Expression tolerance) {
    return tolerance instanceof Quantity quantity && quantity.isPercent()
        || tolerance instanceof Unary unary && isPercent(unary.getOperand());
  }

  private static void tolerance(Checking checking, Expectation expectation) {
    OptionalDouble value = checking.constant(expectation.getTolerance());
    if (value.isPresent() && !(value.getAsDouble() > 0)) {
      checking.report(Problem.TOLERANCE_NOT_POSITIVE, expectation.getTolerance(),
          Places.text(expectation.getTolerance()));
    }
  }

  /** Measured numbers other than counts and zero are hardly ever exactly equal to anything. */
  private static void exactness(Checking checking, Expectation expectation) {
    OptionalDouble expected = checking.constant(expectation.getExpected());
    boolean zero = expected.isPresent() && expected.getAsDouble() == 0;
    if ("is".equals(expectation.getRelation()) && expectation.getTolerance() == null && !zero
        && !Measured.isCount(expectation.getActual()) && !checking.types().of(expectation.getActual()).isUnknown()) {
      checking.report(checking.at(Problem.EXPECT_WITHOUT_TOLERANCE, expectation.getExpected(),
          Places.text(expectation.getActual()))
          .withFix(new Fixes(checking.places()).append("append 'within 0.1 %'", expectation, " within 0.1 %")));
    }
  }

  private static void point(Checking checking, Experiment experiment, Expectation expectation) {
    if (expectation.getPoint() == null) {
      return;
    }
    EStructuralFeature feature = NeuroPackage.Literals.EXPECTATION__VARIABLE;
    Optional<SweepVariable> swept = SweptVariables.of(experiment);
    if (swept.isEmpty()) {
      checking.report(checking.at(Problem.MEASURE_NEEDS_SWEEP, checking.places().of(expectation, feature), "'at'"));
      return;
    }
    over(checking, swept.get(), expectation.getVariable(), checking.places().of(expectation, feature), "'at'");
    Variable variable = swept.get();
    new Demand(checking).value(expectation.getPoint(), variable.getName(), checking.types().of(variable),
        checking.units().of(variable));
    OptionalDouble at = checking.constant(expectation.getPoint());
    List<Double> ends = ends(checking, (Sweep) swept.get().eContainer());
    if (at.isPresent() && !ends.isEmpty() && checking.types().of(expectation.getPoint())
        .fits(checking.types().dimension(variable))) {
      double low = ends.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      double high = ends.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      double slack = 1e-9 * (high - low);
      if (at.getAsDouble() < low - slack || at.getAsDouble() > high + slack) {
        CompositeUnit unit = checking.units().of(variable);
        checking.report(Problem.EXPECT_POINT_NOT_SWEPT, expectation.getPoint(), variable.getName(),
            Checking.value(at.getAsDouble(), unit), Checking.value(low, unit), Checking.value(high, unit));
      }
    }
  }

  /** The values between which a sweep lies; nothing where they can't be told. */
  private static List<Double> ends(Checking checking, Sweep sweep) {
    List<Expression> values = new ArrayList<>(sweep.getValues());
    if (values.isEmpty()) {
      values.addAll(Arrays.asList(sweep.getFrom(), sweep.getTo()));
    }
    List<Double> ends = new ArrayList<>();
    for (Expression value : values) {
      OptionalDouble number = checking.constant(value);
      boolean alike = value != null
          && checking.types().of(value).fits(checking.types().dimension(sweep.getVariable()));
      if (number.isEmpty() || !alike) {
        return List.of();
      }
      ends.add(number.getAsDouble());
    }
    return ends;
  }

  /** What an expression takes from a run. */
  private static final class Measured {

    private Measured() {}

    static boolean anything(Expression expression) {
      return switch (expression) {
        case BuiltinCall call -> true;
        case Reference r -> r.getTarget() == null || r.getTarget().eIsProxy() || !(r.getTarget()
            instanceof Parameter || r.getTarget() instanceof Constant);
        case Binary b -> anything(b.getLeft()) || anything(b.getRight());
        case Unary u -> anything(u.getOperand());
        case Parenthesised p -> anything(p.getInner());
        case null, default -> false;
      };
    }

    /** Whether it is the rate of spikes over the whole time that is measured. */
    static boolean isRate(Expression expression) {
      return switch (FormulaRules.bare(expression)) {
        case BuiltinCall call -> "rate".equals(call.getFunction()) && call.getArguments().size() == 1
            && call.getArguments().get(0).getAfter() == null && call.getArguments().get(0).getStart() == null;
        case Reference r when r.getTarget() instanceof Measure measure -> isRate(measure.getValue());
        case null, default -> false;
      };
    }

    /** Whether it is made of counts and numbers only, and so exact. */
    static boolean isCount(Expression expression) {
      return switch (FormulaRules.bare(expression)) {
        case BuiltinCall call -> "count".equals(call.getFunction()) || "synapse_count".equals(call.getFunction());
        case Reference r when r.getTarget() instanceof Measure measure -> isCount(measure.getValue());
        case Binary b when !"/".equals(b.getOp()) -> isCount(b.getLeft()) && isCount(b.getRight());
        case Quantity q -> true;
        case null, default -> false;
      };
    }
  }
}
