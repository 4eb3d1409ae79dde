package org.neurodsl.sim.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.result.RunDescription.ExperimentRecord;
import org.neurodsl.sim.result.RunDescription.Expectation;
import org.neurodsl.sim.result.RunDescription.FileHash;
import org.neurodsl.sim.result.RunDescription.Outcome;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.result.RunDescription.Settings;

/** A small run with one file of every kind. */
final class SampleRun {
  static final Instant START = Instant.parse("2026-03-04T05:06:07.125Z");
  static final RunStamp STAMP = new RunStamp(() -> START, () -> "a1b2c3", () -> 0);

  private SampleRun() {}

  static RunDescription begun() {
    return described(Outcome.PENDING);
  }

  static RunDescription done() {
    return described(new Outcome(true, 10_000, 2, List.of(
            new Quantity("f", 68.3237, "Hz"), new Quantity("wait", Double.NaN, "ms")),
        List.of(new Expectation("count(spikes) is 2", true, "2"))));
  }

  private static RunDescription described(Outcome outcome) {
    Settings settings = new Settings(
        "exponential_euler", Map.of("V", "exponential Euler (order 1)"),
        new Quantity("step", 0.01, "ms"), new Quantity("run", 100, "ms"), 1);
    return new RunDescription(
        new Provenance("NeuroDSL", "0.1.0", "25.0.1", "hh.neuro",
            List.of(new FileHash("hh.neuro", "00ff".repeat(16)))),
        2,
        List.of(new ExperimentRecord("trace", "HH", settings, List.of(new Quantity("C", 1, "uF/cm^2")), outcome)),
        "", "at 500 ms from runs/one/checkpoint");
  }

  static Path write(Path runs, Disk disk) {
    try (ResultWriter result = ResultWriter.create(runs, begun(), STAMP, disk)) {
      result.model("hh.neuro", "neuron HH {}\n".getBytes(StandardCharsets.UTF_8));
      result.model("channels/na.neuro", "channel Na {}\n".getBytes(StandardCharsets.UTF_8));
      ResultSection section = result.section("");
      TraceWriter traces = section.traces(List.of(new ColumnLabel("V[0]", "mV"), new ColumnLabel("m", "")));
      traces.append(0, -65, 0.1 + 0.2);
      traces.append(new double[] {0.01, 0.02}, List.of(new double[] {-64.5, 1e-5}, new double[] {-0.0, Double.NaN}));
      SpikeWriter spikes = section.spikes();
      spikes.append(1.25, "HH", 0);
      spikes.append(1.5, "odd, \"name\"", 7);
      section.sweep(new SweepTable(
          List.of(new ColumnLabel("I", "uA/cm^2"), new ColumnLabel("f", "Hz")),
          List.of(new double[] {0, 0.25}, new double[] {0, Double.NaN})));
      section.fits(List.of(fits()));
      section.text("trace.svg", "<svg/>\n");
      result.section("second").text("trace.svg", "<svg/>\n");
      return result.finish(done(), RunState.COMPLETE);
    }
  }

  private static FitTable fits() {
    double[] x = {0, 1, 2, 3, 4, 5, 6};
    double[] y = {0, 0, 0, 2, 4, 6, 8};
    return new FitTable(new ColumnLabel("f", "Hz"), new ColumnLabel("I", "uA/cm^2"),
        FitRanking.of(List.of(CurveShape.STEP, CurveShape.RELU), x, y));
  }
}
