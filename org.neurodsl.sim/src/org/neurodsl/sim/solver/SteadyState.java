package org.neurodsl.sim.solver;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.NeuronState;
import org.neurodsl.sim.contract.SimulationFailure;

/**
 * Finds where the states declared {@code steady} rest when every input has its resting value.
 *
 * <p>Pseudo-transient continuation: implicit Euler steps whose length grows as the derivatives shrink, so the search first
 * follows the model towards where it settles and ends as Newton's method. C. T. Kelley and D. E. Keyes, SIAM J. Numer.
 * Anal. 35 (1998).
 */
public final class SteadyState {

  private static final double FIRST_STEP = 0.05;
  private static final double LARGEST_STEP = 1e12;
  private static final int MOST_STEPS = 2_000;
  private static final double GROWTH = 2;

  /** Over this time, ms, a state at rest moves by rounding alone. */
  private static final double SETTLED_STEP = 100;

  /** Relative changes below this are rounding. */
  private static final double SETTLED = 1e-12;

  /** Below this relative change the search is Newton's method. */
  private static final double NEAR = 1e-4;

  private final NeuronKernel kernel;
  private final int[] unknown;
  private final double[] derivatives;
  private final NeuronState state;

  private SteadyState(NeuronKernel kernel) {
    this.kernel = kernel;
    unknown = kernel.info().steady().stream().mapToInt(Integer::intValue).toArray();
    derivatives = new double[kernel.info().states().size()];
    state = new NeuronState(kernel);
  }

  /** Sets the initial state of every neuron. */
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
        throw SimulationFailure.notFinite(
            kernel.info(), states.get(broken), neuron, 0, Double.NaN, kernel.state(broken)[neuron]);
      }
    }
  }

  private void solve(int neuron) {
    double[] at = read(neuron);
    double[] slope = slope(neuron, at);
    double length = FIRST_STEP;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] change = implicitStep(neuron, at, slope, length);
      double[] next = add(at, change);
      double[] nextSlope = slope(neuron, next);
      if (!allFinite(nextSlope)) {
        length /= 4;
        continue;
      }
      boolean settled = length >= SETTLED_STEP && isSmall(change, next, SETTLED);
      double closer = isSmall(change, next, NEAR) ? GROWTH : norm(slope) / norm(nextSlope);
      length = Math.min(LARGEST_STEP, length * Math.clamp(closer, 1 / GROWTH, GROWTH));
      at = next;
      slope = nextSlope;
      if (settled || norm(slope) == 0) {
        slope(neuron, at);
        return;
      }
    }
    throw SimulationFailure.noRest(kernel.info(), kernel.info().states().get(unknown[0]), neuron);
  }

  /** Solves (1/length - J) change = slope. */
  private double[] implicitStep(int neuron, double[] at, double[] slope, double length) {
    int count = unknown.length;
    RealMatrix matrix = new Array2DRowRealMatrix(count, count);
    for (int column = 0; column < count; column++) {
      double delta = 1e-6 * Math.max(1e-2, Math.abs(at[column]));
      double[] above = at.clone();
      double[] below = at.clone();
      above[column] += delta;
      below[column] -= delta;
      double[] slopeAbove = slope(neuron, above);
      double[] slopeBelow = slope(neuron, below);
      for (int row = 0; row < count; row++) {
        double jacobian = (slopeAbove[row] - slopeBelow[row]) / (above[column] - below[column]);
        matrix.setEntry(row, column, (row == column ? 1 / length : 0) - jacobian);
      }
    }
    try {
      return new LUDecomposition(matrix, 1e-300).getSolver().solve(new ArrayRealVector(slope, false)).toArray();
    } catch (SingularMatrixException singular) {
      return Arrays.stream(slope).map(value -> value * length).toArray();
    }
  }

  private double[] read(int neuron) {
    return Arrays.stream(unknown).mapToDouble(index -> kernel.state(index)[neuron]).toArray();
  }

  /** Sets the unknown states and returns their derivatives; states that depend on them follow. */
  private double[] slope(int neuron, double[] at) {
    for (int index = 0; index < unknown.length; index++) {
      kernel.state(unknown[index])[neuron] = at[index];
    }
    kernel.initialiseDependent(neuron);
    kernel.restDerivatives(neuron, derivatives);
    return Arrays.stream(unknown).mapToDouble(index -> derivatives[index]).toArray();
  }

  private static double[] add(double[] left, double[] right) {
    double[] sum = left.clone();
    for (int index = 0; index < sum.length; index++) {
      sum[index] += right[index];
    }
    return sum;
  }

  private static boolean isSmall(double[] change, double[] at, double part) {
    for (int index = 0; index < change.length; index++) {
      if (!(Math.abs(change[index]) <= part * Math.max(1e-3, Math.abs(at[index])))) {
        return false;
      }
    }
    return true;
  }

  private static double norm(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }

  private static boolean allFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
