package org.neurodsl.advice;

import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * A population that is followed until its first spike: it counts what is evaluated, notes how near the spike's level
 * came to 0, and stops there. As nothing follows a spike, no refractory time ever begins.
 */
final class WatchedKernel extends NeuronKernel {

  /** Thrown by the first spike. */
  static final class Spiked extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Spiked() {
      super("a spike", null, false, false);
    }
  }

  private final NeuronKernel kernel;
  private final Effort effort;
  private final int terms;
  private final int spike;
  private double nearest = Double.NEGATIVE_INFINITY;

  /** @param terms what one evaluation of a neuron takes */
  WatchedKernel(NeuronKernel kernel, Effort effort, int terms) {
    super(kernel.size());
    this.kernel = kernel;
    this.effort = effort;
    this.terms = terms;
    int found = kernel.info().events().size() - 1;
    while (found >= 0 && !kernel.info().events().get(found).spike()) {
      found--;
    }
    spike = found;
  }

  /** The highest level of the spike at the ends of all steps, below 0 in its crossing's own unit. */
  double nearest() {
    return nearest;
  }

  @Override
  public KernelInfo info() {
    return kernel.info();
  }

  @Override
  public double[] state(int index) {
    return kernel.state(index);
  }

  @Override
  public void initialise(int neuron) {
    effort.take(terms);
    kernel.initialise(neuron);
  }

  @Override
  public void initialiseDependent(int neuron) {
    effort.take(terms);
    kernel.initialiseDependent(neuron);
  }

  @Override
  public void evaluateLevels(double time) {
    effort.take(size());
    kernel.evaluateLevels(time);
  }

  @Override
  public void evaluateNoise(int from, int to, long step, double h, long seed) {
    effort.take(to - from);
    kernel.evaluateNoise(from, to, step, h, seed);
  }

  @Override
  public void prepare(double h) {
    kernel.prepare(h);
  }

  @Override
  public int step(int from, int to, long step, double time, int[] flagged) {
    effort.take((long) terms * (to - from));
    if (spike >= 0) {
      for (int neuron = from; neuron < to; neuron++) {
        nearest = Math.max(nearest, kernel.level(spike, neuron, time));
      }
    }
    return kernel.step(from, to, step, time, flagged);
  }

  @Override
  public void advance(int variant, int neuron, double time, double h) {
    effort.take(terms);
    kernel.advance(variant, neuron, time, h);
  }

  @Override
  public double level(int event, int neuron, double time) {
    effort.take(1);
    return kernel.level(event, neuron, time);
  }

  @Override
  public double eventTime(int event, int neuron) {
    return kernel.eventTime(event, neuron);
  }

  @Override
  public double apply(int event, int neuron, double time) {
    if (event == spike) {
      throw new Spiked();
    }
    return kernel.apply(event, neuron, time);
  }

  @Override
  public double observe(int observable, int neuron, double time) {
    effort.take(1);
    return kernel.observe(observable, neuron, time);
  }

  @Override
  public void derivatives(int neuron, double time, double[] derivatives) {
    effort.take(terms);
    kernel.derivatives(neuron, time, derivatives);
  }

  @Override
  public void restDerivatives(int neuron, double[] derivatives) {
    effort.take(terms);
    kernel.restDerivatives(neuron, derivatives);
  }
}
