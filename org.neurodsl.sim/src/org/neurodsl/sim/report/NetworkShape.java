package org.neurodsl.sim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurodsl.sim.experiment.NetworkRun;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.SynapseList;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

/**
 * Where the neurons of a network are and who is connected, as far as pictures can show so much.
 *
 * @param populations in order
 * @param projections in order; of too many synapses every n-th of them
 */
public record NetworkShape(List<Placed> populations, List<Links> projections) {
  private static final long MOST_SYNAPSES = 400_000;
  private static final int MOST_PLACED = 200_000;
  private static final double MICROMETRES = 10;

  /**
   * A population.
   *
   * @param x in µm, as are {@code y} and {@code z}; one each for every neuron, none where it is nowhere
   */
  public record Placed(String name, int size, double[] x, double[] y, double[] z) {}

  /**
   * The synapses of a projection.
   *
   * @param from place of the source population; {@code to} that of the target population
   * @param size how many there are
   * @param stride each so many-th of them is here
   * @param shown how weights are shown
   */
  public record Links(
      String name, int from, int to, long size, int stride, Quantity shown, int[] sources, int[] targets,
      double[] weights) {}

  /** Copies the lists. */
  public NetworkShape {
    populations = List.copyOf(populations);
    projections = List.copyOf(projections);
  }

  /** The shape of a network that has run. */
  public static NetworkShape of(NetworkRun run) {
    return of(run.plan(), run.data().projections(), run.data().positions());
  }

  /**
   * The shape of a network.
   *
   * @param projections the synapses, by projection and then by coupling
   * @param positions by population: x, y, z of each neuron in units of 10 um
   */
  public static NetworkShape of(NetworkPlan plan, List<SynapseList> projections, List<double[]> positions) {
    List<Placed> populations = new ArrayList<>();
    for (int index = 0; index < positions.size(); index++) {
      NetworkPlan.Population population = plan.populations().get(index);
      double[] places = population.size() > MOST_PLACED ? new double[0] : positions.get(index);
      populations.add(new Placed(
          population.name(), population.size(), every(places, 0), every(places, 1), every(places, 2)));
    }
    long all = projections.stream().mapToLong(SynapseList::size).sum();
    int stride = (int) Math.max(1, Math.ceilDiv(all, MOST_SYNAPSES));
    List<Links> links = new ArrayList<>();
    for (int index = 0; index < projections.size(); index++) {
      links.add(links(plan.wirings().get(index), projections.get(index), stride));
    }
    return new NetworkShape(populations, links);
  }

  private static Links links(NetworkPlan.Projection projection, SynapseList synapses, int stride) {
    Quantity shown = projection.shown();
    int most = Math.toIntExact(Math.ceilDiv(synapses.size(), stride));
    int[] sources = new int[most];
    int[] targets = new int[most];
    double[] weights = new double[most];
    long[] seen = {0};
    synapses.forEach((source, target, weight, delay) -> {
      if (seen[0] % stride == 0) {
        int place = (int) (seen[0] / stride);
        sources[place] = source;
        targets[place] = target;
        weights[place] = shown.shown(weight);
      }
      seen[0]++;
    });
    return new Links(projection.name(), projection.source().population(), projection.target().population(),
        synapses.size(), stride, shown, sources, targets, weights);
  }

  private static double[] every(double[] places, int axis) {
    double[] values = new double[places.length / 3];
    Arrays.setAll(values, neuron -> MICROMETRES * places[3 * neuron + axis]);
    return values;
  }

  /** Whether any neuron is somewhere. */
  public boolean isPlaced() {
    return populations.stream().anyMatch(each -> each.x().length > 0);
  }
}
