package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.sim.plot.PlotScene;
import org.neurodsl.sim.plot.Series;
import org.neurodsl.sim.plot.SweepChart;
import org.neurodsl.sim.plot.TraceChart;
import org.neurodsl.sim.plot.TracePanel;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.text.NumberText;

/** The pictures of an outcome, by file name without ending: {@code traces}, and one for each measure of a sweep. */
public final class OutcomeCharts {

  private static final double WIDTH = 960;
  private static final int MOST_CURVES = 8;

  private OutcomeCharts() {}

  /** Draws all pictures that the outcome gives. */
  public static Map<String, PlotScene> of(ExperimentOutcome outcome) {
    Map<String, PlotScene> scenes = new LinkedHashMap<>();
    List<TracePanel> panels = new ArrayList<>();
    for (ShownSignals signals : List.of(ShownSignals.of(outcome), ShownSignals.ofWeights(outcome))) {
      if (!signals.columns().isEmpty() && signals.times().length > 1) {
        panels.addAll(panels(outcome, signals));
      }
    }
    if (!panels.isEmpty()) {
      TraceChart chart = new TraceChart(heading(outcome), panels);
      scenes.put("traces", chart.scene(WIDTH, chart.suitableHeight()));
    }
    outcome.network().ifPresent(run -> scenes.putAll(NetworkCharts.of(outcome, run, heading(outcome))));
    if (outcome.plan().sweep() != null && outcome.measures().length > 0) {
      for (int measure = 0; measure < outcome.measures().length; measure++) {
        SweepChart chart = sweep(outcome, measure);
        scenes.put(outcome.plan().measures().get(measure).name(), chart.scene(WIDTH, chart.suitableHeight()));
      }
    }
    return scenes;
  }

  private static Heading heading(ExperimentOutcome outcome) {
    ExperimentPlan plan = outcome.plan();
    String how = plan.solver() + ", step " + NumberText.of(plan.step(), 6, "ms");
    return new Heading(plan.subject() + " · " + plan.name(), how);
  }

  /** Signals that have one unit share a panel if they are of one kind, such as the gates of a channel. */
  private static List<TracePanel> panels(ExperimentOutcome outcome, ShownSignals signals) {
    Map<String, List<ShownSignals.Column>> groups = new LinkedHashMap<>();
    for (ShownSignals.Column column : signals.columns()) {
      String key = column.variable().unit().isEmpty() ? "" : column.signal() + " " + column.variable().unit();
      groups.computeIfAbsent(key, unit -> new ArrayList<>()).add(column);
    }
    List<TracePanel> panels = new ArrayList<>();
    boolean marked = false;
    for (List<ShownSignals.Column> group : groups.values()) {
      boolean voltage = group.get(0).variable().unit().endsWith("V");
      double[] spikes = voltage && !marked && group.size() == 1 ? outcome.run().spikes().timesOf(0) : new double[0];
      marked |= voltage;
      panels.add(panel(signals.times(), group, spikes));
    }
    return panels;
  }

  private static TracePanel panel(double[] times, List<ShownSignals.Column> group, double[] spikes) {
    List<Series> series =
        group.stream()
            .limit(MOST_CURVES)
            .map(column -> new Series(column.label(), times, column.values()))
            .toList();
    boolean one = group.stream().map(ShownSignals.Column::signal).distinct().count() == 1;
    String name = one ? group.get(0).variable().name() : "";
    return new TracePanel(new PlotLabel(name, group.get(0).variable().unit()), series, spikes);
  }

  /** The chart of one measure of a sweep. */
  public static SweepChart sweep(ExperimentOutcome outcome, int index) {
    ExperimentPlan plan = outcome.plan();
    ExperimentPlan.Measure measure = plan.measures().get(index);
    double[] x = plan.sweep().shown().shown(outcome.sweptValues());
    double[] y = measure.shown().shown(outcome.measures()[index]);
    FitRanking ranking =
        outcome.fits().stream()
            .filter(fit -> fit.measure() == index)
            .map(FitOutcome::ranking)
            .findFirst()
            .orElse(SweepChart.NO_FITS);
    PlotLabel xLabel = new PlotLabel(plan.sweep().parameter(), plan.sweep().shown().unit());
    PlotLabel yLabel = new PlotLabel(measure.name(), measure.shown().unit());
    return new SweepChart(
        heading(outcome),
        new SweepChart.Axes(xLabel, yLabel),
        new Series(measure.name(), x, y),
        ranking,
        List.of());
  }
}
