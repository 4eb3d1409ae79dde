package org.neurodsl.ui.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.sim.analysis.Nullclines;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.trace.data.Span;

/** The nullclines of a model with two states in the units of its signals. */
final class PhaseCurves {
  private final NeuronKernel kernel;
  private final double time;

  private PhaseCurves(NeuronKernel kernel, double time) {
    this.kernel = kernel;
    this.time = time;
  }

  /** Those of the model of a run, at half of its time; empty where it has more than two states, or is a network. */
  static Optional<PhaseCurves> of(RunOrigin origin) {
    ExperimentPlan plan = origin.plan();
    if (origin.compiled().isNetwork() || origin.info().states().size() != 2) {
      return Optional.empty();
    }
    Map<String, double[]> swept =
        plan.sweep() == null ? Map.of()
            : Map.of(plan.sweep().parameter(), new double[] {plan.sweep().values().get(0)});
    NeuronKernel kernel = origin.compiled().kernels().create(new ParameterValues(1, plan.settings(), swept));
    return Optional.of(new PhaseCurves(kernel, 0.5 * plan.duration()));
  }

  /** Pieces of lines by state, in the units of the model. */
  record Lines(List<double[]> ofX, List<double[]> ofY) {}

  /** The time at which drive is taken, ms. */
  double time() {
    return time;
  }

  /** The curves in a part of the plane; empty where the signals are not the two states. */
  Optional<Lines> in(String x, Span xs, String y, Span ys) {
    List<KernelInfo.Variable> states = kernel.info().states();
    int across = states.get(0).name().equals(x) ? 0 : 1;
    KernelInfo.Variable first = states.get(across);
    KernelInfo.Variable second = states.get(1 - across);
    if (!first.name().equals(x) || !second.name().equals(y)) {
      return Optional.empty();
    }
    Nullclines.Window window = new Nullclines.Window(
        first.base(xs.from()), first.base(xs.to()), second.base(ys.from()), second.base(ys.to()));
    Nullclines found = Nullclines.of(kernel, across, window, time);
    List<double[]> ofFirst = shown(across == 0 ? found.first() : found.second(), first, second);
    List<double[]> ofSecond = shown(across == 0 ? found.second() : found.first(), first, second);
    return Optional.of(new Lines(ofFirst, ofSecond));
  }

  private static List<double[]> shown(List<double[]> pieces, KernelInfo.Variable x, KernelInfo.Variable y) {
    return pieces.stream()
        .map(each -> new double[] {x.shown(each[0]), y.shown(each[1]), x.shown(each[2]), y.shown(each[3])})
        .toList();
  }
}
