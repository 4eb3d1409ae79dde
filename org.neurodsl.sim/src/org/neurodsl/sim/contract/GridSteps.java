package org.neurodsl.sim.contract;

/**
 * The grid step of any kernel: its own step for most neurons, and one neuron after the other where something may
 * happen.
 */
final class GridSteps {

  private final NeuronKernel kernel;
  private final GridInput input;
  private final GridEvents found;
  private final KernelInfo info;
  private final int states;
  private final double[] before;
  private final int[] happened;
  private int happening;
  private int[] flagged = new int[0];
  private double[][] levels = new double[0][];

  GridSteps(NeuronKernel kernel, GridInput input, GridEvents found) {
    this.kernel = kernel;
    this.input = input;
    this.found = found;
    info = kernel.info();
    states = info.states().size();
    before = new double[info.events().size()];
    happened = new int[before.length + 1];
  }

  void step(int from, int to, long step) {
    if (flagged.length < to - from) {
      flagged = new int[to - from];
      levels = new double[before.length][to - from];
    }
    int count = kernel.step(from, to, step, step * input.h(), flagged);
    int begin = from;
    for (int place = 0; place < count; place++) {
      int neuron = flagged[place];
      if (advance(neuron, step)) {
        receive(begin, neuron, step + 1);
        for (int event = 0; event < happening; event++) {
          found.crossed(neuron, happened[event]);
        }
        begin = neuron + 1;
      }
    }
    receive(begin, to, step + 1);
  }

  /** Advances a neuron and returns whether something happens to it. */
  private boolean advance(int neuron, long step) {
    double start = step * input.h();
    for (int event = 0; event < before.length; event++) {
      before[event] = level(event, neuron, start);
    }
    int variant = kernel.isHeld(neuron, step, 0) ? kernel.heldVariant(neuron) : 0;
    kernel.advance(variant, neuron, start, input.h());
    if (isBroken(neuron)) {
      happened[0] = GridEvents.BROKEN;
      happening = 1;
      return true;
    }
    happening = 0;
    double end = (step + 1) * input.h();
    for (int event = 0; event < before.length; event++) {
      if (before[event] < 0 && level(event, neuron, end) >= 0) {
        happened[happening++] = event;
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
    double time = point * input.h();
    for (int event = 0; event < before.length; event++) {
      for (int neuron = from; neuron < to; neuron++) {
        levels[event][neuron - from] = level(event, neuron, time);
      }
    }
    input.addAll(kernel, from, to, point);
    for (int neuron = from; neuron < to; neuron++) {
      for (int event = 0; event < before.length; event++) {
        if (levels[event][neuron - from] < 0 && level(event, neuron, time) >= 0) {
          found.jumped(neuron, event);
        }
      }
    }
  }

  private boolean isBroken(int neuron) {
    for (int state = 0; state < states; state++) {
      if (!Double.isFinite(kernel.state(state)[neuron])) {
        return true;
      }
    }
    return false;
  }

  private double level(int event, int neuron, double time) {
    return info.events().get(event).timed() ? Double.NaN : kernel.level(event, neuron, time);
  }
}
