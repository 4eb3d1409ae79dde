package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Clustering and path lengths of graphs in which they are known. */
class SynapseGraphTest {

  /** Each connected to so many next ones on both sides, both ways. */
  private static SynapseGraph ring(int neurons, int reach) {
    SynapseGraph graph = new SynapseGraph(neurons);
    for (int neuron = 0; neuron < neurons; neuron++) {
      for (int step = 1; step <= reach; step++) {
        graph.link(neuron, (neuron + step) % neurons);
        graph.link((neuron + step) % neurons, neuron);
      }
    }
    return graph;
  }

  @Test
  void aRingOfNeighboursHasTheClusteringOfWattsAndStrogatz() {
    // (3 k - 6)/(4 k - 4) for k neighbours.
    assertEquals(0.5, ring(40, 2).clustering(), 1e-12);
    assertEquals(24.0 / 36, ring(60, 5).clustering(), 1e-12);
    assertEquals(0, ring(40, 1).clustering());
  }

  @Test
  void pathsOfARingAreAQuarterOfItsLength() {
    assertEquals((1 + 2 + 3 + 4) / 4.0, ring(9, 1).pathLength(), 1e-12);
    assertEquals(1, ring(5, 2).pathLength(), 1e-12);
  }

  @Test
  void pathsFollowTheDirectionAndPairsWithoutOneDoNotCount() {
    SynapseGraph chain = new SynapseGraph(4);
    chain.link(0, 1);
    chain.link(1, 2);
    chain.link(2, 2);
    assertEquals((1 + 2 + 1) / 3.0, chain.pathLength());
    assertEquals(0, chain.clustering());
    assertTrue(Double.isNaN(new SynapseGraph(3).pathLength()));
  }
}
