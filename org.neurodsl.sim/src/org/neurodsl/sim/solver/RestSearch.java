package org.neurodsl.sim.solver;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Finds where some states of one neuron rest while the others stay, from where it stands.
 *
 * <p>Pseudo-transient continuation: implicit Euler steps whose length grows as the derivatives shrink, so the search
 * first follows the model towards where it settles and ends as Newton's method. C. T. Kelley and D. E. Keyes, SIAM J.
 * Numer. Anal. 35 (1998).
 */
final class RestSearch {

  private static final double FIRST_STEP = 0.05;
  private static final double LARGEST_STEP = 1e12;
  private static final int MOST_STEPS = 500;
  private static final double GROWTH = 2;
  private static final int FOLLOWED_STEPS = 2_000;
  private static final double FOLLOWED_STEP = 0.5;

  /** Over this time, ms, a state at rest moves by rounding alone. */
  private static final double SETTLED_STEP = 100;

  /** Relative changes below this are rounding. */
  private static final double SETTLED = 1e-12;

  /** Below this relative change the search is Newton's method. */
  private static final double NEAR = 1e-4;

  private final NeuronKernel kernel;
  private final int neuron;
  private final int[] unknown;
  private final double[] derivatives;

  RestSearch(NeuronKernel kernel, int neuron, int[] unknown) {
    this.kernel = kernel;
    this.neuron = neuron;
    this.unknown = unknown;
    derivatives = new double[kernel.info().states().size()];
  }

  /** Searches; the neuron is left at rest if this returns true. */
  boolean run() {
    double[] start = read();
    if (run(FIRST_STEP)) {
      return true;
    }
    slope(start);
    return follow() && runFromNearby();
  }

  /** Follows the model in time, so coarsely that what rings dies out. */
  private boolean follow() {
    double[] at = read();
    double[] slope = slope(at);
    for (int step = 0; step < FOLLOWED_STEPS && allFinite(slope); step++) {
      at = add(at, implicitStep(at, slope, FOLLOWED_STEP));
      slope = slope(at);
    }
    return allFinite(slope);
  }

  /** Searches by Newton's method from a state near rest; a state that is at rest already is not touched. */
  boolean runFromNearby() {
    double[] at = read();
    double[] slope = slope(at);
    if (allFinite(slope) && isSmall(implicitStep(at, slope, SETTLED_STEP), at, SETTLED)) {
      slope(at);
      return true;
    }
    slope(at);
    return run(SETTLED_STEP);
  }

  private boolean run(double firstStep) {
    double[] at = read();
    double[] slope = slope(at);
    double length = firstStep;
    for (int step = 0; step < MOST_STEPS && allFinite(slope); step++) {
      double[] change = implicitStep(at, slope, length);
      double[] next = add(at, change);
      double[] nextSlope = slope(next);
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
        slope(at);
        return true;
      }
    }
    return false;
  }

  /** Whether small deviations die out where the neuron stands: no eigenvalue of the Jacobian lies right of 0. */
  boolean isStable() {
    double[] at = read();
    RealMatrix jacobian = Jacobian.of(this::slope, at);
    slope(at);
    double[] growth = new EigenDecomposition(jacobian).getRealEigenvalues();
    return Arrays.stream(growth).allMatch(real -> real <= 0);
  }

  /** Solves (1/length - J) change = slope. */
  private double[] implicitStep(double[] at, double[] slope, double length) {
    RealMatrix matrix = Jacobian.of(this::slope, at).scalarMultiply(-1);
    for (int row = 0; row < unknown.length; row++) {
      matrix.addToEntry(row, row, 1 / length);
    }
    try {
      return new LUDecomposition(matrix, 1e-300).getSolver().solve(new ArrayRealVector(slope, false)).toArray();
    } catch (SingularMatrixException singular) {
      return Arrays.stream(slope).map(value -> value * length).toArray();
    }
  }

  private double[] read() {
    return Arrays.stream(unknown).mapToDouble(index -> kernel.state(index)[neuron]).toArray();
  }

  /** Sets the unknown states and returns their derivatives; states that depend on them follow. */
  private double[] slope(double[] at) {
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
