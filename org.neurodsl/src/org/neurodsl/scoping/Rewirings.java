package org.neurodsl.scoping;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Rewiring;

/** Which connections the rewirings of a network mean: those of spikes between the same populations. */
public final class Rewirings {

  private Rewirings() {}

  /** The connections that a rewiring fits, each as often as it joins the two populations; it should be one. */
  public static List<Connection> connections(Rewiring rewiring) {
    Population source = rewiring.getSource().getPopulation();
    Population target = rewiring.getTarget().getPopulation();
    List<Connection> all = new ArrayList<>();
    for (Connection each : members(rewiring, Connection.class)) {
      if (!Couplings.isCoupling(each)) {
        for (PopulationSlice from : each.getSources()) {
          each.getTargets().stream().filter(to -> from.getPopulation() == source && to.getPopulation() == target)
              .forEach(to -> all.add(each));
        }
      }
    }
    return all;
  }

  /** Whether synapses of a connection come and go. */
  public static boolean isRewired(Connection connection) {
    return ((Network) connection.eContainer()).getMembers().stream().filter(Rewiring.class::isInstance)
        .anyMatch(each -> connections((Rewiring) each).contains(connection));
  }

  private static <T> List<T> members(Rewiring rewiring, Class<T> kind) {
    return ((Network) rewiring.eContainer()).getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
