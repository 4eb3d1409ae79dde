package org.neurodsl.sim.contract;

import java.util.stream.IntStream;

/**
 * The grid step of any kernel. Kernels that can advance all neurons without looking at events do so, and tell whose
 * levels rose through 0; others do their own step, and one neuron after the other where something may happen.
 */
final class GridSteps {

  private final NeuronKernel kernel;
  private final GridInput input;
  private final GridEvents found;
  private final KernelInfo info;
  private final int[] crossings;
  private final int[] happened;
  private int[] flagged = {};
  private int happening;
  private final double[] start;
  private final GridCrossings crossed;
  private final double[][] before;
  private final double[][] after;

  GridSteps(NeuronKernel kernel, GridInput input, GridEvents found) {
    this.kernel = kernel;
    this.input = input;
    this.found = found;
    info = kernel.info();
    crossings = IntStream.range(0, info.events().size()).filter(event -> !info.events().get(event).timed()).toArray();
    happened = new int[crossings.length + 1];
    start = new double[crossings.length];
    crossed = new GridCrossings(kernel, crossings.length == 0 ? 0 : crossings[0], input);
    before = new double[crossings.length][];
    after = new double[crossings.length][];
    for (int event = 0; input.jumping() && event < crossings.length; event++) {
      before[event] = kernel.scratch(2 * event);
      after[event] = kernel.scratch(2 * event + 1);
    }
  }

  void step(int from, int to, long step) {
    crossed.clear();
    if (!kernel.advanceAll(from, to, step, crossed)) {
      ownStep(from, to, step);
      return;
    }
    if (crossed.hasTaken()) {
      for (int place = 0; place < crossed.count(); place++) {
        int neuron = crossed.neuron(place);
        found.jumped(neuron, isBroken(neuron) ? GridEvents.BROKEN : crossings[0]);
      }
      return;
    }
    happened[0] = crossings[0];
    happening = 1;
    int begin = from;
    for (int place = 0; place < crossed.count(); place++) {
      begin = report(begin, crossed.neuron(place), step);
    }
    receive(begin, to, step + 1);
  }

  /** The first neuron from {@code from} on whose level has risen through 0, or {@code to}. */
  private int next(int from, int to) {
    int first = to;
    for (int event = 0; event < crossings.length; event++) {
      first = GridCrossings.next(before[event], after[event], from, first);
    }
    return first;
  }

  private void ownStep(int from, int to, long step) {
    if (flagged.length < to - from) {
      flagged = new int[to - from];
    }
    int count = kernel.step(from, to, step, step * input.h(), flagged);
    int begin = from;
    for (int place = 0; place < count; place++) {
      if (advance(flagged[place], step)) {
        begin = report(begin, flagged[place], step);
      }
    }
    receive(begin, to, step + 1);
  }

  /** Reports a neuron to which something happens, after those before it have received their input. */
  private int report(int begin, int neuron, long step) {
    int events = happening;
    boolean broken = isBroken(neuron);
    receive(begin, neuron, step + 1);
    for (int event = 0; event < events; event++) {
      found.crossed(neuron, broken ? GridEvents.BROKEN : happened[event]);
    }
    return neuron + 1;
  }

  /** Advances a neuron and returns whether something happens to it. */
  private boolean advance(int neuron, long step) {
    double time = step * input.h();
    for (int event = 0; event < crossings.length; event++) {
      start[event] = kernel.level(crossings[event], neuron, time);
    }
    int variant = kernel.isHeld(neuron, step, 0) ? kernel.heldVariant(neuron) : 0;
    kernel.advance(variant, neuron, time, input.h());
    happening = 0;
    if (isBroken(neuron)) {
      happened[happening++] = GridEvents.BROKEN;
      return true;
    }
    double end = (step + 1) * input.h();
    for (int event = 0; event < crossings.length; event++) {
      if (start[event] < 0 && kernel.level(crossings[event], neuron, end) >= 0) {
        happened[happening++] = crossings[event];
      }
    }
    return happening > 0;
  }

  /** Adds what arrives at neurons to which nothing has happened. */
  private void receive(int from, int to, long point) {
    if (from >= to || input.ports() == 0) {
      return;
    }
    if (!input.jumping()) {
      input.addAll(kernel, from, to, point);
      return;
    }
    levels(before, from, to, point);
    input.addAll(kernel, from, to, point);
    levels(after, from, to, point);
    for (int neuron = next(from, to); neuron < to; neuron = next(neuron + 1, to)) {
      for (int event = 0; event < crossings.length; event++) {
        if (!(after[event][neuron] < 0) && before[event][neuron] < 0) {
          found.jumped(neuron, isBroken(neuron) ? GridEvents.BROKEN : crossings[event]);
        }
      }
    }
  }

  private void levels(double[][] into, int from, int to, long point) {
    for (int event = 0; event < crossings.length; event++) {
      kernel.levels(crossings[event], from, to, point * input.h(), into[event]);
    }
  }

  private boolean isBroken(int neuron) {
    for (int state = 0; state < info.states().size(); state++) {
      if (!Double.isFinite(kernel.state(state)[neuron])) {
        return true;
      }
    }
    return false;
  }
}
