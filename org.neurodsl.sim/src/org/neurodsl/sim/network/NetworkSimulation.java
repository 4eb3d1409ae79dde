package org.neurodsl.sim.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.RunData;

/**
 * Builds a network and runs it.
 *
 * <p>Everything happens on the grid. At the end of each step, in this order: neurons have been integrated; the events
 * whose levels rose through 0 happen (reset, refractory time); what arrives now is added to the states of the
 * receptors; events that this causes happen; the samples are taken. A spike carries the time of the end of its step
 * and arrives a whole number of steps later. What arrives at a neuron at one time is summed in the order of the time of
 * sending, the projection, the source; then comes what plastic synapses deliver, then stimuli. The result does not
 * depend on threads or on what is recorded.
 */
public final class NetworkSimulation {

  private final NetworkPlan plan;
  private final NetworkParts parts;
  private final NetworkSettings settings;
  private final NetworkControl control;

  private long checkpointSteps;
  private Path checkpointFile;
  private Path resumeFile;

  /** A run of a network. */
  public NetworkSimulation(NetworkPlan plan, NetworkParts parts, NetworkSettings settings, NetworkControl control) {
    this.plan = plan;
    this.parts = parts;
    this.settings = settings;
    this.control = control;
  }

  /**
   * Lets the run write its state to a file now and then, each time in place of the file before.
   *
   * @param every ms
   */
  public NetworkSimulation checkpoint(double every, Path file) {
    checkpointSteps = Math.max(1, Math.round(every / settings.step()));
    checkpointFile = file;
    return this;
  }

  /** Lets the run begin where a checkpoint of the same plan and settings was written; the duration may be longer. */
  public NetworkSimulation resume(Path file) {
    resumeFile = file;
    return this;
  }

  /**
   * Builds and runs.
   *
   * @throws SimulationFailure where the run can't begin: too large, or a rule that cannot be met
   * @throws UncheckedIOException where a checkpoint cannot be written or read
   */
  public NetworkData run() {
    NetworkSize size = NetworkSize.of(plan, settings);
    if (size.bytes() > settings.mostBytes()) {
      throw SimulationFailure.tooLarge(size.bytes(), settings.mostBytes());
    }
    long began = System.nanoTime();
    Network network;
    NetworkLoop loop;
    try {
      int shares = resumeFile == null ? settings.threads() : Checkpoint.shares(resumeFile);
      network = new NetworkBuilder(plan, parts, settings, Math.max(1, shares), control).build();
      loop = new NetworkLoop(network, settings, new NetworkWatch(plan, network, settings, control));
      if (resumeFile != null) {
        loop.resume(resumeFile);
      }
    } catch (CancellationException stopped) {
      return data(nothing(), 0, (System.nanoTime() - began) * 1e-9, 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    requireStatesAlone(network);
    loop.checkpoint(checkpointSteps, checkpointFile);
    long built = System.nanoTime();
    long reached = loop.run();
    return data(network, reached, (built - began) * 1e-9, (System.nanoTime() - built) * 1e-9);
  }

  private void requireStatesAlone(Network network) {
    if (checkpointSteps > 0 || resumeFile != null) {
      network.kernels().stream().filter(kernel -> kernel != null && kernel.info().noisy()).findFirst()
          .ifPresent(kernel -> {
            throw SimulationFailure.noCheckpoint(kernel.info().model());
          });
    }
  }

  /** What there is of a network that was not built. */
  private Network nothing() {
    List<NetworkTrace> traces = settings.records().stream().map(record -> NetworkTrace.of(record, 0)).toList();
    List<double[]> nowhere = plan.populations().stream().map(population -> new double[0]).toList();
    return new Network(List.of(), List.of(), List.of(), 1, traces, nowhere);
  }

  private NetworkData data(Network network, long reached, double buildSeconds, double seconds) {
    Optional<SimulationFailure> failure = NetworkLoop.failure(network.chunks());
    RunData.State state = failure.isPresent() ? RunData.State.FAILED
        : reached == settings.steps() ? RunData.State.COMPLETE : RunData.State.CANCELLED;
    List<SpikeLog> spikes = new ArrayList<>();
    long[] counts = new long[plan.populations().size()];
    for (int population = 0; population < counts.length; population++) {
      List<SpikeLog> logs = new ArrayList<>();
      for (Chunk chunk : network.chunks()) {
        if (chunk.population == population) {
          logs.add(chunk.log);
          counts[population] += chunk.spikes();
        }
      }
      spikes.add(merged(logs));
    }
    List<SynapseList> projections = network.projections(plan.projections().size());
    return new NetworkData(
        state,
        failure.map(SimulationFailure::time).orElse(reached * settings.step()),
        reached,
        spikes,
        counts,
        network.traces().stream().map(NetworkTrace::samples).toList(),
        settings.records().stream().mapToInt(record -> record.samples(reached)).toArray(),
        projections,
        network.positions(),
        projections.stream().mapToLong(SynapseList::size).sum(),
        buildSeconds,
        seconds,
        failure);
  }

  /** One log in the order of time, then neuron. */
  private static SpikeLog merged(List<SpikeLog> logs) {
    if (logs.size() == 1) {
      return logs.get(0);
    }
    SpikeLog merged = new SpikeLog();
    merged.merge(logs.toArray(SpikeLog[]::new));
    return merged;
  }
}
