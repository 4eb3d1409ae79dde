package org.neurodsl.sim.record;

import java.util.List;
import org.neurodsl.sim.contract.NeuronKernel;

/**
 * Takes samples at grid points. The sample of a grid point is taken after everything that happens at that time.
 * Ranges of neurons may be sampled by different threads.
 */
public final class Recorder {

  private final RecordPlan plan;
  private final NeuronKernel kernel;
  private final double[][][] traces;
  private final List<WindowAggregate> aggregates;

  /** A recorder for a run of {@code steps} whole steps. */
  public Recorder(RecordPlan plan, NeuronKernel kernel, long steps) {
    this.plan = plan;
    this.kernel = kernel;
    traces = new double[plan.signals().size()][kernel.size()][plan.signals().isEmpty() ? 0 : plan.samples(steps)];
    aggregates = plan.windows().stream().map(window -> new WindowAggregate(window, kernel.size())).toList();
  }

  /** Whether anything is sampled at all. */
  public boolean idle() {
    return traces.length == 0 && aggregates.isEmpty();
  }

  /** Samples neurons {@code from} to {@code to - 1} at grid point {@code step}. */
  public void sample(int from, int to, long step, double time) {
    for (WindowAggregate aggregate : aggregates) {
      aggregate.sample(kernel, from, to, step, time);
    }
    if (traces.length == 0 || step % plan.everySteps() != 0) {
      return;
    }
    int place = (int) (step / plan.everySteps());
    for (int signal = 0; signal < traces.length; signal++) {
      int observable = plan.signals().get(signal);
      for (int neuron = from; neuron < to; neuron++) {
        traces[signal][neuron][place] = kernel.observe(observable, neuron, time);
      }
    }
  }

  /** The samples, by signal, neuron and sample; live arrays. */
  public double[][][] traces() {
    return traces;
  }

  /** The aggregates in the order of {@link RecordPlan#windows()}. */
  public List<WindowAggregate> aggregates() {
    return aggregates;
  }
}
