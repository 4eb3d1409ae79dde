package org.neurodsl.scoping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;

/** What connections without spikes, and those of rate units, mean to a population. */
public final class Couplings {

  private Couplings() {}

  /** Whether a connection needs no spikes. */
  public static boolean isCoupling(Connection connection) {
    return connection.isGap() || connection.getPort() instanceof Input;
  }

  /** The inputs of a population to which rates of other neurons are added. */
  public static Set<String> inputs(Population population) {
    Set<String> inputs = new TreeSet<>();
    for (Connection each : connections(population)) {
      if (each.getPort() instanceof Input input && has(each.getTargets(), population)) {
        inputs.add(input.getName());
      }
    }
    return inputs;
  }

  /** Whether a population has gap junctions. */
  public static boolean hasGap(Population population) {
    return connections(population).stream().filter(Connection::isGap)
        .anyMatch(each -> has(each.getSources(), population) || has(each.getTargets(), population));
  }

  /** Whether others take spikes of a population. */
  public static boolean sendsSpikes(Population population) {
    return connections(population).stream().anyMatch(each -> !isCoupling(each) && has(each.getSources(), population)
        || each.getModulator() != null && each.getModulator().getPopulation() == population);
  }

  private static boolean has(List<PopulationSlice> slices, Population population) {
    return slices.stream().anyMatch(each -> each.getPopulation() == population);
  }

  private static List<Connection> connections(Population population) {
    Stream<Connection> all = ((Network) population.eContainer()).getMembers().stream()
        .filter(Connection.class::isInstance).map(Connection.class::cast);
    return all.toList();
  }
}
