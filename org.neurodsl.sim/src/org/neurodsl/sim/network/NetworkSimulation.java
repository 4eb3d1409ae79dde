package org.neurodsl.sim.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.event.TimeGrid;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.text.NumberText;

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

  private static final int DIGITS = 7;

  private final NetworkPlan plan;
  private final NetworkParts parts;
  private final NetworkSettings settings;
  private final NetworkControl control;

  private long checkpointSteps;
  private Path checkpointFile;
  private CheckpointNote note = CheckpointNote.EMPTY;
  private Path resumeFile;

  /** A run of a network. */
  public NetworkSimulation(NetworkPlan plan, NetworkParts parts, NetworkSettings settings, NetworkControl control) {
    this.plan = plan;
    this.parts = parts.of(plan);
    this.settings = settings;
    this.control = control;
  }

  /**
   * Lets the run write its state to a file now and then, each time in place of the file before.
   *
   * @param every ms
   * @param told what else the file shall tell
   */
  public NetworkSimulation checkpoint(double every, Path file, CheckpointNote told) {
    checkpointSteps = Math.max(1, Math.round(every / settings.step()));
    checkpointFile = file;
    note = told;
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
   * @throws SimulationFailure where the run can't begin: too large, a rule that cannot be met, or a checkpoint from
   *     which it cannot go on
   */
  public NetworkData run() {
    NetworkSize size = NetworkSize.of(plan, settings);
    if (size.bytes() > settings.mostBytes()) {
      throw SimulationFailure.networkTooLarge(
          size.neurons(), size.synapses(), size.bytes(), settings.mostBytes());
    }
    try (VectorWarming warming = new VectorWarming(new TimeGrid(settings.step()))) {
      return run(warming);
    }
  }

  private NetworkData run(VectorWarming warming) {
    long began = System.nanoTime();
    Network network;
    NetworkLoop loop;
    int shares = Math.max(1, settings.threads());
    try {
      Checkpoint.Head head = resumeFile == null ? null : head();
      shares = head == null ? shares : head.shares();
      network = new NetworkBuilder(plan, parts, settings, shares, control).warmedBy(warming).build();
      loop = new NetworkLoop(network, settings, new NetworkWatch(plan, network, settings, control));
      if (head != null) {
        loop.resume(resumeFile, head);
      }
    } catch (CancellationException stopped) {
      return data(nothing(), Optional.empty(), 0, new Clock(began, System.nanoTime()));
    } catch (IOException failed) {
      throw SimulationFailure.checkpoint("The run cannot go on from a checkpoint: " + failed.getMessage(), 0);
    }
    if (checkpointSteps > 0) {
      loop.save(new NetworkLoop.Saving(
          checkpointSteps, checkpointFile, new Checkpoint.Head(note, hash(), shares, settings.step(), 0)));
    }
    Clock clock = new Clock(began, System.nanoTime());
    long reached = loop.run();
    return data(network, loop.failure(), reached, clock);
  }

  /** Times by {@link System#nanoTime}. */
  private record Clock(long began, long built) {}

  private Checkpoint.Head head() throws IOException {
    Checkpoint.Head head = Checkpoint.head(resumeFile);
    if (!head.network().equals(hash())) {
      throw new IOException(resumeFile + " was written by another network, or with other seeds, steps or records.");
    }
    if (head.reached() > settings.steps()) {
      throw new IOException(resumeFile + " was written at " + NumberText.of(head.reached() * head.step(), DIGITS)
          + " ms, after the end of this run.");
    }
    return head;
  }

  /** Of all that decides what a checkpoint holds; the duration and the number of threads do not. */
  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : List.of(plan, settings.step(), settings.stops(), settings.records(), settings.spikesOf())) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      }
      for (KernelSource kernel : parts.kernels()) {
        digest.update(kernel.info().toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** What there is of a network that was not built. */
  private Network nothing() {
    SynapseList none = Network.synapses(List.of(), 0);
    List<NetworkTrace> traces = settings.records().stream().<NetworkTrace>map(record -> switch (record) {
      case NeuronRecord ofNeurons -> NeuronTrace.of(ofNeurons, 0);
      case WeightRecord ofWeights -> WeightTrace.of(ofWeights, none, WeightTrace.Joined.of(ofWeights, plan), 0);
    }).toList();
    List<double[]> nowhere = plan.populations().stream().map(population -> new double[0]).toList();
    return new Network(List.of(), List.of(), List.of(), 1, traces, nowhere);
  }

  private NetworkData data(Network network, Optional<SimulationFailure> failure, long reached, Clock clock) {
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
    List<SynapseList> projections = network.projections(plan.wirings().size());
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
        (clock.built() - clock.began()) * 1e-9,
        (System.nanoTime() - clock.built()) * 1e-9,
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
