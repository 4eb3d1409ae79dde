package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.PlotScene;
import org.neurodsl.sim.plot.RasterChart;
import org.neurodsl.sim.record.SpikeLog;

/** Pictures of what a network did. */
final class NetworkCharts {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 560;

  private NetworkCharts() {}

  /** The spikes of the populations whose spikes were kept. */
  static PlotScene raster(ExperimentOutcome outcome, NetworkRun run, Heading heading) {
    List<RasterChart.Population> populations = new ArrayList<>();
    for (int population : run.settings().spikesOf()) {
      SpikeLog spikes = run.data().spikes().get(population);
      double[] times = new double[spikes.count()];
      int[] neurons = new int[spikes.count()];
      for (int index = 0; index < times.length; index++) {
        times[index] = spikes.time(index);
        neurons[index] = spikes.neuron(index);
      }
      var plan = run.plan().populations().get(population);
      populations.add(new RasterChart.Population(plan.name(), plan.size(), times, neurons));
    }
    return new RasterChart(heading, 0, outcome.plan().duration(), populations, true).scene(WIDTH, HEIGHT);
  }
}
