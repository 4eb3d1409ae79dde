package org.neurodsl.advice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.exception.MathRuntimeException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.solver.Jacobian;
import org.neurodsl.sim.solver.SteadyState;

/** One neuron without stimulus, all of whose states that have an equation are to rest. */
final class RestModel {
  private static final int MOST_STATES = 64;

  private final NeuronKernel kernel;
  private final int[] changing;
  private final double[] slopes;
  private boolean restless;

  /**
   * A state of rest.
   *
   * @param values of all states in base units
   * @param growth real parts of the eigenvalues of the Jacobian there, per ms: negative for what dies out
   * @param fastest largest magnitude of an eigenvalue, per ms
   */
  record Rest(Map<String, Double> values, double[] growth, double fastest) {

    /** The largest growth, per ms; above 0 where the rest is unstable. */
    double largestGrowth() {
      return Arrays.stream(growth).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The slowest decay, per ms. */
    double slowest() {
      return Arrays.stream(growth).map(Math::abs).filter(rate -> rate > 0).min().orElse(Double.NaN);
    }
  }

  private RestModel(NeuronKernel kernel, int[] changing) {
    this.kernel = kernel;
    this.changing = changing;
    slopes = new double[kernel.info().states().size()];
  }

  /**
   * The model for a {@link LoweredNeuron#resting} neuron with parameters of other values; empty where it has too many
   * states.
   *
   * @param observed what {@link #observe} gives
   */
  static Optional<RestModel> of(
      ModelIr model, Map<String, Double> settings, List<Observed> observed, Effort effort) {
    Set<String> changing = LoweredNeuron.changing(model);
    if (changing.isEmpty() || changing.size() > MOST_STATES) {
      return Optional.empty();
    }
    PopulationProgram program =
        PlanSolvers.plan(new PlanRequest(model, Drive.NONE, "adaptive", 1, Set.of(), observed));
    NeuronKernel plain = new IrInterpreter(program).create(new ParameterValues(1, settings, Map.of()));
    int terms = program.rest().lets().size() + 1;
    int[] indices = plain.info().steady().stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(new RestModel(new WatchedKernel(plain, effort, terms), indices));
  }

  /** Where it rests, if it does anywhere: a stable place if there is one. */
  Optional<Rest> rest() {
    try {
      Rest settled = SteadyState.settle(kernel) ? here() : null;
      if (settled != null && settled.largestGrowth() < 0) {
        return Optional.of(settled);
      }
      SteadyState.initialise(kernel);
      return Optional.of(here());
    } catch (SimulationFailure none) {
      restless = true;
      return Optional.empty();
    } catch (MathRuntimeException unknown) {
      return Optional.empty();
    }
  }

  /** Whether a search for rest found that there is none. */
  boolean isRestless() {
    return restless;
  }

  private Rest here() {
    double[] at = Arrays.stream(changing).mapToDouble(index -> kernel.state(index)[0]).toArray();
    EigenDecomposition eigen = new EigenDecomposition(Jacobian.of(this::slope, at));
    slope(at);
    double[] growth = eigen.getRealEigenvalues();
    double fastest = 0;
    for (int i = 0; i < growth.length; i++) {
      fastest = Math.max(fastest, Math.hypot(growth[i], eigen.getImagEigenvalues()[i]));
    }
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < slopes.length; i++) {
      values.put(kernel.info().states().get(i).name(), kernel.state(i)[0]);
    }
    return new Rest(values, growth, fastest);
  }

  private double[] slope(double[] at) {
    for (int i = 0; i < at.length; i++) {
      kernel.state(changing[i])[0] = at[i];
    }
    kernel.restDerivatives(0, slopes);
    return Arrays.stream(changing).mapToDouble(index -> slopes[index]).toArray();
  }

  /** The level of an event where the neuron stands; above 0 beyond its crossing. */
  double level(int event) {
    return kernel.level(event, 0, 0);
  }

  /** The index of the spike's event, or -1. */
  int spike() {
    for (int event = 0; event < kernel.info().events().size(); event++) {
      if (kernel.info().events().get(event).spike()) {
        return event;
      }
    }
    return -1;
  }

  /** The value of something observed while one state has the given value and the others stay. */
  double observe(int observed, String state, double value) {
    for (int i = 0; i < slopes.length; i++) {
      if (kernel.info().states().get(i).name().equals(state)) {
        kernel.state(i)[0] = value;
      }
    }
    return kernel.observe(observed, 0, 0);
  }
}
