package org.neurodsl.sim.run;

import java.util.concurrent.CancellationException;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.solver.AdaptiveNeuron;

/** Neurons that are advanced one by one with an adaptive method; the grid serves for samples alone. */
final class AdaptiveBlock extends Block {

  private final double tolerance;

  AdaptiveBlock(Shared shared, double tolerance, int from, int to) {
    super(shared, from, to);
    this.tolerance = tolerance;
  }

  @Override
  void advance(Moment start, Moment goal, RunControl control) {
    if (failure() != null) {
      return;
    }
    var neurons = new AdaptiveNeuron(events, recorder, tolerance, control::isCancelled);
    try {
      for (int neuron = from; neuron < to; neuron++) {
        neurons.advance(neuron, start, goal);
      }
    } catch (SimulationFailure failed) {
      fail(failed);
    } catch (CancellationException cancelled) {
      interrupt();
    }
  }
}
