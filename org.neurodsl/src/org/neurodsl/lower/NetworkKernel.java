package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;

/**
 * A class of neurons that populations of a network may share.
 *
 * @param model a neuron with its receptors
 * @param drive what stimuli do to its inputs
 * @param varying parameters that differ between the neurons of a population
 * @param arrivals for each receptor the states that take what arrives there, in their order
 * @param observables what is recorded or measured of it; grows while a network is lowered
 */
public record NetworkKernel(
    ModelIr model, Drive drive, Set<String> varying, List<List<String>> arrivals, List<Observed> observables) {

  NetworkKernel(ModelIr model, Drive drive, Set<String> varying, List<List<String>> arrivals) {
    this(model, drive, Set.copyOf(varying), List.copyOf(arrivals), new ArrayList<>());
  }

  /** The index of something that is observed. */
  int observe(Observed wanted) {
    if (!observables.contains(wanted)) {
      observables.add(wanted);
    }
    return observables.indexOf(wanted);
  }

  /** The index of the rate that the neurons emit. */
  int observeRate() {
    return observe(new Observed("rate", model.rate().orElseThrow(), DisplayUnit.NONE));
  }

  /** The index of a state. */
  int state(String name) {
    return model.states().stream().map(ModelIr.State::name).toList().indexOf(name);
  }

  /** Whether the same class serves a population of another. */
  boolean serves(NetworkKernel other) {
    return model.equals(other.model) && drive.equals(other.drive) && varying.equals(other.varying)
        && arrivals.equals(other.arrivals);
  }
}
