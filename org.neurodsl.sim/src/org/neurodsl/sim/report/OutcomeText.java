package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.contract.RunCode;
import org.neurodsl.sim.experiment.ExperimentOutcome.Convergence;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.sim.plot.Series;
import org.neurodsl.sim.plot.TerminalPlot;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.text.NumberText;

/**
 * An outcome as text for a terminal.
 *
 * @param columns width in characters
 * @param unicode whether more than ASCII may be used
 * @param colours whether ANSI colours may be used
 */
public record OutcomeText(int columns, boolean unicode, boolean colours) {

  private static final int DIGITS = 7;
  private static final int PLOT_ROWS = 9;
  private static final int MOST_ROWS = 12;
  private static final int MOST_SPIKES = 8;

  /** The text, ending with a line end. */
  public String of(ExperimentOutcome outcome) {
    StringBuilder text = new StringBuilder();
    plot(outcome, text);
    spikes(outcome, text);
    measures(outcome, text);
    outcome.fits().forEach(fit -> fit(outcome, fit, text));
    outcome.convergence().ifPresent(convergence -> text.append(convergence(outcome, convergence)).append('\n'));
    outcome.expectations().forEach(each -> text.append(expectation(each)).append('\n'));
    return text.toString();
  }

  private void plot(ExperimentOutcome outcome, StringBuilder text) {
    TerminalPlot plot = new TerminalPlot(columns, PLOT_ROWS, unicode);
    ExperimentPlan plan = outcome.plan();
    if (plan.sweep() != null && outcome.measures().length > 0) {
      ExperimentPlan.Measure measure = plan.measures().get(0);
      double[] x = plan.sweep().shown().shown(outcome.sweptValues());
      double[] y = measure.shown().shown(outcome.measures()[0]);
      PlotLabel xLabel = new PlotLabel(plan.sweep().parameter(), plan.sweep().shown().unit());
      text.append(plot.dots(new Series("", x, y), xLabel, new PlotLabel(measure.name(), measure.shown().unit())));
      return;
    }
    ShownSignals traces = ShownSignals.of(outcome);
    ShownSignals signals = traces.columns().isEmpty() ? ShownSignals.ofWeights(outcome) : traces;
    if (!signals.columns().isEmpty() && signals.times().length > 1) {
      ShownSignals.Column first = signals.columns().get(0);
      Series series = new Series("", signals.times(), first.values());
      text.append(plot.line(series, PlotLabel.TIME, new PlotLabel(first.label(), first.variable().unit())));
    }
  }

  private void spikes(ExperimentOutcome outcome, StringBuilder text) {
    if (outcome.network().isPresent()) {
      text.append(NetworkText.of(outcome, outcome.network().get()));
      return;
    }
    SpikeLog spikes = outcome.run().spikes();
    text.append(spikes.count()).append(spikes.count() == 1 ? " spike" : " spikes");
    if (outcome.plan().sweep() == null && spikes.count() > 0) {
      List<String> times = new ArrayList<>();
      for (int index = 0; index < Math.min(MOST_SPIKES, spikes.count()); index++) {
        times.add(NumberText.of(spikes.time(index), DIGITS));
      }
      text.append(" at ").append(String.join(", ", times)).append(spikes.count() > MOST_SPIKES ? ", ... ms" : " ms");
    } else if (outcome.plan().sweep() != null) {
      text.append(" in ").append(outcome.sweptValues().length).append(" neurons");
    }
    text.append('\n');
  }

  private void measures(ExperimentOutcome outcome, StringBuilder text) {
    ExperimentPlan plan = outcome.plan();
    if (outcome.measures().length == 0) {
      return;
    }
    if (plan.sweep() == null) {
      for (int index = 0; index < outcome.measures().length; index++) {
        ExperimentPlan.Measure measure = plan.measures().get(index);
        double value = measure.shown().shown(outcome.measures()[index][0]);
        String shown = NumberText.of(value, DIGITS, measure.shown().unit());
        text.append(measure.name()).append(" = ").append(shown).append('\n');
      }
      return;
    }
    table(outcome, text);
  }

  private static void table(ExperimentOutcome outcome, StringBuilder text) {
    ExperimentPlan plan = outcome.plan();
    double[] swept = outcome.sweptValues();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(label(plan.sweep().parameter(), plan.sweep().shown()));
    plan.measures().forEach(measure -> head.add(label(measure.name(), measure.shown())));
    rows.add(head);
    int stride = Math.ceilDiv(swept.length, MOST_ROWS);
    for (int neuron = 0; neuron < swept.length; neuron += stride) {
      List<String> row = new ArrayList<>();
      row.add(NumberText.of(plan.sweep().shown().shown(swept[neuron]), DIGITS));
      for (int index = 0; index < plan.measures().size(); index++) {
        double value = plan.measures().get(index).shown().shown(outcome.measures()[index][neuron]);
        row.add(NumberText.of(value, DIGITS));
      }
      rows.add(row);
    }
    columns(rows, text);
    if (stride > 1) {
      text.append("(1 in ").append(stride).append(" of ").append(swept.length);
      text.append(" points; all are in sweep.csv)\n");
    }
  }

  private static void columns(List<List<String>> rows, StringBuilder text) {
    int count = rows.get(0).size();
    int[] widths = new int[count];
    rows.forEach(
        row -> {
          for (int column = 0; column < count; column++) {
            widths[column] = Math.max(widths[column], row.get(column).length());
          }
        });
    for (List<String> row : rows) {
      for (int column = 0; column < count; column++) {
        int gap = widths[column] - row.get(column).length() + (column == 0 ? 2 : 3);
        text.append(" ".repeat(gap)).append(row.get(column));
      }
      text.append('\n');
    }
  }

  private void fit(ExperimentOutcome outcome, FitOutcome fit, StringBuilder text) {
    ExperimentPlan plan = outcome.plan();
    ExperimentPlan.Measure measure = plan.measures().get(fit.measure());
    text.append(measure.name()).append(" over ").append(plan.sweep().parameter()).append(", best curve first:\n");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("curve", "R2", "delta AICc", "parameters"));
    for (int rank = 0; rank < fit.ranking().ranked().size(); rank++) {
      CurveFit curve = fit.ranking().ranked().get(rank);
      List<String> parameters = new ArrayList<>();
      List<String> units = curve.parameterUnits(plan.sweep().shown().unit(), measure.shown().unit());
      for (int index = 0; index < curve.parameters().size(); index++) {
        String name = curve.shape().parameterNames().get(index);
        parameters.add(name + " = " + NumberText.of(curve.parameters().get(index), 5, units.get(index)));
      }
      rows.add(
          List.of(
              curve.shape().keyword(),
              NumberText.of(curve.rSquared(), 6),
              NumberText.of(fit.ranking().deltas().get(rank), 4),
              String.join(", ", parameters)));
    }
    columns(rows, text);
    fit.ranking().refused().forEach(refusal -> text.append("  ").append(refusal.reason())
        .append(" (").append(RunCode.FIT).append(")\n"));
  }

  private static String label(String name, ExperimentPlan.Quantity quantity) {
    return quantity.unit().isEmpty() ? name : name + " [" + quantity.unit() + "]";
  }

  private String convergence(ExperimentOutcome outcome, Convergence convergence) {
    String steps =
        NumberText.of(outcome.plan().step(), DIGITS) + " -> " + NumberText.of(convergence.step(), DIGITS, "ms");
    String drift =
        Double.isNaN(convergence.largestDrift())
            ? "no spikes to compare"
            : "spike times move by at most " + NumberText.of(convergence.largestDrift(), 3, "ms");
    String counts =
        convergence.neuronsWithOtherCount() == 0
            ? "no neuron changes its number of spikes"
            : convergence.neuronsWithOtherCount() + " neurons change their number of spikes";
    return "step " + steps + ": " + drift + ", " + counts;
  }

  private String expectation(ExpectationOutcome each) {
    String mark = each.ok() ? paint("32", unicode ? "✓" : "ok") : paint("31;1", unicode ? "✗" : "FAILED");
    String found = each.ok() ? ""
        : " — it is " + each.actual() + " (line " + each.expectation().line() + ", " + RunCode.EXPECTATION + ")";
    return mark + " " + each.expectation().text() + (unicode ? found : found.replace('—', '-'));
  }

  private String paint(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
