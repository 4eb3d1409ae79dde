package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.contract.SynapseSource;
import org.neurodsl.sim.network.NetworkPlan.Projection;

/**
 * Makes the synapses with states of one projection onto one chunk.
 *
 * @param index of the projection
 * @param source of the class of synapses
 * @param h length of a grid step, ms
 */
record PlasticMaker(
    int index,
    Projection projection,
    SynapseSource source,
    ProjectionWiring wiring,
    PlasticSynapses.Partners partners,
    PlasticSynapses.Incoming incoming,
    double h) {

  /** Synapses as they are at the start. */
  PlasticSynapses atStart(Rows rows) {
    return of(rows, kernel(rows));
  }

  /** Synapses whose states are set already. */
  PlasticSynapses of(Rows rows, SynapseKernel kernel) {
    PlasticSynapses.Incoming at = new PlasticSynapses.Incoming(
        incoming.ring(), incoming.width(), projection.dendriticSteps(rows.delay, h));
    return new PlasticSynapses(index, rows, kernel, partners, at);
  }

  /** The states at the start. */
  SynapseKernel kernel(Rows rows) {
    SynapseKernel kernel =
        source.create(new SynapseKernel.Wiring(incoming.width(), rows.starts, rows.targets, h));
    rows.handOver(kernel.weights());
    for (int place = 0; place < projection.start().size(); place++) {
      start(rows, wiring.start(place), kernel.state(projection.start().get(place).name()));
    }
    return kernel;
  }

  private static void start(Rows rows, Draws draws, double[] into) {
    for (int source = 0; source < rows.sources(); source++) {
      for (int synapse = rows.starts[source]; synapse < rows.starts[source + 1]; synapse++) {
        into[synapse] =
            draws.value(rows.firstTarget + (long) rows.targets[synapse], rows.firstSource + (long) source, 0);
      }
    }
  }
}
