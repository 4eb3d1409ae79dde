package org.neurodsl.lower;

import java.util.List;
import java.util.Optional;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.ExperimentMember;

/** The members of an experiment by kind. */
final class Members {
  private Members() {}

  static <T extends ExperimentMember> List<T> all(Experiment experiment, Class<T> kind) {
    return experiment.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static <T extends ExperimentMember> Optional<T> first(Experiment experiment, Class<T> kind) {
    return all(experiment, kind).stream().findFirst();
  }
}
