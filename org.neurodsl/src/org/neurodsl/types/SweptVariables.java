package org.neurodsl.types;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Subjects;

/** Tells what an experiment sweeps. */
public final class SweptVariables {

  private SweptVariables() {}

  /** The first variable that the experiment sweeps. */
  public static Optional<SweepVariable> of(Experiment experiment) {
    return experiment.getMembers().stream().filter(Sweep.class::isInstance).map(m -> ((Sweep) m).getVariable())
        .filter(v -> v != null).findFirst();
  }

  /** The first variable that the experiment around an object sweeps. */
  public static Optional<SweepVariable> around(EObject object) {
    Experiment experiment = EcoreUtil2.getContainerOfType(object, Experiment.class);
    return experiment == null ? Optional.empty() : of(experiment);
  }

  /**
   * The parameter or input of the neuron, or the parameter of the network, that is swept.
   * Nothing where the name is new, as in {@code sweep dV}.
   */
  public static Optional<Variable> target(SweepVariable variable) {
    Experiment experiment = EcoreUtil2.getContainerOfType(variable, Experiment.class);
    Optional<Variable> ofNetwork = Subjects.network(experiment).flatMap(network -> NetworkNames.declaredIn(network)
        .stream().filter(Parameter.class::isInstance).map(Variable.class::cast)
        .filter(parameter -> variable.getName().equals(parameter.getName())).findFirst());
    return ofNetwork.or(() -> Subjects.neuron(experiment)
        .flatMap(neuron -> NeuronView.of(neuron).find(variable.getName()))
        .filter(v -> v instanceof Parameter || v instanceof Input));
  }
}
