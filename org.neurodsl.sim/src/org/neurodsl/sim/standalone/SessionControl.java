package org.neurodsl.sim.standalone;

import java.nio.file.Path;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;

/** The handle of a {@link RunSession}: it hears of its experiments beside what it hears of each run. */
public class SessionControl extends NetworkControl {

  /** An experiment is about to be computed with these parameters. */
  protected void begin(ExperimentPlan plan, KernelInfo info, List<Quantity> parameters) {
    // not every handle shows it
  }

  /** An experiment of a network is about to be computed. */
  protected void begin(NetworkExperiment experiment) {
    begin(experiment.plan(), experiment.info(), List.of());
  }

  /** An experiment is over; its result is not yet written. */
  protected void end(ExperimentOutcome outcome) {
    // not every handle shows it
  }

  /** All is over and written into a folder. */
  protected void written(Path folder) {
    // not every handle shows it
  }
}
