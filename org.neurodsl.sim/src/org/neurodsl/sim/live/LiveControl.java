package org.neurodsl.sim.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.network.NetworkPart;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.run.RunPart;
import org.neurodsl.sim.standalone.SessionControl;

/** Sends what a run computes as soon as it is there. Where the other side is gone, the run is cancelled. */
final class LiveControl extends SessionControl {
  private final FrameWriter out;
  private ExperimentPlan plan;
  private KernelInfo info;
  private List<Quantity> parameters = List.of();
  private LiveNetwork network;
  private boolean headed;
  private final List<LiveSamples> samples = new ArrayList<>();
  private LiveSpikes spikes;
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
    samples.clear();
    network = null;
  }

  @Override
  protected void begin(NetworkExperiment experiment) {
    begin(experiment.plan().withoutSignals(), experiment.info(), List.of());
    network = new LiveNetwork(experiment, this::send);
  }

  @Override
  public void advanced(RunPart part) {
    data(part.neurons(), part.sampleInterval(), part.traces(), part.samples(), part.spikes());
    send(new LiveMessage.Progress(part.time(), part.duration(), part.spikes().count()));
  }

  @Override
  public void advanced(NetworkPart part) {
    if (network.shows(part)) {
      if (!headed) {
        headed = true;
        send(network.header(part));
        send(network.shape(part));
      }
      network.send(part);
    }
    send(new LiveMessage.Progress(part.time(), part.settings().duration(), part.spikeCount()));
  }

  @Override
  protected void end(ExperimentOutcome outcome) {
    RunData run = outcome.run();
    if (network == null || !headed) {
      data(outcome.sweptValues().length, run.sampleInterval(), run.traces(), run.samples(), run.spikes());
    }
    outcome.network().filter(NetworkRun::learns)
        .ifPresent(ran -> send(new LiveMessage.Shape(NetworkShape.of(ran))));
    send(new LiveMessage.Outcome(LiveOutcome.of(outcome)));
  }

  @Override
  protected void written(Path written) {
    folder = written.toString();
  }

  /** The folder of the result; empty for none. */
  String folder() {
    return folder;
  }

  private void data(int neurons, double interval, double[][][] traces, int end, SpikeLog log) {
    if (!headed) {
      headed = true;
      send(header(neurons, interval));
    }
    for (int signal = 0; signal < traces.length; signal++) {
      samples.get(signal).send(traces[signal], neurons, end);
    }
    spikes.send(List.of(log));
  }

  private LiveMessage.Header header(int neurons, double interval) {
    List<LiveMessage.Traces> traces = new ArrayList<>();
    for (int observable : plan.signals()) {
      KernelInfo.Variable variable = info.observables().get(observable);
      samples.add(new LiveSamples(traces.size(), 1, this::send));
      traces.add(new LiveMessage.Traces(variable, names(variable.name(), neurons), interval));
    }
    spikes = new LiveSpikes(0, this::send);
    return new LiveMessage.Header(
        plan, info, parameters, traces, List.of(new LiveMessage.Population("", neurons)));
  }

  private static List<String> names(String name, int neurons) {
    return neurons == 1 ? List.of(name)
        : IntStream.range(0, neurons).mapToObj(neuron -> name + "[" + neuron + "]").toList();
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
