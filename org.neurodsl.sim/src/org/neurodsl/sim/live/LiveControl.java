package org.neurodsl.sim.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.run.RunPart;
import org.neurodsl.sim.standalone.SessionControl;

/** Sends what a run computes as soon as it is there. Where the other side is gone, the run is cancelled. */
final class LiveControl extends SessionControl {
  private static final int MOST_NUMBERS = 1 << 17;

  private final FrameWriter out;
  private ExperimentPlan plan;
  private KernelInfo info;
  private List<Quantity> parameters = List.of();
  private boolean headed;
  private int samplesSent;
  private int spikesSent;
  private String folder = "";

  LiveControl(FrameWriter out) {
    this.out = out;
  }

  @Override
  protected void begin(ExperimentPlan planned, KernelInfo kernel, List<Quantity> values) {
    plan = planned;
    info = kernel;
    parameters = values;
    headed = false;
    samplesSent = 0;
    spikesSent = 0;
  }

  @Override
  public void advanced(RunPart part) {
    head(part.neurons(), part.sampleInterval());
    samples(part.traces(), part.samples());
    spikes(part.spikes());
    send(new LiveMessage.Progress(part.time(), part.duration(), part.spikes().count()));
  }

  @Override
  public void progress(double time, double duration, long spikes) {
    send(new LiveMessage.Progress(time, duration, spikes));
  }

  @Override
  protected void end(ExperimentOutcome outcome) {
    RunData run = outcome.run();
    outcome.network().ifPresent(this::network);
    head(outcome.sweptValues().length, run.sampleInterval());
    samples(run.traces(), run.samples());
    spikes(run.spikes());
    send(new LiveMessage.Outcome(LiveOutcome.of(outcome)));
  }

  /** Of a network come the spikes of all populations, its neurons counted through; traces are in its files. */
  private void network(NetworkRun network) {
    plan = plan.withoutSignals();
    int neurons = 0;
    List<SpikeLog> logs = network.data().spikes();
    SpikeLog[] parts = new SpikeLog[logs.size()];
    for (int population = 0; population < parts.length; population++) {
      parts[population] = new SpikeLog();
      SpikeLog log = logs.get(population);
      for (int index = 0; index < log.count(); index++) {
        parts[population].spike(neurons + log.neuron(index), log.time(index));
      }
      neurons += network.plan().populations().get(population).size();
    }
    SpikeLog all = new SpikeLog();
    all.merge(parts);
    head(neurons, plan.step());
    spikes(all);
  }

  @Override
  protected void written(Path written) {
    folder = written.toString();
  }

  /** The folder of the result; empty for none. */
  String folder() {
    return folder;
  }

  private void head(int neurons, double sampleInterval) {
    if (!headed) {
      headed = true;
      send(new LiveMessage.Header(plan, info, parameters, neurons, sampleInterval));
    }
  }

  private void samples(double[][][] traces, int end) {
    if (traces.length == 0) {
      return;
    }
    int most = Math.max(1, MOST_NUMBERS / (traces.length * traces[0].length));
    while (samplesSent < end) {
      int from = samplesSent;
      int to = Math.min(end, from + most);
      double[][][] values = new double[traces.length][traces[0].length][];
      for (int signal = 0; signal < values.length; signal++) {
        for (int neuron = 0; neuron < values[signal].length; neuron++) {
          values[signal][neuron] = Arrays.copyOfRange(traces[signal][neuron], from, to);
        }
      }
      send(new LiveMessage.Samples(values));
      samplesSent = to;
    }
  }

  /** A failed run forgets the spikes after its end, so there may be fewer than before. */
  private void spikes(SpikeLog log) {
    while (spikesSent < log.count()) {
      int from = spikesSent;
      int to = Math.min(log.count(), from + MOST_NUMBERS);
      double[] times = new double[to - from];
      int[] neurons = new int[to - from];
      for (int index = from; index < to; index++) {
        times[index - from] = log.time(index);
        neurons[index - from] = log.neuron(index);
      }
      send(new LiveMessage.Spikes(times, neurons));
      spikesSent = to;
    }
  }

  void send(LiveMessage message) {
    try {
      out.write(message);
    } catch (IOException gone) {
      cancel();
      throw new UncheckedIOException("The watching process is gone", gone);
    }
  }
}
