package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.analysis.CurveShape;
import org.neurodsl.sim.analysis.FitRanking;
import org.neurodsl.sim.analysis.Histogram;
import org.neurodsl.sim.random.CounterRandom;

/** Charts as the experiments draw them, from data in closed form. */
final class SampleCharts {
  private SampleCharts() {}

  /** A sawtooth with its spikes, two gates, a stimulus. */
  static TraceChart traces() {
    int count = 5001;
    double[] time = new double[count];
    double[] voltage = new double[count];
    double[] gate = new double[count];
    double[] current = new double[count];
    for (int i = 0; i < count; i++) {
      time[i] = 0.02 * i;
      voltage[i] = i % 1000 == 999 ? 30 : -65 + 0.015 * (i % 1000);
      gate[i] = 0.5 + 0.5 * Math.sin(0.01 * i);
      current[i] = i >= 500 && i < 4000 ? 10 : 0;
    }
    Series rest = new Series("h", time, voltage.clone());
    for (int i = 0; i < count; i++) {
      rest.y()[i] = 1 - gate[i];
    }
    return new TraceChart(new Heading("trace of LIF", "I = step(10 pA, from 10 ms to 80 ms)"), List.of(
        new TracePanel(new PlotLabel("V", "mV"), List.of(new Series("V", time, voltage)),
            new double[] {19.98, 39.98, 59.98, 79.98, 99.98}),
        TracePanel.of(new PlotLabel("gates", ""), new Series("m", time, gate), rest),
        TracePanel.of(new PlotLabel("I", "pA"), new Series("I", time, current))));
  }

  /** The activation function of a leaky neuron with its fits. */
  static SweepChart sweep() {
    double[] x = new double[41];
    double[] y = new double[41];
    for (int i = 0; i < x.length; i++) {
      x[i] = 25 * i;
      double drive = 0.04 * x[i];
      y[i] = drive > 15 ? 1000 / (2 + 10 * Math.log(drive / (drive - 15))) : 0;
    }
    return new SweepChart(new Heading("activation of LIF", ""), axes(), new Series("f", x, y),
        FitRanking.of(List.of(CurveShape.values()), x, y), List.of(new SweepChart.Place(375, "onset 375 pA")));
  }

  static SweepChart.Axes axes() {
    return new SweepChart.Axes(new PlotLabel("I", "pA"), new PlotLabel("f", "Hz"));
  }

  static RasterChart raster() {
    int count = 3000;
    double[] times = new double[count];
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = i * 0.1;
      indices[i] = i * 37 % 80;
    }
    return new RasterChart(new Heading("Column", ""), 0, 300, List.of(
        new RasterChart.Population("E", 80, times, indices),
        new RasterChart.Population("I", 1, new double[] {5, 500}, new int[] {0, 0})), false);
  }

  /** Weights that have drifted to both ends of their range. */
  static HistogramChart weights() {
    double[] weights = new double[20_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.05 - 0.05 * Math.cos(Math.PI * (i + 0.5) / weights.length);
    }
    return new HistogramChart(new Heading("weights of In → Out", "after 100 s"), new PlotLabel("w", "nS"),
        Histogram.of(weights));
  }

  /** Two populations in a column, and the connections of one neuron. */
  static SpaceChart space(Viewpoint viewpoint) {
    SpaceChart.Cloud excitatory = cloud("E", 800, 1);
    List<SpaceChart.Link> links = new ArrayList<>();
    for (int i = 1; i < excitatory.x().length; i++) {
      double distance = Math.hypot(excitatory.x()[i] - excitatory.x()[0], excitatory.y()[i] - excitatory.y()[0]);
      if (distance < 90) {
        links.add(new SpaceChart.Link(0, 0, 0, i));
      }
    }
    return new SpaceChart(
        new Heading("Column", "connections of E[0]"), List.of(excitatory, cloud("I", 200, 2)), links, viewpoint);
  }

  private static SpaceChart.Cloud cloud(String name, int size, long stream) {
    CounterRandom random = new CounterRandom(3, stream);
    double[][] places = new double[3][size];
    for (int i = 0; i < size; i++) {
      places[0][i] = random.uniform(0, 500, i, 0);
      places[1][i] = random.uniform(0, 500, i, 1);
      places[2][i] = random.uniform(0, 800, i, 2);
    }
    return new SpaceChart.Cloud(name, places[0], places[1], places[2]);
  }
}
