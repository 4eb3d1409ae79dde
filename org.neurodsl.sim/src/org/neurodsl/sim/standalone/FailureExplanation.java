package org.neurodsl.sim.standalone;

import java.util.Optional;
import org.neurodsl.sim.contract.SimulationFailure;

/** Says more of a failed run than the run itself can: which term of the model it was. */
@FunctionalInterface
public interface FailureExplanation {

  /** Where nothing more is known, as in a simulator that stands alone. */
  FailureExplanation NONE = failure -> Optional.empty();

  /** A sentence, if there is something to say. */
  Optional<String> of(SimulationFailure failure);
}
