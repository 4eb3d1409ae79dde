package org.neurodsl.sim.experiment;

import java.util.Optional;
import org.neurodsl.sim.analysis.Bracket;
import org.neurodsl.sim.analysis.JumpSearch;
import org.neurodsl.sim.analysis.Refinement;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.RunData;

/**
 * Finds where a measure begins or jumps along the sweep. The sweep itself gives the first bracket; rounds of further
 * populations narrow it, so the answer is much finer than the step of the sweep.
 */
final class SweepSearch {

  private static final int POINTS_PER_ROUND = 31;
  private static final double RELATIVE_WIDTH = 1e-7;
  private static final double PART_OF_TOLERANCE = 0.02;

  private final ExperimentPlan plan;
  private final Populations populations;
  private final double[] swept;
  private final Measurement sweep;

  SweepSearch(ExperimentPlan plan, Populations populations, double[] swept, Measurement sweep) {
    this.plan = plan;
    this.populations = populations;
    this.swept = swept;
    this.sweep = sweep;
  }

  ExperimentPlan plan() {
    return plan;
  }

  Populations populations() {
    return populations;
  }

  double[] swept() {
    return swept;
  }

  Measurement measurement() {
    return sweep;
  }

  /**
   * The swept value, in base units, at which the measure begins (ONSET) or jumps most (THRESHOLD).
   *
   * @param tolerance how precisely it is wanted, base units of the swept parameter; NaN for as precisely as is sensible
   * @return NaN where it neither begins nor jumps inside the sweep, or the run was cancelled
   */
  double find(Formula formula, double tolerance) {
    JumpSearch search = formula.operation() == Formula.Operation.ONSET ? JumpSearch.ONSET : JumpSearch.LARGEST_JUMP;
    Formula measure = formula.operands().isEmpty() ? measure(formula.name()) : formula.operands().get(0);
    Optional<Bracket> first = search.in(swept, values(sweep, measure, swept.length));
    if (first.isEmpty()) {
      return Double.NaN;
    }
    double range = Math.abs(swept[swept.length - 1] - swept[0]);
    double width = Double.isNaN(tolerance) ? range * RELATIVE_WIDTH : tolerance * PART_OF_TOLERANCE;
    Refinement refinement = new Refinement(search, first.get(), width, POINTS_PER_ROUND);
    while (!refinement.isDone()) {
      double[] points = refinement.nextPoints();
      RunData data = populations.measured(points);
      if (data.state() != RunData.State.COMPLETE) {
        return Double.NaN;
      }
      refinement.accept(values(new Measurement(plan, data, points.length), measure, points.length));
    }
    return refinement.bracket().middle();
  }

  private Formula measure(String name) {
    return plan.measures().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().value();
  }

  private static double[] values(Measurement measurement, Formula formula, int size) {
    double[] values = new double[size];
    for (int neuron = 0; neuron < size; neuron++) {
      values[neuron] = measurement.value(formula, neuron);
    }
    return values;
  }
}
