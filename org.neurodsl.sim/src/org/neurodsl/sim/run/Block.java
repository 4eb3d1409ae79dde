package org.neurodsl.sim.run;

import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.StepEvents;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.record.Recorder;
import org.neurodsl.sim.record.SpikeLog;

/**
 * Neurons that are advanced together through many steps while their state is in the cache. A block belongs to one
 * thread at a time; how a population is cut into blocks has no influence on the result.
 */
class Block {

  final int from;
  final int to;
  final SpikeLog spikes = new SpikeLog();
  final StepEvents events;
  final NeuronKernel kernel;
  final TimeGrid grid;
  final Recorder recorder;
  private final boolean noisy;
  private final long seed;
  private final int[] flagged;
  private SimulationFailure failure;
  private boolean interrupted;

  /** What all blocks of a run have in common. */
  record Shared(NeuronKernel kernel, TimeGrid grid, Recorder recorder, long seed) {}

  Block(Shared shared, int from, int to) {
    this.kernel = shared.kernel();
    this.grid = shared.grid();
    this.recorder = shared.recorder();
    this.seed = shared.seed();
    this.from = from;
    this.to = to;
    noisy = kernel.info().noisy();
    events = new StepEvents(kernel, grid, spikes);
    flagged = new int[to - from];
  }

  /** Advances from one moment to another; between them is no stop. */
  void advance(Moment start, Moment goal, RunControl control) {
    if (failure != null) {
      return;
    }
    try {
      advanceGrid(start, goal);
    } catch (SimulationFailure failed) {
      failure = failed;
    }
  }

  void advanceGrid(Moment start, Moment goal) {
    long step = start.step();
    if (start.fraction() > 0) {
      double until = goal.step() > step ? 1 : goal.fraction();
      part(step, start.fraction(), until);
      step++;
    }
    wholeSteps(step, goal.step());
    if (goal.fraction() > 0 && goal.step() >= step) {
      begin(goal.step());
      part(goal.step(), 0, goal.fraction());
    }
  }

  private void wholeSteps(long first, long end) {
    boolean sampling = !recorder.idle();
    for (long step = first; step < end; step++) {
      double time = grid.time(step, 0);
      if (sampling) {
        recorder.sample(from, to, step, time);
      }
      if (noisy) {
        kernel.evaluateNoise(from, to, step, grid.h(), seed);
      }
      int count = kernel.step(from, to, step, time, flagged);
      for (int index = 0; index < count; index++) {
        events.advance(flagged[index], step, 0, 1);
      }
    }
  }

  private void begin(long step) {
    recorder.sample(from, to, step, grid.time(step, 0));
    if (noisy) {
      kernel.evaluateNoise(from, to, step, grid.h(), seed);
    }
  }

  private void part(long step, double start, double until) {
    for (int neuron = from; neuron < to; neuron++) {
      events.advance(neuron, step, start, until);
    }
  }

  /** Lets the events at fixed times of a moment happen. */
  void happen(Schedule schedule, Moment moment) {
    if (failure != null || !schedule.hasTimedEvents()) {
      return;
    }
    try {
      double time = grid.time(moment.step(), moment.fraction());
      for (int neuron = from; neuron < to; neuron++) {
        for (int event : schedule.due(neuron, moment)) {
          events.fire(event, neuron, moment, time);
        }
      }
    } catch (SimulationFailure failed) {
      failure = failed;
    }
  }

  SimulationFailure failure() {
    return failure;
  }

  /** Whether the block was stopped on the way, so that its last advance does not count. */
  final boolean interrupted() {
    return interrupted;
  }

  final void interrupt() {
    interrupted = true;
  }

  final void fail(SimulationFailure failed) {
    failure = failed;
  }
}
