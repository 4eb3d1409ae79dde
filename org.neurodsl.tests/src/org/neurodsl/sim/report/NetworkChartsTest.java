package org.neurodsl.sim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.plot.Heading;
import org.neurodsl.sim.plot.SpaceChart;
import org.neurodsl.sim.plot.Viewpoint;
import org.neurodsl.sim.run.ExperimentPlan.Quantity;

/** Pictures of a network with a population that is nowhere between two that are somewhere. */
class NetworkChartsTest {
  private static final double[] NONE = {};
  private static final double[] LINE = {0, 10, 20};
  private static final NetworkShape SHAPE = new NetworkShape(
      List.of(
          new NetworkShape.Placed("A", 3, LINE, LINE, LINE),
          new NetworkShape.Placed("Outside", 5, NONE, NONE, NONE),
          new NetworkShape.Placed("B", 3, LINE, LINE, LINE)),
      List.of(
          links("A -> B", 0, 2, new int[] {0, 0, 2}, new int[] {1, 2, 2}),
          links("Outside -> B", 1, 2, new int[] {4, 4, 4}, new int[] {0, 1, 2})));

  private static NetworkShape.Links links(String name, int from, int to, int[] sources, int[] targets) {
    return new NetworkShape.Links(name, from, to, 3, 1, new Quantity("nS", 0, 0), sources, targets, LINE);
  }

  @Test
  void onlyWhatIsSomewhereIsInSpace() {
    SpaceChart chart = NetworkCharts.space(SHAPE, new Heading("", ""), null, Viewpoint.CORNER);
    assertEquals(List.of("A", "B"), chart.clouds().stream().map(SpaceChart.Cloud::name).toList());
    assertEquals(new SpaceChart.Link(0, 0, 1, 1), chart.links().getFirst());
    assertEquals(3, chart.links().size());
  }

  @Test
  void aChosenNeuronShowsWhatComesInAndGoesOut() {
    SpaceChart source =
        NetworkCharts.space(SHAPE, new Heading("", ""), new SpaceChart.Place(0, 0), Viewpoint.CORNER);
    assertEquals("A[0]: 0 in, 2 out", source.heading().subtitle());
    SpaceChart target =
        NetworkCharts.space(SHAPE, new Heading("", ""), new SpaceChart.Place(1, 2), Viewpoint.CORNER);
    assertEquals("B[2]: 3 in, 0 out", target.heading().subtitle());
  }

  @Test
  void connectionsAndWeightsNameWhatTheyShow() {
    assertEquals(3, NetworkCharts.connections(SHAPE, new Heading("", "")).populations().size());
    assertTrue(NetworkCharts.weights(SHAPE.projections().getFirst(), new Heading("Net", "")).scene(400, 300).marks()
        .toString().contains("weight (nS)"));
  }
}
