package org.neurodsl.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.experiment.ExperimentOutcome.Convergence;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;

/** Runs one experiment: the population, its measures, the fits, the comparison with half the step, the expectations. */
public final class ExperimentRun {

  private final KernelSource source;
  private final ExperimentPlan plan;
  private final Populations populations;

  /** An experiment on kernels of {@code source}. */
  public ExperimentRun(KernelSource source, ExperimentPlan plan, ExperimentLimits limits, RunControl control) {
    this.source = source;
    this.plan = plan;
    populations = new Populations(source, plan, limits, control);
  }

  /**
   * Runs it all. A run that fails or is cancelled on the way has its recorded data, but no measures.
   *
   * @throws org.neurodsl.sim.contract.SimulationFailure where the run can't begin
   */
  public ExperimentOutcome run() {
    double[] swept =
        plan.sweep() == null
            ? new double[] {Double.NaN}
            : plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
    RunData data = populations.recorded(swept);
    if (data.state() != RunData.State.COMPLETE) {
      List<ExpectationOutcome> unknown =
          plan.expectations().stream().map(each -> new ExpectationOutcome(each, false, "the run did not end")).toList();
      return outcome(data, new double[0][], List.of(), unknown, Optional.empty());
    }
    Measurement measurement = new Measurement(plan, data, swept.length);
    SweepSearch search = new SweepSearch(plan, populations, swept, measurement);
    double[][] measures = measures(measurement, swept, search);
    List<FitOutcome> fits = fits(plan, swept, measures);
    Expectations expectations = new Expectations(search, fits);
    List<ExpectationOutcome> expected = plan.expectations().stream().map(expectations::check).toList();
    Optional<Convergence> convergence = plan.converge() ? Optional.of(converge(measurement, swept)) : Optional.empty();
    return outcome(data, measures, fits, expected, convergence);
  }

  private double[][] measures(Measurement measurement, double[] swept, SweepSearch search) {
    double[][] values = new double[plan.measures().size()][swept.length];
    for (int index = 0; index < values.length; index++) {
      var formula = plan.measures().get(index).value();
      boolean ofTheSweep =
          switch (formula.operation()) {
            case ONSET, THRESHOLD -> true;
            default -> false;
          };
      double common = ofTheSweep ? search.find(formula, Double.NaN) : 0;
      for (int neuron = 0; neuron < swept.length; neuron++) {
        values[index][neuron] = ofTheSweep ? common : measurement.value(formula, neuron);
      }
    }
    return values;
  }

  /** The curves of a plan, fitted to measures. */
  static List<FitOutcome> fits(ExperimentPlan plan, double[] swept, double[][] measures) {
    List<FitOutcome> fits = new ArrayList<>();
    for (ExperimentPlan.Fit fit : plan.fits()) {
      int measure = indexOf(plan, fit.measure());
      List<CurveShape> shapes = new ArrayList<>();
      for (CurveShape shape : CurveShape.values()) {
        if (fit.models().contains(shape.keyword())) {
          shapes.add(shape);
        }
      }
      double[] x = plan.sweep().shown().shown(swept);
      double[] y = plan.measures().get(measure).shown().shown(measures[measure]);
      fits.add(new FitOutcome(measure, FitRanking.of(shapes, x, y)));
    }
    return fits;
  }

  private static int indexOf(ExperimentPlan plan, String measure) {
    for (int index = 0; index < plan.measures().size(); index++) {
      if (plan.measures().get(index).name().equals(measure)) {
        return index;
      }
    }
    throw new IllegalArgumentException("no measure " + measure);
  }

  private Convergence converge(Measurement measurement, double[] swept) {
    double half = plan.step() / 2;
    return measurement.compare(populations.spiking(swept, half), half);
  }

  private ExperimentOutcome outcome(
      RunData data,
      double[][] measures,
      List<FitOutcome> fits,
      List<ExpectationOutcome> expectations,
      Optional<Convergence> convergence) {
    return new ExperimentOutcome(
        plan, source.info(), data, measures, fits, expectations, convergence, populations.seconds());
  }
}
