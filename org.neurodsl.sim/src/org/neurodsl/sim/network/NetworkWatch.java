package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.record.SpikeLog;

/** Tells the control of a run how far it is, no more often than a person can see. */
final class NetworkWatch {

  private static final long EVERY_NANOS = 50_000_000;

  private final NetworkPlan plan;
  private final Network network;
  private final NetworkSettings settings;
  private final NetworkControl control;
  private long shown;

  NetworkWatch(NetworkPlan plan, Network network, NetworkSettings settings, NetworkControl control) {
    this.plan = plan;
    this.network = network;
    this.settings = settings;
    this.control = control;
  }

  NetworkControl control() {
    return control;
  }

  /** Whether it is time to tell; a run that is held is looked at closely, so that each of its steps is told. */
  boolean isDue() {
    return control.isPaused() || System.nanoTime() - shown > EVERY_NANOS;
  }

  /** Tells what there is at a grid point that all chunks have reached and none has left. */
  void tell(long point) {
    shown = System.nanoTime();
    long spikes = network.chunks().stream().mapToLong(Chunk::spikes).sum();
    double time = point * settings.step();
    control.progress(time, settings.duration(), spikes);
    control.advanced(new NetworkPart(
        plan,
        settings,
        time,
        spikes,
        IntStream.range(0, plan.populations().size()).mapToObj(this::logs).toList(),
        network.traces().stream().map(NetworkTrace::samples).toList(),
        settings.records().stream().mapToInt(record -> record.samples(point)).toArray(),
        network.projections(plan.wirings().size()),
        network.positions()));
  }

  private List<SpikeLog> logs(int population) {
    List<SpikeLog> logs = new ArrayList<>();
    for (Chunk chunk : network.chunks()) {
      if (chunk.population == population) {
        logs.add(chunk.log);
      }
    }
    return logs;
  }
}
