package org.neurodsl.sim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.network.NetworkData;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkSimulation;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;

/** Runs one experiment of a network: the network once for each value of the sweep, its measures, fits, expectations. */
public final class NetworkExperimentRun {

  private final NetworkExperiment experiment;
  private final ExperimentPlan plan;
  private final ExperimentLimits limits;
  private final NetworkControl control;
  private double seconds;

  /** An experiment that {@code control} can cancel. */
  public NetworkExperimentRun(NetworkExperiment experiment, ExperimentLimits limits, NetworkControl control) {
    this.experiment = experiment;
    this.plan = experiment.plan();
    this.limits = limits;
    this.control = control;
  }

  /**
   * Runs it all. What is kept of a sweep, besides the measures, is the last network.
   *
   * @throws org.neurodsl.sim.contract.SimulationFailure where a run can't begin
   */
  public ExperimentOutcome run() {
    double[][] measures = new double[plan.measures().size()][experiment.networks().size()];
    double[][] actual = new double[plan.expectations().size()][experiment.networks().size()];
    NetworkRun last = null;
    for (int point = 0; point < experiment.networks().size(); point++) {
      NetworkPlan network = experiment.networks().get(point);
      NetworkRun.Recording recording = NetworkRun.Recording.of(experiment, network, limits);
      NetworkData data = new NetworkSimulation(network, experiment.parts(), recording.settings(), control).run();
      last = new NetworkRun(network, experiment.signals(), recording.records(), recording.settings(), data);
      seconds += data.seconds();
      if (data.state() != RunData.State.COMPLETE) {
        return unfinished(last);
      }
      NetworkMeasurement measurement = new NetworkMeasurement(plan, last);
      for (int index = 0; index < measures.length; index++) {
        measures[index][point] = measurement.value(plan.measures().get(index).value());
      }
      for (int index = 0; index < actual.length; index++) {
        var formula = plan.expectations().get(index).actual();
        actual[index][point] = formula == null ? Double.NaN : measurement.value(formula);
      }
    }
    List<FitOutcome> fits = ExperimentRun.fits(plan, swept(), measures);
    return outcome(last, measures, fits, expectations(actual, fits));
  }

  private double[] swept() {
    return plan.sweep() == null ? new double[] {Double.NaN}
        : plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<ExpectationOutcome> expectations(double[][] actual, List<FitOutcome> fits) {
    Expectations ofFits = new Expectations(plan, fits);
    List<ExpectationOutcome> outcomes = new ArrayList<>();
    for (int index = 0; index < actual.length; index++) {
      ExperimentPlan.Expectation expectation = plan.expectations().get(index);
      outcomes.add(expectation.actual() == null ? ofFits.check(expectation) : of(expectation, actual[index]));
    }
    return outcomes;
  }

  /** Of a sweep the value at the point that is named, else every value has to fit. */
  private ExpectationOutcome of(ExperimentPlan.Expectation expectation, double[] actual) {
    double[] swept = swept();
    ExpectationOutcome last = null;
    for (int point = 0; point < actual.length; point++) {
      double wanted = expectation.point();
      boolean meant = Double.isNaN(wanted)
          || Math.abs(swept[point] - wanted) <= 1e-9 * Math.max(Math.abs(wanted), Math.abs(swept[point]));
      if (meant) {
        last = Expectations.compared(expectation, actual[point]);
        if (!last.ok()) {
          return last;
        }
      }
    }
    return last == null ? new ExpectationOutcome(expectation, false, "no value, for it is not swept") : last;
  }

  private ExperimentOutcome unfinished(NetworkRun run) {
    List<ExpectationOutcome> unknown =
        plan.expectations().stream().map(each -> new ExpectationOutcome(each, false, "the run did not end")).toList();
    return outcome(run, new double[0][], List.of(), unknown);
  }

  private ExperimentOutcome outcome(
      NetworkRun run, double[][] measures, List<FitOutcome> fits, List<ExpectationOutcome> expectations) {
    NetworkData data = run.data();
    RunData summary = new RunData(data.state(), data.endTime(), data.steps(), plan.step(), 0, new double[0][][],
        List.of(), new SpikeLog(), data.seconds(), data.failure());
    return new ExperimentOutcome(plan, experiment.info(), summary, measures, fits, expectations, Optional.empty(),
        seconds, Optional.of(run));
  }
}
