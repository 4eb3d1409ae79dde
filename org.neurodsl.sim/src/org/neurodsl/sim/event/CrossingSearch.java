package org.neurodsl.sim.event;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Finds the first crossing inside an interval of one neuron. A crossing is a root of the event's level as a function
 * of the part of the interval by which the kernel is advanced; the root is taken on the side where the level is not
 * negative, so the same crossing is not found twice.
 */
final class CrossingSearch {

  /** Accuracy of the part of the interval: far below the 1e-9 ms that spike times are promised to. */
  private static final double PART_ACCURACY = 1e-13;

  /** The part at each end over which the slope of a level is measured. */
  private static final double SLOPE_PART = 1e-4;

  private static final int MOST_EVALUATIONS = 200;

  private final NeuronKernel kernel;
  private final List<KernelInfo.EventInfo> events;
  private final NeuronState state;
  private double part;
  private Interval interval;
  private double[] before;

  /** A stretch of time of one neuron under one variant of the equations: from {@code start}, of {@code length} ms. */
  record Interval(int variant, int neuron, double start, double length) {}

  CrossingSearch(NeuronKernel kernel, NeuronState state) {
    this.kernel = kernel;
    this.events = kernel.info().events();
    this.state = state;
  }

  /** Where the crossing found by the last {@link #earliest} is, as a part in (0, 1] of its interval. */
  double part() {
    return part;
  }

  /**
   * The event that crosses first, the earlier declared where two cross together, or -1. The kernel has just been
   * advanced over the interval; when this returns the neuron stands at the crossing, or at the end where there is
   * none.
   */
  int earliest(Interval interval, double[] before, double[] levelsBefore, double[] levelsAfter) {
    this.interval = interval;
    this.before = before;
    int first = -1;
    double limit = 1;
    boolean moved = false;
    for (int event = 0; event < levelsBefore.length; event++) {
      if (events.get(event).timed() || !(levelsBefore[event] < 0)) {
        continue;
      }
      double levelAtLimit = first < 0 ? levelsAfter[event] : levelAt(event, limit);
      moved |= first >= 0;
      double upper = limit;
      if (levelAtLimit < 0) {
        upper = grazes(event, levelsBefore[event], levelAtLimit, limit);
        moved |= events.get(event).mayGraze();
      }
      if (upper > 0) {
        double root = root(event, upper);
        moved = true;
        if (root < limit || first < 0) {
          limit = root;
          first = event;
        }
      }
    }
    part = limit;
    if (moved) {
      levelAt(first < 0 ? 0 : first, limit);
    }
    return first;
  }

  private double root(int event, double upper) {
    var solver = new BracketingNthOrderBrentSolver(PART_ACCURACY, PART_ACCURACY, 0, 5);
    UnivariateFunction level = x -> levelAt(event, x);
    return solver.solve(MOST_EVALUATIONS, level, 0, upper, AllowedSolution.ABOVE_SIDE);
  }

  /** A part of the interval at which a level that is negative at both ends is not, or 0 where there is none. */
  private double grazes(int event, double first, double last, double limit) {
    if (!events.get(event).mayGraze() || Math.max(first, last) + Math.abs(last - first) < 0) {
      return 0;
    }
    double delta = SLOPE_PART * limit;
    boolean fallsAtEnd = last < levelAt(event, limit - delta);
    if (!fallsAtEnd || levelAt(event, delta) <= first) {
      return 0;
    }
    var peak =
        new BrentOptimizer(1e-8, 1e-10)
            .optimize(
                new MaxEval(MOST_EVALUATIONS),
                new UnivariateObjectiveFunction(x -> levelAt(event, x)),
                GoalType.MAXIMIZE,
                new SearchInterval(0, limit));
    return peak.getValue() >= 0 ? peak.getPoint() : 0;
  }

  /** The level after the neuron is advanced by a part of the interval. */
  private double levelAt(int event, double x) {
    state.restore(interval.neuron, before);
    double time = x * interval.length;
    if (time > 0) {
      kernel.advance(interval.variant, interval.neuron, interval.start, time);
    }
    return kernel.level(event, interval.neuron, interval.start + time);
  }
}
