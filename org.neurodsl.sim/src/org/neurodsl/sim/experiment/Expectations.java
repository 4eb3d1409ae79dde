package org.neurodsl.sim.experiment;

import java.util.List;
import java.util.Locale;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.run.ExperimentPlan.Expectation;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula.Operation;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.text.NumberText;

/** Compares what came out with what was expected. */
final class Expectations {

  private static final int DIGITS = 8;
  private static final double ROUNDING = 1e-12;

  private final ExperimentPlan plan;
  private final Measurement measurement;
  private final double[] swept;
  private final List<FitOutcome> fits;
  private final SweepSearch search;
  private final Populations populations;

  /** Compares fits alone. */
  Expectations(ExperimentPlan plan, List<FitOutcome> fits) {
    this.plan = plan;
    this.fits = fits;
    search = null;
    measurement = null;
    swept = new double[0];
    populations = null;
  }

  Expectations(SweepSearch search, List<FitOutcome> fits) {
    this.search = search;
    this.fits = fits;
    this.plan = search.plan();
    this.measurement = search.measurement();
    this.swept = search.swept();
    this.populations = search.populations();
  }

  ExpectationOutcome check(Expectation expectation) {
    return switch (expectation.kind()) {
      case "best fit" -> bestFit(expectation);
      case "fit" -> fitQuality(expectation);
      default -> value(expectation);
    };
  }

  private ExpectationOutcome bestFit(Expectation expectation) {
    List<CurveFit> ranked = ranked(expectation.measure());
    if (ranked.isEmpty()) {
      return new ExpectationOutcome(expectation, false, "no curve could be fitted");
    }
    String best = ranked.get(0).shape().keyword();
    return new ExpectationOutcome(expectation, best.equals(expectation.model()), best);
  }

  private ExpectationOutcome fitQuality(Expectation expectation) {
    for (CurveFit fit : ranked(expectation.measure())) {
      if (fit.shape().keyword().equals(expectation.model())) {
        return compared(expectation, fit.rSquared());
      }
    }
    return new ExpectationOutcome(expectation, false, "the curve was not fitted");
  }

  private List<CurveFit> ranked(String measure) {
    return fits.stream()
        .filter(fit -> plan.measures().get(fit.measure()).name().equals(measure))
        .findFirst()
        .map(fit -> fit.ranking().ranked())
        .orElse(List.of());
  }

  private ExpectationOutcome value(Expectation expectation) {
    Formula actual = expectation.actual();
    if (actual.operation() == Operation.ONSET || actual.operation() == Operation.THRESHOLD) {
      return compared(expectation, search.find(actual, tolerance(expectation)));
    }
    if (!Double.isNaN(expectation.point())) {
      return compared(expectation, at(expectation.point(), actual));
    }
    ExpectationOutcome last = null;
    for (int neuron = 0; neuron < swept.length; neuron++) {
      last = compared(expectation, measurement.value(actual, neuron));
      if (!last.ok()) {
        return last;
      }
    }
    return last;
  }

  /** The value at a point of the sweep, or of a further run where the sweep has no such point. */
  private double at(double point, Formula formula) {
    for (int neuron = 0; neuron < swept.length; neuron++) {
      if (Math.abs(swept[neuron] - point) <= 1e-9 * Math.max(Math.abs(point), Math.abs(swept[neuron]))) {
        return measurement.value(formula, neuron);
      }
    }
    RunData data = populations.measured(new double[] {point});
    return data.state() == RunData.State.COMPLETE ? new Measurement(plan, data, 1).value(formula, 0) : Double.NaN;
  }

  /** An expectation beside what came out. */
  static ExpectationOutcome compared(Expectation expectation, double actual) {
    double expected = expectation.expected();
    double slack = Double.isNaN(expectation.tolerance()) ? ROUNDING * Math.abs(expected) : tolerance(expectation);
    boolean ok =
        switch (expectation.relation()) {
          case "<" -> actual < expected;
          case "<=" -> actual <= expected;
          case ">" -> actual > expected;
          case ">=" -> actual >= expected;
          default -> actual == expected || Math.abs(actual - expected) <= slack;
        };
    return new ExpectationOutcome(expectation, ok, shown(expectation, actual));
  }

  private static double tolerance(Expectation expectation) {
    double tolerance = expectation.tolerance();
    return expectation.relative() ? tolerance * Math.abs(expectation.expected()) : tolerance;
  }

  private static String shown(Expectation expectation, double actual) {
    ExperimentPlan.Quantity unit = expectation.shown();
    if (!Double.isFinite(actual)) {
      return Double.isNaN(actual) ? "no value" : String.valueOf(actual).toLowerCase(Locale.ROOT);
    }
    return NumberText.of(unit.shown(actual), DIGITS, unit.unit());
  }
}
