package org.neurodsl.ui.trace.data;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.record.RecordPlan;
import org.neurodsl.sim.result.ColumnLabel;
import org.neurodsl.sim.result.CsvTable;
import org.neurodsl.sim.result.ResultSection;
import org.neurodsl.sim.result.StoredRun;
import org.neurodsl.sim.result.StoredSpikes;
import org.neurodsl.sim.run.RunData;

/** Makes traces of what a run left in memory or on the disk. */
public final class RunTraces {
  /** Name of the signal that holds the spikes of a population. */
  public static final String SPIKES = "spikes";

  private RunTraces() {}

  /**
   * The traces and spikes of a run, in the units of the model.
   *
   * @param record what the run kept
   */
  public static TraceData of(String label, KernelInfo info, RecordPlan record, RunData run) {
    List<Signal> signals = new ArrayList<>();
    int neurons = run.traces().length > 0 ? run.traces()[0].length : 0;
    for (int neuron = 0; neuron < neurons; neuron++) {
      for (int i = 0; i < record.signals().size(); i++) {
        KernelInfo.Variable variable = info.observables().get(record.signals().get(i));
        String name = neurons == 1 ? variable.name() : variable.name() + "[" + neuron + "]";
        AnalogSignal signal =
            AnalogSignal.regular(new AnalogSignal.Label(name, variable.unit()), 0, run.sampleInterval());
        for (int sample = 0; sample < run.samples(); sample++) {
          signal.append(variable.shown(run.traces()[i][neuron][sample]));
        }
        signals.add(signal);
      }
    }
    EventSignal spikes = new EventSignal(SPIKES, Math.max(1, neurons));
    for (int i = 0; i < run.spikes().count(); i++) {
      spikes.append(run.spikes().time(i), run.spikes().neuron(i));
    }
    signals.add(spikes);
    TraceData data = new TraceData(label, signals);
    data.finish();
    return data;
  }

  /** The traces and spikes of a section of a result folder; the part of a killed run ends early. */
  public static TraceData of(StoredRun run, String section) {
    List<Signal> signals = new ArrayList<>();
    if (run.has(section, ResultSection.TRACES)) {
      addColumns(run.traces(section), signals);
    }
    if (run.has(section, ResultSection.SPIKES)) {
      addSpikes(run.spikes(section), signals);
    }
    String label = run.folder().getFileName().toString();
    TraceData data = new TraceData(section.isEmpty() ? label : label + " " + section, signals);
    data.finish();
    return data;
  }

  private static void addColumns(CsvTable table, List<Signal> signals) {
    double[] times = table.column(0);
    for (int column = 1; column < table.labels().size(); column++) {
      ColumnLabel name = table.labels().get(column);
      AnalogSignal signal = AnalogSignal.timed(new AnalogSignal.Label(name.name(), name.unit()));
      double[] values = table.column(column);
      for (int i = 0; i < times.length; i++) {
        signal.append(times[i], values[i]);
      }
      signals.add(signal);
    }
  }

  private static void addSpikes(StoredSpikes spikes, List<Signal> signals) {
    for (String population : spikes.populations().stream().distinct().sorted().toList()) {
      EventSignal events = new EventSignal(population + " " + SPIKES, 1);
      for (int i = 0; i < spikes.times().length; i++) {
        if (spikes.populations().get(i).equals(population)) {
          events.append(spikes.times()[i], spikes.indices()[i]);
        }
      }
      signals.add(events);
    }
  }
}
