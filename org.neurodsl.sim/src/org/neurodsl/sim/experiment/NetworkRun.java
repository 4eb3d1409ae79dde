package org.neurodsl.sim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neurodsl.sim.network.NetworkData;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkRecord;
import org.neurodsl.sim.network.NetworkSettings;
import org.neurodsl.sim.network.NeuronRecord;
import org.neurodsl.sim.network.WeightRecord;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;

/**
 * A network and what its run left.
 *
 * @param plan the network
 * @param signals by the indices that the experiment uses
 * @param records by signal: the index of its traces in {@code data}; only of those that have traces
 * @param settings how it was run
 * @param data what the run left
 */
public record NetworkRun(
    NetworkPlan plan, List<NetworkSignal> signals, Map<Integer, Integer> records, NetworkSettings settings,
    NetworkData data) {

  /** Whether spikes of any population were kept. */
  public boolean recordsSpikes() {
    return !settings.spikesOf().isEmpty();
  }

  /** Whether weights may have changed. */
  public boolean learns() {
    return plan.projections().stream().anyMatch(projection -> projection.synapse() >= 0);
  }

  /** The mean rate of a population over the whole run, Hz. */
  public double rate(int population) {
    return data.spikeCounts()[population] / (plan.populations().get(population).size() * data.endTime()) * 1000;
  }

  /** Spikes of all populations, kept or not. */
  public long spikeCount() {
    return Arrays.stream(data.spikeCounts()).sum();
  }

  /** How a network is run, and which signal is which record. */
  record Recording(NetworkSettings settings, Map<Integer, Integer> records) {

    static Recording of(NetworkExperiment experiment, NetworkPlan network, ExperimentLimits limits) {
      ExperimentPlan plan = experiment.plan();
      List<Integer> measured = new ArrayList<>();
      plan.measures().forEach(each -> collect(each.value(), measured));
      plan.expectations().stream().filter(each -> each.actual() != null)
          .forEach(each -> collect(each.actual(), measured));
      int recordEvery = (int) Math.max(1, Math.round(plan.recordEvery() / plan.step()));
      List<NetworkRecord> all = new ArrayList<>();
      Map<Integer, Integer> records = new LinkedHashMap<>();
      TreeSet<Integer> spikesOf = new TreeSet<>();
      for (int index = 0; index < experiment.signals().size(); index++) {
        NetworkSignal signal = experiment.signals().get(index);
        switch (signal.kind()) {
          case SPIKES -> spikesOf.add(signal.owner());
          case TRACE -> {
            records.put(index, all.size());
            int every = measured.contains(index) ? 1 : recordEvery;
            all.add(new NeuronRecord(signal.owner(), signal.from(), signal.to(), signal.observable(), every));
          }
          case WEIGHTS -> {
            if (signal.sampled() != null) {
              records.put(index, all.size());
              int every = (int) Math.max(1, Math.round(signal.sampled().every() / plan.step()));
              all.add(new WeightRecord(
                  signal.owner(), signal.sampled().statistic(), signal.from(), signal.to(), every));
            }
          }
        }
      }
      if (plan.recordSpikes()) {
        for (int population = 0; population < network.populations().size(); population++) {
          spikesOf.add(population);
        }
      }
      NetworkSettings settings = new NetworkSettings(plan.duration(), plan.step(), limits.threads(), plan.stops(), all,
          List.copyOf(spikesOf), limits.mostBytes());
      return new Recording(settings, records);
    }

    private static void collect(Formula formula, List<Integer> signals) {
      signals.add(formula.signal());
      formula.operands().forEach(each -> collect(each, signals));
    }
  }

}
