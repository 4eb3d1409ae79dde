package org.neurodsl.sim.contract;

import java.util.List;

/** The grid step of any kernel, one neuron after the other: what faster ones must agree with bit for bit. */
final class EachOnGrid {

  private final NeuronKernel kernel;
  private final GridInput input;
  private final GridEvents found;
  private final int states;
  private final double[] before;

  EachOnGrid(NeuronKernel kernel, GridInput input, GridEvents found) {
    this.kernel = kernel;
    this.input = input;
    this.found = found;
    KernelInfo info = kernel.info();
    states = info.states().size();
    before = new double[info.events().size()];
  }

  void step(int from, int to, long step) {
    double start = step * input.h();
    double end = (step + 1) * input.h();
    for (int neuron = from; neuron < to; neuron++) {
      boolean held = kernel.isHeld(neuron, step, 0);
      levels(neuron, start, before);
      kernel.advance(held ? kernel.heldVariant(neuron) : 0, neuron, start, input.h());
      if (isBroken(neuron)) {
        found.crossed(neuron, GridEvents.BROKEN);
      } else if (!report(neuron, end, true)) {
        if (input.jumping()) {
          levels(neuron, end, before);
        }
        input.add(kernel, neuron, kernel.isHeld(neuron, step + 1, 0) ? kernel.heldVariant(neuron) : 0);
        if (input.jumping()) {
          report(neuron, end, false);
        }
      }
    }
  }

  private boolean report(int neuron, double time, boolean crossing) {
    boolean any = false;
    for (int event = 0; event < before.length; event++) {
      if (before[event] < 0 && kernel.level(event, neuron, time) >= 0) {
        any = true;
        if (crossing) {
          found.crossed(neuron, event);
        } else {
          found.jumped(neuron, event);
        }
      }
    }
    return any;
  }

  private boolean isBroken(int neuron) {
    for (int state = 0; state < states; state++) {
      if (!Double.isFinite(kernel.state(state)[neuron])) {
        return true;
      }
    }
    return false;
  }

  private void levels(int neuron, double time, double[] into) {
    List<KernelInfo.EventInfo> events = kernel.info().events();
    for (int event = 0; event < into.length; event++) {
      into[event] = events.get(event).timed() ? Double.NaN : kernel.level(event, neuron, time);
    }
  }
}
