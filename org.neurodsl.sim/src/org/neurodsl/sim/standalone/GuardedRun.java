package org.neurodsl.sim.standalone;

import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.Checkpointing;
import org.neurodsl.sim.experiment.ExperimentLimits;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentRun;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.experiment.NetworkExperimentRun;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunControl;
import org.neurodsl.sim.run.RunData;

/** An experiment whose run can't even begin has an outcome too: a failed one without data. */
public final class GuardedRun {

  private GuardedRun() {}

  /** Runs an experiment on some threads, with as much memory as this machine grants. */
  public static ExperimentOutcome of(KernelSource kernels, ExperimentPlan plan, int threads, RunControl control) {
    ExperimentLimits limits = new ExperimentLimits(threads, ExperimentLimits.ofThisMachine().mostBytes());
    try {
      return new ExperimentRun(kernels, plan, limits, control).run();
    } catch (SimulationFailure failure) {
      return notBegun(kernels.info(), plan, failure);
    }
  }

  /** Runs an experiment of a network in the same way. */
  public static ExperimentOutcome of(NetworkExperiment experiment, int threads, NetworkControl control) {
    return of(experiment, threads, control, Checkpointing.NONE);
  }

  /** The same with checkpoints. */
  static ExperimentOutcome of(
      NetworkExperiment experiment, int threads, NetworkControl control, Checkpointing checkpointing) {
    ExperimentLimits limits = new ExperimentLimits(threads, ExperimentLimits.ofThisMachine().mostBytes());
    try {
      return new NetworkExperimentRun(experiment, limits, control).checkpoints(checkpointing).run();
    } catch (SimulationFailure failure) {
      return notBegun(experiment.info(), experiment.plan(), failure);
    }
  }

  private static ExperimentOutcome notBegun(KernelInfo info, ExperimentPlan plan, SimulationFailure failure) {
    RunData nothing =
        new RunData(
            RunData.State.FAILED, 0, 0, plan.step(), 0, new double[0][][], List.of(), new SpikeLog(), 0,
            Optional.of(failure));
    List<ExpectationOutcome> unknown =
        plan.expectations().stream().map(each -> new ExpectationOutcome(each, false, "the run did not begin")).toList();
    return new ExperimentOutcome(
        plan, info, nothing, new double[0][], List.of(), unknown, Optional.empty(), 0);
  }
}
