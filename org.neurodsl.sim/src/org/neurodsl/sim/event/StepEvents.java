package org.neurodsl.sim.event;

import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.contract.SimulationFailure.Attempt;
import org.neurodsl.sim.contract.SimulationFailure.Place;

/**
 * Advances single neurons through steps in which something happens. The one-step map of the kernel itself is the
 * dense output: a crossing is located by advancing from the start of the interval by ever better fractions of it, so
 * the state at the crossing has the full accuracy of the solver, and an exact solver has exact spike times.
 *
 * <p>One object serves one thread.
 */
public final class StepEvents {

  /** A neuron in which more happens inside one step than this fires for ever. */
  private static final int MOST_EVENTS_IN_A_STEP = 1_000;

  private static final int MOST_HALVINGS = 40;

  private final NeuronKernel kernel;
  private final KernelInfo info;
  private final TimeGrid grid;
  private final SpikeSink spikes;
  private final NeuronState state;
  private final CrossingSearch search;
  private final double[] before;
  private final double[] levelsBefore;
  private final double[] levelsAfter;

  /** Events of {@code kernel} on {@code grid}; spikes go to {@code spikes}. */
  public StepEvents(NeuronKernel kernel, TimeGrid grid, SpikeSink spikes) {
    this.kernel = kernel;
    this.info = kernel.info();
    this.grid = grid;
    this.spikes = spikes;
    this.state = new NeuronState(kernel);
    this.search = new CrossingSearch(kernel, state);
    this.before = new double[state.count()];
    this.levelsBefore = new double[info.events().size()];
    this.levelsAfter = new double[info.events().size()];
  }

  /** The population. */
  public NeuronKernel kernel() {
    return kernel;
  }

  /** The grid of its time. */
  public TimeGrid grid() {
    return grid;
  }

  /**
   * Advances a neuron inside one step, from fraction {@code from} to {@code to} in [0, 1], with all that happens
   * there.
   */
  public void advance(int neuron, long step, double from, double to) {
    double fraction = from;
    int happened = 0;
    while (fraction < to) {
      boolean held = kernel.isHeld(neuron, step, fraction);
      double goal = held && kernel.holdEndStep(neuron) == step ? Math.min(to, kernel.holdEndFraction(neuron)) : to;
      int variant = held ? kernel.heldVariant(neuron) : 0;
      double start = grid.time(step, fraction);
      state.save(neuron, before);
      levels(neuron, start, levelsBefore);
      goal = advanceWhileFinite(variant, neuron, start, fraction, goal);
      double length = (goal - fraction) * grid.h();
      levels(neuron, start + length, levelsAfter);
      int event = search.earliest(
          new CrossingSearch.Interval(variant, neuron, start, length), before, levelsBefore, levelsAfter);
      if (event < 0) {
        fraction = goal;
        continue;
      }
      if (++happened > MOST_EVENTS_IN_A_STEP) {
        throw SimulationFailure.firesForEver(info, event, neuron, start);
      }
      fraction = Math.min(goal, fraction + search.part() * (goal - fraction));
      fire(event, neuron, new Moment(step, fraction), start + search.part() * length);
    }
  }

  /**
   * Advances over as much of the interval as leads to finite values, and returns where that ends. A model that runs
   * away after its threshold, such as an exponential one, does so after the crossing: smaller parts find the crossing
   * first.
   */
  private double advanceWhileFinite(int variant, int neuron, double start, double fraction, double goal) {
    double end = goal;
    for (int halving = 0; ; halving++) {
      kernel.advance(variant, neuron, start, (end - fraction) * grid.h());
      if (state.firstNotFinite(neuron) < 0) {
        return end;
      }
      double middle = fraction + 0.5 * (end - fraction);
      if (halving == MOST_HALVINGS || middle <= fraction) {
        double length = (goal - fraction) * grid.h();
        failWhereNotFinite(neuron, start + length, new Attempt(variant, start, length, before.clone()));
      }
      state.restore(neuron, before);
      end = middle;
    }
  }

  /** Lets an event happen to a neuron now, and every other event that its jump causes. */
  public void fire(int event, int neuron, Moment moment, double time) {
    int next = event;
    for (int happened = 0; next >= 0; happened++) {
      if (happened > MOST_EVENTS_IN_A_STEP) {
        throw SimulationFailure.firesForEver(info, next, neuron, time);
      }
      KernelInfo.EventInfo what = info.events().get(next);
      if (what.spike()) {
        spikes.spike(neuron, time);
      }
      levels(neuron, time, levelsBefore);
      double refractory = applyUnlessHeld(next, neuron, moment, time);
      requireFinite(neuron, time);
      if (refractory > 0) {
        Moment end = grid.plus(moment, refractory);
        kernel.hold(neuron, what.variant(), end.step(), end.fraction());
      }
      levels(neuron, time, levelsAfter);
      next = jumpedAcross(next);
    }
  }

  /** What is held is read-only: an event does not move it while the neuron is refractory. */
  private double applyUnlessHeld(int event, int neuron, Moment moment, double time) {
    if (!kernel.isHeld(neuron, moment.step(), moment.fraction())) {
      return kernel.apply(event, neuron, time);
    }
    List<Integer> held = info.held().get(kernel.heldVariant(neuron));
    double[] kept = held.stream().mapToDouble(index -> kernel.state(index)[neuron]).toArray();
    double refractory = kernel.apply(event, neuron, time);
    for (int index = 0; index < kept.length; index++) {
      kernel.state(held.get(index))[neuron] = kept[index];
    }
    return refractory;
  }

  private int jumpedAcross(int cause) {
    for (int event = 0; event < levelsBefore.length; event++) {
      if (event != cause && levelsBefore[event] < 0 && levelsAfter[event] >= 0) {
        return event;
      }
    }
    return -1;
  }

  private void levels(int neuron, double time, double[] into) {
    for (int event = 0; event < into.length; event++) {
      into[event] = info.events().get(event).timed() ? Double.NaN : kernel.level(event, neuron, time);
    }
  }

  private void requireFinite(int neuron, double time) {
    failWhereNotFinite(neuron, time, null);
  }

  private void failWhereNotFinite(int neuron, double time, Attempt attempt) {
    int broken = state.firstNotFinite(neuron);
    if (broken >= 0) {
      List<KernelInfo.Variable> states = info.states();
      double found = kernel.state(broken)[neuron];
      double last = before[broken];
      state.restore(neuron, before);
      throw SimulationFailure.notFinite(info, states.get(broken), new Place(neuron, time), last, found).after(attempt);
    }
  }
}
