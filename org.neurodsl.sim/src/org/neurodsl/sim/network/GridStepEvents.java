package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.GridEvents;
import org.neurodsl.sim.contract.GridInput;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.contract.SimulationFailure.Place;
import org.neurodsl.sim.event.StepEvents;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.event.TimeGrid.Moment;

/**
 * Applies what a grid step found: events first, then what arrives, then events that this causes. A refractory time ends
 * at the first grid point that is not earlier.
 */
final class GridStepEvents {

  private final NeuronKernel kernel;
  private final KernelInfo info;
  private final TimeGrid grid;
  private final StepEvents events;
  private final double[] before;
  private final SpikeHistory history;
  private final boolean onlySpikes;
  private final int variant;
  private double lastRefractory;
  private long lastSteps;
  private long now;

  GridStepEvents(NeuronKernel kernel, TimeGrid grid, SpikeHistory history) {
    this.kernel = kernel;
    this.grid = grid;
    info = kernel.info();
    events = new StepEvents(kernel, grid, (neuron, time) -> history.add(now, neuron));
    this.history = history;
    onlySpikes = info.events().size() == 1 && info.events().get(0).spike() && !info.events().get(0).timed();
    variant = info.events().isEmpty() ? 0 : info.events().get(0).variant();
    before = new double[info.events().size()];
  }

  void apply(GridEvents found, GridInput input, long point) {
    for (int place = 0; place < found.count(); place++) {
      int neuron = found.neuron(place);
      if (found.event(place) == GridEvents.BROKEN) {
        throw failure(neuron, point);
      }
      fire(found.event(place), neuron, point);
      boolean last = place + 1 == found.count() || found.neuron(place + 1) != neuron;
      if (last && !found.inputAdded(place)) {
        receive(neuron, input, point);
      }
    }
  }

  void fire(int event, int neuron, long point) {
    if (onlySpikes && !kernel.isHeld(neuron, point, 0)) {
      spike(neuron, point);
      return;
    }
    now = point;
    events.fire(event, neuron, new Moment(point, 0), point * grid.h());
    if (kernel.holdEndFraction(neuron) > 0) {
      kernel.hold(neuron, kernel.heldVariant(neuron), kernel.holdEndStep(neuron) + 1, 0);
    }
  }

  /** The same for models whose one event is a spike: no other event can follow from it. */
  private void spike(int neuron, long point) {
    history.add(point, neuron);
    double refractory = kernel.apply(0, neuron, point * grid.h());
    if (refractory > 0) {
      if (refractory != lastRefractory) {
        lastRefractory = refractory;
        Moment end = grid.moment(refractory);
        lastSteps = end.fraction() > 0 ? end.step() + 1 : end.step();
      }
      kernel.hold(neuron, variant, point + lastSteps, 0);
    }
  }

  /** Adds what arrives at neurons that have not received it yet, and applies the events that this causes. */
  void receiveAll(int from, int to, GridInput input, long point) {
    for (int neuron = from; neuron < to; neuron++) {
      if (input.reaches(neuron)) {
        receive(neuron, input, point);
      }
    }
  }

  private void receive(int neuron, GridInput input, long point) {
    double time = point * grid.h();
    if (input.jumping()) {
      for (int event = 0; event < before.length; event++) {
        before[event] = level(event, neuron, time);
      }
    }
    input.add(kernel, neuron, kernel.isHeld(neuron, point, 0) ? kernel.heldVariant(neuron) : 0);
    if (input.jumping()) {
      for (int event = 0; event < before.length; event++) {
        if (before[event] < 0 && level(event, neuron, time) >= 0) {
          fire(event, neuron, point);
        }
      }
    }
  }

  private double level(int event, int neuron, double time) {
    return info.events().get(event).timed() ? Double.NaN : kernel.level(event, neuron, time);
  }

  void failIfBroken(int from, int to, long point) {
    for (int state = 0; state < info.states().size(); state++) {
      double[] values = kernel.state(state);
      for (int neuron = from; neuron < to; neuron++) {
        if (!Double.isFinite(values[neuron])) {
          throw failure(neuron, point);
        }
      }
    }
  }

  private SimulationFailure failure(int neuron, long point) {
    for (int state = 0; state < info.states().size(); state++) {
      double value = kernel.state(state)[neuron];
      if (!Double.isFinite(value)) {
        Place place = new Place(neuron, point * grid.h());
        return SimulationFailure.notFinite(info, info.states().get(state), place, Double.NaN, value);
      }
    }
    throw new IllegalStateException("a finite neuron was called broken: " + info.model() + "[" + neuron + "]");
  }
}
