package org.neurodsl.ui.launch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.live.LiveListener;
import org.neurodsl.sim.live.LiveMessage;
import org.neurodsl.sim.run.RunData;
import org.neurodsl.sim.text.NumberText;
import org.neurodsl.ui.run.CompiledRun;
import org.neurodsl.ui.run.LiveRun;
import org.neurodsl.ui.run.RunHandle;
import org.neurodsl.ui.run.RunOrigin;
import org.neurodsl.ui.run.RunSession.State;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.HeapStore;
import org.neurodsl.ui.trace.data.NumberStore;
import org.neurodsl.ui.trace.data.RunTraces;
import org.neurodsl.ui.trace.data.ScratchFolder;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.SpillingStore;
import org.neurodsl.ui.trace.data.TraceData;

/** Makes a {@link LiveRun} of what a process says, for each run that it does. */
public abstract class LiveFeed implements LiveListener {
  private static final long MOST_IN_MEMORY = 20_000_000;
  private static final int DIGITS = 5;

  private final CompiledRun compiled;
  private final RunHandle handle;
  private Map<String, Double> settings = Map.of();
  private LiveMessage.Header header;
  private List<List<AnalogSignal>> traces = List.of();
  private List<EventSignal> spikes = List.of();
  private LiveRun run;

  /** A feed of a process that runs what was compiled. */
  protected LiveFeed(CompiledRun compiled, RunHandle handle) {
    this.compiled = compiled;
    this.handle = handle;
  }

  /** A run begins: its signals are there, and empty. */
  protected abstract void begun(LiveRun fresh);

  /** Something was said that is no data. */
  protected abstract void heard(LiveMessage message);

  /** Says which values the next run has that differ from those compiled. */
  protected final synchronized void announce(Map<String, Double> changed) {
    settings = Map.copyOf(changed);
  }

  @Override
  public final void message(LiveMessage message) {
    switch (message) {
      case LiveMessage.Header fresh -> begin(fresh);
      case LiveMessage.Samples samples -> append(samples);
      case LiveMessage.Spikes more -> append(more);
      case LiveMessage.Shape shape -> run.shaped(shape.shape());
      case LiveMessage.Progress further -> grown();
      case LiveMessage.Held held -> {
        if (run != null && !run.traces().isFinished()) {
          run.setPaused(held.held());
        }
      }
      case LiveMessage.Outcome outcome -> end(outcome);
      default -> { }
    }
    heard(message);
  }

  /** The run that is under way or was the last; null before the first. */
  protected final LiveRun run() {
    return run;
  }

  /** Ends a run whose process went away. */
  protected final void abandon() {
    if (run != null && !run.traces().isFinished()) {
      run.end(State.CANCELLED, null);
    }
  }

  private synchronized void begin(LiveMessage.Header fresh) {
    header = fresh;
    double numbers = fresh.traces().stream()
        .mapToDouble(each -> fresh.plan().duration() / each.interval() * each.names().size()).sum();
    NumberStore.Factory files = new ScratchFolder()::file;
    NumberStore.Factory stores = numbers > MOST_IN_MEMORY ? files : HeapStore::new;
    traces = fresh.traces().stream().map(each -> signals(each, stores)).toList();
    NumberStore.Factory unknown = SpillingStore.sharing(MOST_IN_MEMORY, files);
    spikes = fresh.populations().stream().map(each -> events(each, unknown)).toList();
    List<Signal> all = new ArrayList<>();
    int most = traces.stream().mapToInt(List::size).max().orElse(0);
    for (int neuron = 0; neuron < most; neuron++) {
      for (List<AnalogSignal> each : traces) {
        if (neuron < each.size()) {
          all.add(each.get(neuron));
        }
      }
    }
    all.addAll(spikes);
    RunOrigin origin = new RunOrigin(compiled, fresh.plan(), fresh.info(), settings, handle, Instant.now());
    run = new LiveRun(origin, new TraceData(label(fresh), all), fresh.parameters());
    begun(run);
  }

  private static List<AnalogSignal> signals(LiveMessage.Traces traces, NumberStore.Factory stores) {
    return traces.names().stream()
        .map(name -> new AnalogSignal.Label(name, traces.variable().unit()))
        .map(label -> AnalogSignal.regular(label, 0, traces.interval(), stores)).toList();
  }

  private static EventSignal events(LiveMessage.Population population, NumberStore.Factory stores) {
    return new EventSignal((population.name() + " " + RunTraces.SPIKES).strip(), population.size(), stores);
  }

  /** Of two runs of one experiment it is the time that differs, or else the values that were changed. */
  private String label(LiveMessage.Header fresh) {
    String values = fresh.parameters().stream()
        .filter(each -> settings.containsKey(each.name()))
        .map(each -> each.name() + " = " + NumberText.of(each.value(), DIGITS, each.unit()))
        .collect(Collectors.joining(", "));
    return fresh.plan().name() + " " + (values.isEmpty() ? LocalTime.now().truncatedTo(ChronoUnit.SECONDS) : values);
  }

  private void append(LiveMessage.Samples samples) {
    KernelInfo.Variable variable = header.traces().get(samples.traces()).variable();
    double power = Math.pow(10, Math.abs(variable.exponent10()));
    for (int neuron = 0; neuron < samples.values().length; neuron++) {
      double[] values = samples.values()[neuron];
      show(values, variable, power);
      traces.get(samples.traces()).get(neuron).append(values, 0, values.length);
    }
  }

  /** What belongs together has come, and is shown together. */
  private void grown() {
    if (run != null && !run.traces().isFinished()) {
      run.traces().changed();
    }
  }

  /** As {@link KernelInfo.Variable#shown(double)}, with the power computed once. */
  private static void show(double[] values, KernelInfo.Variable variable, double power) {
    for (int index = 0; index < values.length; index++) {
      double difference = values[index] - variable.offset();
      values[index] = variable.exponent10() >= 0 ? difference / power : difference * power;
    }
  }

  private void append(LiveMessage.Spikes more) {
    EventSignal signal = spikes.get(more.population());
    for (int index = 0; index < more.times().length; index++) {
      signal.append(more.times()[index], more.neurons()[index]);
    }
  }

  private void end(LiveMessage.Outcome outcome) {
    RunData.State state = outcome.outcome().state();
    run.end(state == RunData.State.COMPLETE ? State.COMPLETE
        : state == RunData.State.FAILED ? State.FAILED : State.CANCELLED, outcome.outcome().outcome());
  }
}
