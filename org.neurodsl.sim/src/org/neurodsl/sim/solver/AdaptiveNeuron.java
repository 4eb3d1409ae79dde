package org.neurodsl.sim.solver;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.NeuronState;
import org.neurodsl.sim.event.StepEvents;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.record.Recorder;
import org.neurodsl.sim.contract.SimulationFailure;

/**
 * Advances single neurons with the Dormand–Prince 8(5,3) method of Commons Math to a tolerance.
 *
 * <p>The integrator sees one event function for all events of a neuron, {@code max} of their levels, and stops there;
 * the reset is done outside and a new integration begins. Handlers of its own for each event fail on resets and on
 * events at the same time.
 */
public final class AdaptiveNeuron {

  private static final int MOST_EVALUATIONS = 20_000_000;
  private static final double LARGEST_STEP = 10;

  /** Shorter than any spike, so that none is stepped over. */
  private static final double CHECK_INTERVAL = 0.02;

  private static final double CROSSING_ACCURACY = 1e-11;

  private final NeuronKernel kernel;
  private final KernelInfo info;
  private final TimeGrid grid;
  private final StepEvents events;
  private final Recorder recorder;
  private final double tolerance;
  private final BooleanSupplier cancelled;
  private final NeuronState state;
  private int neuron;
  private boolean held;
  private boolean[] armed;

  /** Adaptive integration of the neurons that {@code events} is about; samples are taken on its grid. */
  public AdaptiveNeuron(
      StepEvents events, Recorder recorder, double tolerance, BooleanSupplier cancelled) {
    this.events = events;
    this.kernel = events.kernel();
    this.info = kernel.info();
    this.grid = events.grid();
    this.recorder = recorder;
    this.tolerance = tolerance;
    this.cancelled = cancelled;
    state = new NeuronState(kernel);
  }

  /**
   * Advances a neuron from one moment to another. Samples of grid points from the first, up to but not at the last,
   * are taken.
   */
  public void advance(int neuron, Moment start, Moment goal) {
    this.neuron = neuron;
    double now = grid.time(start.step(), start.fraction());
    double end = grid.time(goal.step(), goal.fraction());
    double[] values = new double[state.count()];
    while (now < end) {
      Moment moment = grid.moment(now);
      held = kernel.isHeld(neuron, moment.step(), moment.fraction());
      double until = held ? Math.min(end, grid.time(kernel.holdEndStep(neuron), kernel.holdEndFraction(neuron))) : end;
      state.save(neuron, values);
      arm(now);
      double reached = until - now < 1e-12 ? until : integrate(now, until, values);
      state.restore(neuron, values);
      if (reached < until) {
        fireArmed(reached);
      }
      now = reached;
    }
  }

  private double integrate(double now, double until, double[] values) {
    var integrator = new DormandPrince853Integrator(1e-12, LARGEST_STEP, tolerance, tolerance);
    integrator.setMaxEvaluations(MOST_EVALUATIONS);
    integrator.addStepHandler(new Sampler());
    if (armed.length > 0) {
      integrator.addEventHandler(new FirstEvent(), CHECK_INTERVAL, CROSSING_ACCURACY, 100);
    }
    try {
      return integrator.integrate(new Equations(), now, values, until, values);
    } catch (MathIllegalStateException | MathIllegalArgumentException stopped) {
      throw SimulationFailure.adaptiveStopped(info, neuron, now, stopped.getLocalizedMessage());
    }
  }

  private void arm(double time) {
    List<KernelInfo.EventInfo> known = info.events();
    int crossings = (int) known.stream().filter(event -> !event.timed()).count();
    armed = new boolean[crossings == 0 ? 0 : known.size()];
    for (int event = 0; event < armed.length; event++) {
      armed[event] = !known.get(event).timed() && kernel.level(event, neuron, time) < 0;
    }
  }

  /**
   * The event whose level is nearest to its crossing is the one that stopped the integration; if it was armed, it
   * happens.
   */
  private void fireArmed(double time) {
    int nearest = -1;
    double distance = Double.POSITIVE_INFINITY;
    for (int event = 0; event < armed.length; event++) {
      double level = Math.abs(kernel.level(event, neuron, time));
      if (!info.events().get(event).timed() && level < distance) {
        distance = level;
        nearest = event;
      }
    }
    if (nearest >= 0 && armed[nearest]) {
      events.fire(nearest, neuron, grid.moment(time), time);
    }
  }

  private void requireFinite(double time, double[] values) {
    for (int index = 0; index < values.length; index++) {
      if (!Double.isFinite(values[index])) {
        KernelInfo.Variable variable = info.states().get(index);
        var place = new SimulationFailure.Place(neuron, time);
        throw SimulationFailure.notFinite(info, variable, place, Double.NaN, values[index]);
      }
    }
  }

  /** The equations of the neuron; held states do not move. */
  private final class Equations implements FirstOrderDifferentialEquations {

    @Override
    public int getDimension() {
      return state.count();
    }

    @Override
    public void computeDerivatives(double time, double[] values, double[] derivatives) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      requireFinite(time, values);
      state.restore(neuron, values);
      kernel.derivatives(neuron, time, derivatives);
      if (held) {
        info.held().get(kernel.heldVariant(neuron)).forEach(index -> derivatives[index] = 0);
      }
    }
  }

  /** Below 0 until an armed event crosses, or until an event that is not armed comes back below its threshold. */
  private final class FirstEvent implements EventHandler {

    @Override
    public void init(double time, double[] values, double end) {
      // nothing to prepare
    }

    @Override
    public double g(double time, double[] values) {
      state.restore(neuron, values);
      double first = Double.NEGATIVE_INFINITY;
      for (int event = 0; event < armed.length; event++) {
        if (!info.events().get(event).timed()) {
          double level = kernel.level(event, neuron, time);
          first = Math.max(first, armed[event] ? level : -level - CROSSING_ACCURACY);
        }
      }
      return first;
    }

    @Override
    public Action eventOccurred(double time, double[] values, boolean increasing) {
      return Action.STOP;
    }

    @Override
    public void resetState(double time, double[] values) {
      // the integration ends at an event; resets are done outside
    }
  }

  /** Samples the grid points inside each accepted step. */
  private final class Sampler implements StepHandler {

    @Override
    public void init(double time, double[] values, double end) {
      // nothing to prepare
    }

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
      if (recorder.idle()) {
        return;
      }
      double from = interpolator.getPreviousTime();
      double to = interpolator.getCurrentTime();
      Moment first = grid.moment(from);
      long step = first.fraction() == 0 ? first.step() : first.step() + 1;
      Moment last = grid.moment(to);
      long end = last.fraction() == 0 ? last.step() : last.step() + 1;
      for (; step < end; step++) {
        double time = grid.time(step, 0);
        interpolator.setInterpolatedTime(time);
        state.restore(neuron, interpolator.getInterpolatedState());
        recorder.sample(neuron, neuron + 1, step, time);
      }
    }
  }
}
