package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;

/**
 * The recorded traces of an outcome in the units in which they are shown.
 *
 * @param times ms, as many as each trace has values
 * @param columns one for each signal and neuron, the neurons of a signal together
 */
record ShownSignals(double[] times, List<Column> columns) {

  /** A trace of one neuron. */
  record Column(int signal, int neuron, KernelInfo.Variable variable, String label, double[] values) {}

  static ShownSignals of(ExperimentOutcome outcome) {
    // Without signals there is no need for times, of which a long run has very many.
    int samples = outcome.run().traces().length == 0 ? 0 : outcome.run().samples();
    double[] times = new double[samples];
    long every = Math.round(outcome.run().sampleInterval() / outcome.plan().step());
    for (int sample = 0; sample < samples; sample++) {
      times[sample] = sample * every * outcome.plan().step();
    }
    List<Column> columns = new ArrayList<>();
    double[][][] traces = outcome.run().traces();
    for (int signal = 0; signal < traces.length; signal++) {
      KernelInfo.Variable variable = outcome.info().observables().get(outcome.plan().signals().get(signal));
      for (int neuron = 0; neuron < traces[signal].length; neuron++) {
        String label = traces[signal].length == 1 ? variable.name() : variable.name() + "[" + neuron + "]";
        columns.add(new Column(signal, neuron, variable, label, shown(variable, traces[signal][neuron], samples)));
      }
    }
    return new ShownSignals(times, columns);
  }

  private static double[] shown(KernelInfo.Variable variable, double[] base, int samples) {
    double[] values = new double[samples];
    for (int sample = 0; sample < samples; sample++) {
      values[sample] = variable.shown(base[sample]);
    }
    return values;
  }
}
