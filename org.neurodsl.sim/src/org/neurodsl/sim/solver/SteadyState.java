package org.neurodsl.sim.solver;

import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.NeuronState;

/**
 * Sets the initial state of a population, and finds where the states declared {@code steady} rest when every input has
 * its resting value.
 *
 * <p>A model with a voltage is searched from the lowest voltage up: at each, the other states are brought to rest
 * while the voltage stands still, and where the remaining current changes its sign there is a state of rest. The
 * lowest stable one is taken, and an unstable one, at which a model could stand only by chance, where there is no
 * other. A model without voltage is followed from its guesses to where it settles. Neurons after the first begin
 * where the one before rests.
 */
public final class SteadyState {

  private static final double LOWEST = -120;
  private static final double HIGHEST = 60;
  private static final double STRIDE = 1;
  private static final int BISECTIONS = 40;

  private final NeuronKernel kernel;
  private final NeuronState state;
  private final int[] unknown;
  private final int voltage;
  private final double[] derivatives;

  private SteadyState(NeuronKernel kernel) {
    this.kernel = kernel;
    state = new NeuronState(kernel);
    derivatives = new double[state.count()];
    unknown = kernel.info().steady().stream().mapToInt(Integer::intValue).toArray();
    List<KernelInfo.Variable> states = kernel.info().states();
    voltage = Arrays.stream(unknown).filter(index -> isVoltage(states.get(index))).findFirst().orElse(-1);
  }

  private static boolean isVoltage(KernelInfo.Variable state) {
    return state.unit().equals("mV") || state.unit().equals("V");
  }

  /**
   * Sets the initial state of every neuron.
   *
   * @throws SimulationFailure where a start value is not finite, or no resting state is found
   */
  public static void initialise(NeuronKernel kernel) {
    SteadyState search = new SteadyState(kernel);
    for (int neuron = 0; neuron < kernel.size(); neuron++) {
      kernel.initialise(neuron);
      if (search.unknown.length > 0) {
        search.solve(neuron);
      }
      int broken = search.state.firstNotFinite(neuron);
      if (broken >= 0) {
        List<KernelInfo.Variable> states = kernel.info().states();
        double found = kernel.state(broken)[neuron];
        var place = new SimulationFailure.Place(neuron, 0);
        throw SimulationFailure.notFinite(kernel.info(), states.get(broken), place, Double.NaN, found);
      }
    }
  }

  /**
   * Follows the steady states of the first neuron to where they rest, from the guess of its voltage and what rests at
   * that, without a search for the lowest such place.
   *
   * @return whether they rest now
   */
  public static boolean settle(NeuronKernel kernel) {
    SteadyState search = new SteadyState(kernel);
    kernel.initialise(0);
    if (search.voltage >= 0) {
      search.current(0, kernel.state(search.voltage)[0]);
    }
    return new RestSearch(kernel, 0, search.unknown).run();
  }

  private void solve(int neuron) {
    if (neuron > 0 && restsLikeTheOneBefore(neuron)) {
      return;
    }
    kernel.initialise(neuron);
    boolean found = voltage >= 0 ? scan(neuron) : new RestSearch(kernel, neuron, unknown).run();
    if (!found) {
      throw SimulationFailure.noRest(kernel.info(), kernel.info().states().get(unknown[0]), neuron);
    }
  }

  private boolean scan(int neuron) {
    double[] unstable = null;
    double before = current(neuron, LOWEST);
    for (double at = LOWEST + STRIDE; at <= HIGHEST; at += STRIDE) {
      double here = current(neuron, at);
      if (before == 0 || before * here < 0) {
        bisect(neuron, at - STRIDE, at, before);
        RestSearch search = new RestSearch(kernel, neuron, unknown);
        if (search.runFromNearby()) {
          if (search.isStable()) {
            return true;
          }
          unstable = unstable == null ? save(neuron) : unstable;
        }
      }
      before = here;
    }
    if (unstable == null) {
      kernel.initialise(neuron);
      return new RestSearch(kernel, neuron, unknown).run();
    }
    state.restore(neuron, unstable);
    return true;
  }

  /** The voltage's derivative when the other states rest at that voltage; NaN where they do not. */
  private double current(int neuron, double at) {
    int[] others = Arrays.stream(unknown).filter(index -> index != voltage).toArray();
    kernel.state(voltage)[neuron] = at;
    if (others.length > 0 && !new RestSearch(kernel, neuron, others).runFromNearby()) {
      kernel.initialise(neuron);
      return Double.NaN;
    }
    kernel.initialiseDependent(neuron);
    kernel.restDerivatives(neuron, derivatives);
    return derivatives[voltage];
  }

  private void bisect(int neuron, double low, double high, double currentAtLow) {
    double below = low;
    double above = high;
    for (int bisection = 0; bisection < BISECTIONS; bisection++) {
      double middle = 0.5 * (below + above);
      if (current(neuron, middle) * currentAtLow > 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
  }

  private double[] save(int neuron) {
    double[] values = new double[state.count()];
    state.save(neuron, values);
    return values;
  }

  /** Equal neurons get equal bits, and similar ones a near start. */
  private boolean restsLikeTheOneBefore(int neuron) {
    for (int index : unknown) {
      kernel.state(index)[neuron] = kernel.state(index)[neuron - 1];
    }
    RestSearch search = new RestSearch(kernel, neuron, unknown);
    return search.runFromNearby() && search.isStable();
  }
}
