package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.analysis.Histogram;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.plot.ConnectionChart;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.HistogramChart;
import org.neurodsl.sim.plot.PlotLabel;
import org.neurodsl.sim.plot.PlotScene;
import org.neurodsl.sim.plot.RasterChart;
import org.neurodsl.sim.plot.SpaceChart;
import org.neurodsl.sim.plot.Viewpoint;
import org.neurodsl.sim.record.SpikeLog;

/** Pictures of a network and of what it did. */
public final class NetworkCharts {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 560;
  private static final int SHOWN_LINKS = 500;

  private NetworkCharts() {}

  /** Everything by file name: spikes, connections, positions, and the weights that are not all the same. */
  static Map<String, PlotScene> of(ExperimentOutcome outcome, NetworkRun run, Heading heading) {
    Map<String, PlotScene> scenes = new LinkedHashMap<>();
    if (run.recordsSpikes()) {
      scenes.put("raster", raster(outcome, run, heading));
    }
    NetworkShape shape = NetworkShape.of(run);
    if (shape.projections().stream().anyMatch(links -> links.size() > 0)) {
      scenes.put("connections", connections(shape, heading).scene(HEIGHT + 180, HEIGHT + 160));
    }
    if (shape.isPlaced()) {
      scenes.put("space", space(shape, heading, null, Viewpoint.CORNER).scene(WIDTH, HEIGHT));
    }
    for (NetworkShape.Links links : shape.projections()) {
      if (Arrays.stream(links.weights()).distinct().limit(2).count() == 2) {
        scenes.put(file(links.name(), scenes), weights(links, heading).scene(WIDTH, HEIGHT));
      }
    }
    return scenes;
  }

  /** {@code weights-A-B} for the projection {@code A -> B}; a number more where there is another such file. */
  private static String file(String projection, Map<String, PlotScene> taken) {
    String name = "weights-" + projection.replaceAll("[^A-Za-z0-9_]+", "-");
    String free = name;
    for (int number = 2; taken.containsKey(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  /** The spikes of the populations whose spikes were kept. */
  private static PlotScene raster(ExperimentOutcome outcome, NetworkRun run, Heading heading) {
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

  /** Who is connected to whom. */
  public static ConnectionChart connections(NetworkShape shape, Heading heading) {
    return new ConnectionChart(
        part(heading, shape.projections().stream().mapToInt(NetworkShape.Links::stride).max().orElse(1)),
        shape.populations().stream().map(each -> new ConnectionChart.Population(each.name(), each.size())).toList(),
        shape.projections().stream()
            .map(each -> new ConnectionChart.Connections(each.from(), each.to(), each.sources(), each.targets()))
            .toList());
  }

  /** The weights of a projection; at least one synapse. */
  public static HistogramChart weights(NetworkShape.Links links, Heading heading) {
    Heading named = new Heading(heading.title(), "weights of " + links.name());
    return new HistogramChart(
        part(named, links.stride()), new PlotLabel("weight", links.shown().unit()), Histogram.of(links.weights()));
  }

  /**
   * Where neurons are, and connections among them: some of all, or those from and to one neuron.
   *
   * @param chosen the neuron, by its place among the populations that have positions; null for none
   */
  public static SpaceChart space(
      NetworkShape shape, Heading heading, SpaceChart.Place chosen, Viewpoint viewpoint) {
    List<Integer> clouds = new ArrayList<>();
    for (int index = 0; index < shape.populations().size(); index++) {
      if (shape.populations().get(index).x().length > 0) {
        clouds.add(index);
      }
    }
    List<SpaceChart.Link> links = new ArrayList<>();
    long all = shape.projections().stream().mapToLong(each -> each.sources().length).sum();
    int every = chosen == null ? (int) Math.max(1, all / SHOWN_LINKS) : 1;
    for (NetworkShape.Links each : shape.projections()) {
      int from = clouds.indexOf(each.from());
      int to = clouds.indexOf(each.to());
      for (int index = 0; from >= 0 && to >= 0 && index < each.sources().length; index += every) {
        SpaceChart.Link link = new SpaceChart.Link(from, each.sources()[index], to, each.targets()[index]);
        if (chosen == null || touches(link, chosen)) {
          links.add(link);
        }
      }
    }
    return new SpaceChart(
        chosen == null ? heading
            : new Heading(heading.title(), story(shape, clouds.get(chosen.cloud()), chosen.neuron())),
        clouds.stream().map(index -> cloud(shape.populations().get(index))).toList(), links, viewpoint);
  }

  private static boolean touches(SpaceChart.Link link, SpaceChart.Place place) {
    return link.fromCloud() == place.cloud() && link.from() == place.neuron()
        || link.toCloud() == place.cloud() && link.to() == place.neuron();
  }

  /** How many connections a neuron has, those with neurons that are nowhere among them. */
  private static String story(NetworkShape shape, int population, int neuron) {
    long in = 0;
    long out = 0;
    for (NetworkShape.Links each : shape.projections()) {
      in += each.to() == population ? Arrays.stream(each.targets()).filter(one -> one == neuron).count() : 0;
      out += each.from() == population ? Arrays.stream(each.sources()).filter(one -> one == neuron).count() : 0;
    }
    int stride = shape.projections().stream().mapToInt(NetworkShape.Links::stride).max().orElse(1);
    return shape.populations().get(population).name() + "[" + neuron + "]: " + in + " in, "
        + out + " out" + (stride > 1 ? " among 1 in " + stride + " connections that are known here" : "");
  }

  private static SpaceChart.Cloud cloud(NetworkShape.Placed placed) {
    return new SpaceChart.Cloud(placed.name(), placed.x(), placed.y(), placed.z());
  }

  private static Heading part(Heading heading, int stride) {
    if (stride == 1) {
      return heading;
    }
    String part = "1 in " + stride + " connections";
    return new Heading(heading.title(), heading.subtitle().isEmpty() ? part : heading.subtitle() + ", " + part);
  }
}
