package org.neurodsl.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.ui.trace.data.TraceData;

/** A run that the workbench started or opened, under way or over. For several threads. */
public interface RunSession {

  /** How far a run is. */
  enum State {
    RUNNING,
    PAUSED,
    COMPLETE,
    CANCELLED,
    FAILED
  }

  /** Name of the experiment: what the set-up of views is remembered by. */
  String experiment();

  /** Its signals; they grow while it runs, and tell their listeners. */
  TraceData traces();

  /** How long it will get, ms; 0 if unknown. */
  double duration();

  /** The parameters it ran with. */
  List<Quantity> parameters();

  /** How far it is. */
  State state();

  /** Where it came from; empty for a run that was read from the disk. */
  default Optional<RunOrigin> origin() {
    return Optional.empty();
  }

  /** The folder of its results, once they are written. */
  default Optional<Path> folder() {
    return Optional.empty();
  }

  /** Where the neurons of its network are and who is connected, as far as that is known. */
  default Optional<NetworkShape> shape() {
    return Optional.empty();
  }

  /** What came out, once it is over and if it was kept. */
  Optional<ExperimentOutcome> outcome();
}
