package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.plot.PlotScene;
import org.neurodsl.sim.plot.PngWriter;
import org.neurodsl.sim.plot.SvgWriter;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.result.ColumnLabel;
import org.neurodsl.sim.result.FitTable;
import org.neurodsl.sim.result.ResultSection;
import org.neurodsl.sim.result.SpikeWriter;
import org.neurodsl.sim.result.SweepTable;
import org.neurodsl.sim.result.TraceWriter;
import org.neurodsl.sim.run.ExperimentPlan;

/** Writes the tables and pictures of an outcome. Equal outcomes give equal bytes. */
public final class OutcomeFiles {

  private static final double PNG_SCALE = 2;

  private OutcomeFiles() {}

  /**
   * Writes everything.
   *
   * @param svg whether pictures are written as SVG
   * @param png whether pictures are written as PNG too, which needs the desktop part of Java
   */
  public static void write(ExperimentOutcome outcome, ResultSection section, boolean svg, boolean png) {
    table(ShownSignals.of(outcome), section::traces);
    table(ShownSignals.ofWeights(outcome), section::weights);
    if (outcome.plan().recordSpikes() || outcome.network().filter(NetworkRun::recordsSpikes).isPresent()) {
      spikes(outcome, section.spikes());
    }
    if (outcome.plan().sweep() != null && outcome.measures().length > 0) {
      section.sweep(sweep(outcome));
    }
    if (!outcome.fits().isEmpty()) {
      section.fits(outcome.fits().stream().map(fit -> fits(outcome, fit)).toList());
    }
    if (svg || png) {
      pictures(OutcomeCharts.of(outcome), section, svg, png);
    }
  }

  private static void table(ShownSignals signals, Function<List<ColumnLabel>, TraceWriter> file) {
    if (!signals.columns().isEmpty()) {
      List<ColumnLabel> labels =
          signals.columns().stream().map(column -> new ColumnLabel(column.label(), column.variable().unit())).toList();
      List<double[]> values = signals.columns().stream().map(ShownSignals.Column::values).toList();
      file.apply(labels).append(signals.times(), values);
    }
  }

  private static void pictures(Map<String, PlotScene> scenes, ResultSection section, boolean svg, boolean png) {
    scenes.forEach(
        (name, scene) -> {
          if (svg) {
            section.text(name + ".svg", SvgWriter.write(scene));
          }
          if (png) {
            section.bytes(name + ".png", PngWriter.write(scene, PNG_SCALE));
          }
        });
  }

  private static void spikes(ExperimentOutcome outcome, SpikeWriter writer) {
    outcome.network().ifPresent(run -> spikes(run, writer));
    SpikeLog spikes = outcome.run().spikes();
    for (int index = 0; index < spikes.count(); index++) {
      writer.append(spikes.time(index), outcome.plan().subject(), spikes.neuron(index));
    }
  }

  /** Spikes of a network, population by population. */
  private static void spikes(NetworkRun run, SpikeWriter writer) {
    for (int population = 0; population < run.plan().populations().size(); population++) {
      SpikeLog spikes = run.data().spikes().get(population);
      for (int index = 0; index < spikes.count(); index++) {
        writer.append(spikes.time(index), run.plan().populations().get(population).name(), spikes.neuron(index));
      }
    }
  }

  private static SweepTable sweep(ExperimentOutcome outcome) {
    ExperimentPlan plan = outcome.plan();
    List<ColumnLabel> labels = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    labels.add(new ColumnLabel(plan.sweep().parameter(), plan.sweep().shown().unit()));
    columns.add(plan.sweep().shown().shown(outcome.sweptValues()));
    for (int index = 0; index < plan.measures().size(); index++) {
      ExperimentPlan.Measure measure = plan.measures().get(index);
      labels.add(new ColumnLabel(measure.name(), measure.shown().unit()));
      columns.add(measure.shown().shown(outcome.measures()[index]));
    }
    return new SweepTable(labels, columns);
  }

  private static FitTable fits(ExperimentOutcome outcome, FitOutcome fit) {
    ExperimentPlan plan = outcome.plan();
    ExperimentPlan.Measure measure = plan.measures().get(fit.measure());
    return new FitTable(
        new ColumnLabel(measure.name(), measure.shown().unit()),
        new ColumnLabel(plan.sweep().parameter(), plan.sweep().shown().unit()),
        fit.ranking());
  }
}
