package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.experiment.NetworkSignal;

/**
 * The recorded traces of an outcome in the units in which they are shown.
 *
 * @param times ms, as many as each trace has values
 * @param columns one for each signal and neuron, the neurons of a signal together
 */
record ShownSignals(double[] times, List<Column> columns) {

  /** A trace of one neuron, or of one synapse. */
  record Column(int signal, int neuron, KernelInfo.Variable variable, String label, double[] values) {}

  static ShownSignals of(ExperimentOutcome outcome) {
    if (outcome.network().isPresent()) {
      return ofNetwork(outcome, outcome.network().get(), NetworkSignal.Kind.TRACE);
    }
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

  /** The recorded weights of a network. */
  static ShownSignals ofWeights(ExperimentOutcome outcome) {
    return outcome.network().map(run -> ofNetwork(outcome, run, NetworkSignal.Kind.WEIGHTS))
        .orElseGet(() -> new ShownSignals(new double[0], List.of()));
  }

  /** Of networks the signals of a kind that are recorded, at the times that all of them have. */
  private static ShownSignals ofNetwork(ExperimentOutcome outcome, NetworkRun run, NetworkSignal.Kind kind) {
    List<Integer> recorded = outcome.plan().signals().stream().filter(run.records()::containsKey)
        .filter(signal -> run.signals().get(signal).kind() == kind).toList();
    int every = 1;
    for (int signal : recorded) {
      every = ArithmeticUtils.lcm(every, run.settings().records().get(run.records().get(signal)).everySteps());
    }
    List<Column> columns = new ArrayList<>();
    int samples = recorded.isEmpty() ? 0 : (int) (run.data().steps() / every + 1);
    for (int signal : recorded) {
      NetworkSignal each = run.signals().get(signal);
      int record = run.records().get(signal);
      int stride = every / run.settings().records().get(record).everySteps();
      KernelInfo.Variable variable = each.variable();
      double[][] traces = run.data().traces().get(record);
      for (int index = 0; index < traces.length; index++) {
        int number = each.from() + index;
        double[] values = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
          values[sample] = variable.shown(traces[index][sample * stride]);
        }
        columns.add(new Column(signal, number, variable, each.label(run.plan(), number), values));
      }
    }
    double[] times = new double[samples];
    for (int sample = 0; sample < samples; sample++) {
      times[sample] = (double) sample * every * outcome.plan().step();
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
