package org.neurodsl.sim.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.neurodsl.sim.analysis.PopulationSpikes;
import org.neurodsl.sim.analysis.SpikeStatistics;
import org.neurodsl.sim.analysis.SynapseGraph;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.SynapseList;
import org.neurodsl.sim.network.WeightRecord;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;

/**
 * Evaluates formulas over the run of a network. Measures of spikes are those of a population as a whole; the mean,
 * standard deviation, least and greatest of a trace go over neurons and time, its first and last over the neurons at
 * the ends of the window; those of weights over the synapses at the end of the run.
 */
final class NetworkMeasurement {

  /** Width of the bins in which synchrony is measured, ms. */
  private static final double BIN = 5;

  /** Width of the bins of spectra, ms, and the lengths of their parts in bins. */
  private static final double FINE_BIN = 1;
  private static final int SHORTEST_PART = 64;
  private static final int LONGEST_PART = 1024;

  private final ExperimentPlan plan;
  private final NetworkRun run;
  private final Map<Integer, double[][]> trains = new HashMap<>();

  NetworkMeasurement(ExperimentPlan plan, NetworkRun run) {
    this.plan = plan;
    this.run = run;
  }

  /** The value of a formula in base units; NaN where it has none. */
  double value(Formula formula) {
    return switch (formula.operation()) {
      case NUMBER -> formula.number();
      case MEASURE -> value(plan.measures().stream().filter(each -> each.name().equals(formula.name())).findFirst()
          .orElseThrow().value());
      case NEGATE -> -operand(formula, 0);
      case ADD -> operand(formula, 0) + operand(formula, 1);
      case SUBTRACT -> operand(formula, 0) - operand(formula, 1);
      case MULTIPLY -> operand(formula, 0) * operand(formula, 1);
      case DIVIDE -> operand(formula, 0) / operand(formula, 1);
      case ONSET, THRESHOLD -> Double.NaN;
      default -> ofSignal(formula);
    };
  }

  private double operand(Formula formula, int index) {
    return value(formula.operands().get(index));
  }

  private double ofSignal(Formula formula) {
    NetworkSignal signal = run.signals().get(formula.signal());
    double from = Double.isNaN(formula.from()) ? plan.skip() : formula.from();
    double to = Double.isNaN(formula.to()) ? plan.duration() : Math.min(formula.to(), plan.duration());
    return switch (signal.kind()) {
      case SPIKES -> ofSpikes(formula, signal, from, to);
      case TRACE -> ofTrace(formula, from, to);
      case WEIGHTS -> ofSynapses(formula, signal);
    };
  }

  private double ofSpikes(Formula formula, NetworkSignal signal, double from, double to) {
    double[][] trains = trains(signal);
    PopulationSpikes spikes = new PopulationSpikes(trains, from, to);
    return switch (formula.operation()) {
      case RATE -> spikes.rate();
      case COUNT -> spikes.count();
      case CV -> spikes.cv();
      case SYNCHRONY -> spikes.synchrony(Math.min(BIN, (to - from) / 2));
      case PEAK_FREQUENCY -> spectrum(spikes, to - from).peak();
      case BAND_POWER -> spectrum(spikes, to - from).share(operand(formula, 0), operand(formula, 1));
      case ISI -> mean(Arrays.stream(trains).mapToDouble(each -> SpikeStatistics.of(each, from, to).intervalMean()));
      case FIRST -> least(trains, from, to);
      case LAST -> greatest(trains, from, to);
      case LATENCY -> {
        double onset = formula.operands().isEmpty() ? from : operand(formula, 0);
        yield least(trains, onset, to) - onset;
      }
      default -> Double.NaN;
    };
  }

  /** In parts of about a quarter of the window, so that there are seven of them. */
  private static PopulationSpikes.Spectrum spectrum(PopulationSpikes spikes, double window) {
    int quarter = Integer.highestOneBit((int) Math.max(1, window / FINE_BIN / 4));
    return spikes.spectrum(FINE_BIN, Math.clamp(quarter, SHORTEST_PART, LONGEST_PART));
  }

  private double[][] trains(NetworkSignal signal) {
    double[][] all = trains.computeIfAbsent(signal.owner(), population -> run.data().spikes().get(population)
        .timesByNeuron(run.plan().populations().get(population).size()));
    return Arrays.copyOfRange(all, signal.from(), signal.to());
  }

  private static double mean(DoubleStream values) {
    return values.filter(each -> !Double.isNaN(each)).average().orElse(Double.NaN);
  }

  private static double least(double[][] trains, double from, double to) {
    return Arrays.stream(trains).flatMapToDouble(Arrays::stream).filter(time -> time >= from && time <= to).min()
        .orElse(Double.NaN);
  }

  private static double greatest(double[][] trains, double from, double to) {
    return Arrays.stream(trains).flatMapToDouble(Arrays::stream).filter(time -> time >= from && time <= to).max()
        .orElse(Double.NaN);
  }

  private double ofTrace(Formula formula, double from, double to) {
    int record = run.records().get(formula.signal());
    double[][] traces = run.data().traces().get(record);
    double interval = run.settings().records().get(record).everySteps() * plan.step();
    int begin = (int) Math.ceil(from / interval - 1e-9);
    int end = Math.min((int) Math.floor(to / interval + 1e-9), run.data().samples()[record] - 1);
    if (begin > end) {
      return Double.NaN;
    }
    return switch (formula.operation()) {
      case MEAN -> mean(traces, begin, end);
      case SD -> sd(Arrays.stream(traces).flatMapToDouble(each -> Arrays.stream(each, begin, end + 1)).toArray());
      case FIRST -> mean(traces, begin, begin);
      case LAST -> mean(traces, end, end);
      case MIN -> Arrays.stream(traces).flatMapToDouble(each -> Arrays.stream(each, begin, end + 1)).min()
          .orElse(Double.NaN);
      case MAX -> Arrays.stream(traces).flatMapToDouble(each -> Arrays.stream(each, begin, end + 1)).max()
          .orElse(Double.NaN);
      default -> Double.NaN;
    };
  }

  private static double mean(double[][] traces, int begin, int end) {
    double sum = 0;
    for (double[] trace : traces) {
      for (int sample = begin; sample <= end; sample++) {
        sum += trace[sample];
      }
    }
    return sum / ((double) traces.length * (end - begin + 1));
  }

  private static double sd(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Math.sqrt(Arrays.stream(values).map(each -> (each - mean) * (each - mean)).average().orElse(Double.NaN));
  }

  /** Who is connected at the end of the run, and how strongly. */
  private double ofSynapses(Formula formula, NetworkSignal signal) {
    int count = run.plan().together(signal.owner());
    List<SynapseList> parts = run.data().projections().subList(signal.owner(), signal.owner() + count);
    SynapseList synapses = SynapseList.together(parts);
    NetworkPlan.Projection wiring = run.plan().wirings().get(signal.owner());
    boolean one = count == 1 && wiring.source().population() == wiring.target().population();
    int neurons = one ? run.plan().populations().get(wiring.source().population()).size() : 0;
    return switch (formula.operation()) {
      case SYNAPSE_COUNT -> synapses.size();
      case SYNAPSE_LENGTH -> length(parts, signal.owner()) / synapses.size();
      case CLUSTERING -> one ? graph(neurons, synapses).clustering() : Double.NaN;
      case PATH_LENGTH -> one ? graph(neurons, synapses).pathLength() : Double.NaN;
      default -> ofWeights(formula, signal.to() == WeightRecord.ALL ? synapses.weights()
          : synapses.weights(signal.from(), signal.to()));
    };
  }

  /** The lengths of all synapses of some wirings together. */
  private double length(List<SynapseList> parts, int first) {
    double sum = 0;
    for (int part = 0; part < parts.size(); part++) {
      NetworkPlan.Projection wiring = run.plan().wirings().get(first + part);
      double mean = parts.get(part).meanLength(run.data().positions().get(wiring.source().population()),
          run.data().positions().get(wiring.target().population()));
      sum += parts.get(part).size() == 0 ? 0 : mean * parts.get(part).size();
    }
    return sum;
  }

  private static SynapseGraph graph(int neurons, SynapseList synapses) {
    SynapseGraph graph = new SynapseGraph(neurons);
    synapses.forEach((source, target, weight, delay) -> graph.link(source, target));
    return graph;
  }

  private static double ofWeights(Formula formula, double[] weights) {
    return switch (formula.operation()) {
      case MIN -> Arrays.stream(weights).min().orElse(Double.NaN);
      case MAX -> Arrays.stream(weights).max().orElse(Double.NaN);
      case SD -> sd(weights);
      default -> Arrays.stream(weights).average().orElse(Double.NaN);
    };
  }
}
