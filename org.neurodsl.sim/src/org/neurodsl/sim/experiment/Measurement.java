package org.neurodsl.sim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurodsl.sim.analysis.SpikeStatistics;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.event.TimeGrid.Moment;
import org.neurodsl.sim.record.SignalWindow;
import org.neurodsl.sim.record.WindowAggregate;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.sim.run.Formula.Operation;
import org.neurodsl.sim.run.RunData;

/** Evaluates formulas over the data of a run. */
final class Measurement {

  private static final Set<Operation> OF_A_SIGNAL =
      Set.of(Operation.MEAN, Operation.SD, Operation.MIN, Operation.MAX, Operation.FIRST, Operation.LAST);

  private final ExperimentPlan plan;
  private final RunData data;
  private final double[][] spikes;

  Measurement(ExperimentPlan plan, RunData data, int size) {
    this.plan = plan;
    this.data = data;
    spikes = data.spikes().timesByNeuron(size);
  }

  /** The windows that the formulas of an experiment need, each once. */
  static List<SignalWindow> windows(ExperimentPlan plan) {
    Set<SignalWindow> windows = new LinkedHashSet<>();
    plan.measures().forEach(measure -> collect(plan, measure.value(), windows));
    for (ExperimentPlan.Expectation expectation : plan.expectations()) {
      if (expectation.actual() != null) {
        collect(plan, expectation.actual(), windows);
      }
    }
    return new ArrayList<>(windows);
  }

  private static void collect(ExperimentPlan plan, Formula formula, Set<SignalWindow> windows) {
    if (OF_A_SIGNAL.contains(formula.operation()) && formula.signal() >= 0) {
      windows.add(window(plan, formula));
    }
    formula.operands().forEach(operand -> collect(plan, operand, windows));
  }

  private static SignalWindow window(ExperimentPlan plan, Formula formula) {
    TimeGrid grid = new TimeGrid(plan.step());
    Moment from = grid.moment(start(plan, formula));
    Moment to = grid.moment(end(plan, formula));
    return new SignalWindow(formula.signal(), from.fraction() > 0 ? from.step() + 1 : from.step(), to.step());
  }

  private static double start(ExperimentPlan plan, Formula formula) {
    return Double.isNaN(formula.from()) ? plan.skip() : formula.from();
  }

  private static double end(ExperimentPlan plan, Formula formula) {
    return Double.isNaN(formula.to()) ? plan.duration() : Math.min(formula.to(), plan.duration());
  }

  /** The value of a formula for one neuron, base units; NaN where it has none. */
  double value(Formula formula, int neuron) {
    return switch (formula.operation()) {
      case NUMBER -> formula.number();
      case MEASURE -> value(measure(formula.name()).value(), neuron);
      case NEGATE -> -operand(formula, 0, neuron);
      case ADD -> operand(formula, 0, neuron) + operand(formula, 1, neuron);
      case SUBTRACT -> operand(formula, 0, neuron) - operand(formula, 1, neuron);
      case MULTIPLY -> operand(formula, 0, neuron) * operand(formula, 1, neuron);
      case DIVIDE -> operand(formula, 0, neuron) / operand(formula, 1, neuron);
      case RATE, COUNT, ISI, CV, LATENCY -> ofSpikes(formula, neuron);
      case FIRST, LAST -> formula.signal() < 0 ? ofSpikes(formula, neuron) : ofSignal(formula, neuron);
      case MEAN, SD, MIN, MAX -> ofSignal(formula, neuron);
      case ONSET, THRESHOLD, SYNCHRONY, PEAK_FREQUENCY, BAND_POWER, SYNAPSE_COUNT, SYNAPSE_LENGTH, CLUSTERING,
          PATH_LENGTH ->
          throw new IllegalStateException(formula.operation() + " is not of one neuron");
    };
  }

  private double operand(Formula formula, int index, int neuron) {
    return value(formula.operands().get(index), neuron);
  }

  private double ofSpikes(Formula formula, int neuron) {
    double from = start(plan, formula);
    double to = end(plan, formula);
    SpikeStatistics statistics = SpikeStatistics.of(spikes[neuron], from, to);
    return switch (formula.operation()) {
      case RATE -> statistics.rate();
      case COUNT -> statistics.count();
      case ISI -> statistics.intervalMean();
      case CV -> statistics.intervalCv();
      case FIRST -> statistics.first();
      case LAST -> statistics.last();
      default -> {
        double onset = formula.operands().isEmpty() ? from : operand(formula, 0, neuron);
        yield SpikeStatistics.latency(spikes[neuron], onset);
      }
    };
  }

  private double ofSignal(Formula formula, int neuron) {
    SignalWindow window = window(plan, formula);
    WindowAggregate aggregate =
        data.aggregates().stream().filter(each -> each.window().equals(window)).findFirst().orElseThrow();
    return switch (formula.operation()) {
      case MIN -> aggregate.least(neuron);
      case MAX -> aggregate.greatest(neuron);
      case FIRST -> aggregate.first(neuron);
      case LAST -> aggregate.last(neuron);
      case SD -> aggregate.sd(neuron);
      default -> aggregate.mean(neuron);
    };
  }

  private ExperimentPlan.Measure measure(String name) {
    return plan.measures().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** How spike times of another run of the same population with another step compare to this run's. */
  ExperimentOutcome.Convergence compare(RunData other, double step) {
    double[][] others = other.spikes().timesByNeuron(spikes.length);
    double drift = Double.NaN;
    int changed = 0;
    for (int neuron = 0; neuron < spikes.length; neuron++) {
      if (others[neuron].length != spikes[neuron].length) {
        changed++;
        continue;
      }
      for (int index = 0; index < spikes[neuron].length; index++) {
        double distance = Math.abs(others[neuron][index] - spikes[neuron][index]);
        drift = Double.isNaN(drift) ? distance : Math.max(drift, distance);
      }
    }
    return new ExperimentOutcome.Convergence(step, other.spikes().count(), drift, changed);
  }
}
