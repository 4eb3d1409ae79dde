package org.neurodsl.sim.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkPart;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkRecord;
import org.neurodsl.sim.network.WeightRecord;
import org.neurodsl.sim.report.NetworkShape;

/**
 * Sends what the network of an experiment computes: the spikes that are kept, and the traces that are recorded as far
 * as a view can show so many. Of a sweep it is the last network, whose spikes and traces are those of the result.
 */
final class LiveNetwork {
  private static final int MOST_TRACES = 256;

  private final NetworkExperiment experiment;
  private final Consumer<LiveMessage> out;
  private final List<Sent> traces = new ArrayList<>();
  private final List<LiveSpikes> spikes = new ArrayList<>();
  private List<Integer> spiking = List.of();

  /** What is sent of a record: its first so many neurons. */
  private record Sent(int record, int neurons, LiveSamples samples) {}

  LiveNetwork(NetworkExperiment experiment, Consumer<LiveMessage> out) {
    this.experiment = experiment;
    this.out = out;
  }

  /** Whether a part belongs to the network that is shown. */
  boolean shows(NetworkPart part) {
    return part.plan() == experiment.networks().getLast();
  }

  /** Says what will come, in the order in which it is counted. */
  LiveMessage.Header header(NetworkPart part) {
    List<LiveMessage.Traces> named = traces(part);
    List<LiveMessage.Population> populations = new ArrayList<>();
    spiking = part.settings().spikesOf();
    for (int index : spiking) {
      NetworkPlan.Population population = part.plan().populations().get(index);
      spikes.add(new LiveSpikes(populations.size(), out));
      populations.add(new LiveMessage.Population(population.name(), population.size()));
    }
    // The signals of the plan are counted in a way that only the network itself knows.
    return new LiveMessage.Header(
        experiment.plan().withoutSignals(), experiment.info(), List.of(), named, populations);
  }

  private List<LiveMessage.Traces> traces(NetworkPart part) {
    List<Integer> traced = experiment.traced();
    List<Integer> recorded = IntStream.range(0, traced.size())
        .filter(record -> experiment.plan().signals().contains(traced.get(record))).boxed().toList();
    List<LiveMessage.Traces> named = new ArrayList<>();
    int all = 0;
    for (int record : recorded) {
      NetworkSignal signal = experiment.signals().get(traced.get(record));
      NetworkRecord plan = part.settings().records().get(record);
      int there = part.traces().get(record).length;
      int neurons = Math.min(there, Math.max(1, MOST_TRACES / recorded.size()));
      int every = (int) Math.max(1, Math.round(experiment.plan().recordEvery() / experiment.plan().step()));
      int stride = plan instanceof WeightRecord ? 1 : Math.max(1, every / plan.everySteps());
      traces.add(new Sent(record, neurons, new LiveSamples(named.size(), stride, out)));
      named.add(new LiveMessage.Traces(
          signal.variable(),
          IntStream.range(signal.from(), signal.from() + neurons).mapToObj(n -> signal.label(part.plan(), n)).toList(),
          stride * plan.everySteps() * part.settings().step()));
      all += there - neurons;
    }
    if (all > 0) {
      out.accept(new LiveMessage.Text(false, all + " more traces are recorded than the views show.\n"));
    }
    return named;
  }

  /** Says where the neurons are and who is connected. */
  LiveMessage shape(NetworkPart part) {
    return new LiveMessage.Shape(
        NetworkShape.of(part.plan(), part.projections(), part.positions()));
  }

  /** Sends what is new. */
  void send(NetworkPart part) {
    for (Sent each : traces) {
      each.samples.send(part.traces().get(each.record), each.neurons, part.samples()[each.record]);
    }
    for (int index = 0; index < spikes.size(); index++) {
      spikes.get(index).send(part.spikes().get(spiking.get(index)));
    }
  }
}
