package org.neurodsl.scoping;

import java.util.Optional;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Subject;

/** What experiments are made with. */
public final class Subjects {

  private Subjects() {}

  /** The neuron or unit of an experiment; empty for a network, and where the name means nothing. */
  public static Optional<Neuron> neuron(Experiment experiment) {
    return linked(experiment).filter(Neuron.class::isInstance).map(Neuron.class::cast);
  }

  /** The network of an experiment; empty for a neuron, and where the name means nothing. */
  public static Optional<Network> network(Experiment experiment) {
    return linked(experiment).filter(Network.class::isInstance).map(Network.class::cast);
  }

  /** Its name; empty where it has none. */
  public static String name(Experiment experiment) {
    return network(experiment).map(Network::getName).or(() -> neuron(experiment).map(Neuron::getName)).orElse("");
  }

  /** Whether it stands on its own: a neuron or a rate unit, no receptor, synapse or channel. */
  public static boolean isCell(Neuron neuron) {
    return neuron != null && !neuron.eIsProxy() && !neuron.isReceptor() && !neuron.isSynapse()
        && !neuron.isChannel();
  }

  private static Optional<Subject> linked(Experiment experiment) {
    Subject subject = experiment == null ? null : experiment.getSubject();
    return Optional.ofNullable(subject).filter(each -> !each.eIsProxy());
  }
}
