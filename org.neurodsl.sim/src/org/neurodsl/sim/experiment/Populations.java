package org.neurodsl.sim.experiment;

import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.record.RecordPlan;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.run.RunPart;
import org.neurodsl.sim.run.RunSettings;
import org.neurodsl.sim.run.Simulation;

/**
 * Runs the populations of one experiment: all points of a sweep together, and again at other points or another step.
 */
final class Populations {

  private final KernelSource source;
  private final ExperimentPlan plan;
  private final ExperimentLimits limits;
  private final RunControl control;
  private double seconds;

  Populations(KernelSource source, ExperimentPlan plan, ExperimentLimits limits, RunControl control) {
    this.source = source;
    this.plan = plan;
    this.limits = limits;
    this.control = control;
  }

  /** The run that is recorded: at every swept value, or one neuron. */
  RunData recorded(double[] points) {
    return run(points, plan.step(), new RecordPlan(plan.signals(), everySteps(), Measurement.windows(plan)), control);
  }

  /** A run that keeps only what measures need. */
  RunData measured(double[] points) {
    return run(points, plan.step(), new RecordPlan(List.of(), 1, Measurement.windows(plan)), quiet());
  }

  /** A run with another step that keeps only spikes. */
  RunData spiking(double[] points, double step) {
    return run(points, step, RecordPlan.SPIKES, quiet());
  }

  /** Wall-clock time of all runs so far. */
  double seconds() {
    return seconds;
  }

  private RunData run(double[] points, double step, RecordPlan record, RunControl watched) {
    boolean swept = plan.sweep() != null;
    Map<String, double[]> varying = swept ? Map.of(plan.sweep().parameter(), points.clone()) : Map.of();
    NeuronKernel kernel = source.create(new ParameterValues(points.length, plan.settings(), varying));
    double tolerance = plan.solver().equals("adaptive") ? plan.tolerance() : 0;
    RunSettings settings =
        new RunSettings(
            plan.duration(), step, tolerance, plan.seed(), limits.threads(), plan.stops(), record, limits.mostBytes());
    RunData data = new Simulation(kernel, settings, watched).run();
    seconds += data.seconds();
    return data;
  }

  private int everySteps() {
    if (plan.recordEvery() <= 0) {
      return 1;
    }
    Moment interval = new TimeGrid(plan.step()).moment(plan.recordEvery());
    return Math.toIntExact(Math.max(1, interval.step()));
  }

  /** Further runs can be cancelled but show nothing of their own. */
  private RunControl quiet() {
    RunControl outer = control;
    RunControl inner =
        new RunControl() {
          @Override
          public void advanced(RunPart part) {
            if (outer.isCancelled()) {
              cancel();
            }
          }
        };
    if (outer.isCancelled()) {
      inner.cancel();
    }
    return inner;
  }
}
