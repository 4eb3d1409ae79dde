package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.types.ExpressionTypes;

/**
 * What the networks of one experiment share while they are lowered: classes, functions, and where populations stand.
 */
final class NetworkBuild {

  private final ExpressionTypes types;
  private final TreePlaces places;
  private final List<NetworkKernel> kernels = new ArrayList<>();
  private final List<SynapseIr> synapses = new ArrayList<>();
  private final NetworkTables tables = new NetworkTables();
  private final Map<Population, Place> populations = new LinkedHashMap<>();

  /** The index of a population in the plan, its present size and kernel; -1 for a source of spikes. */
  record Place(int index, int size, int kernel) {}

  NetworkBuild(ExpressionTypes types, TreePlaces places) {
    this.types = types;
    this.places = places;
  }

  ExpressionTypes types() {
    return types;
  }

  TreePlaces places() {
    return places;
  }

  List<NetworkKernel> kernels() {
    return kernels;
  }

  List<SynapseIr> synapses() {
    return synapses;
  }

  NetworkTables tables() {
    return tables;
  }

  /** The index of a class of neurons; of one that serves, if there is one already. */
  int kernel(NetworkKernel wanted) {
    for (int index = 0; index < kernels.size(); index++) {
      if (kernels.get(index).serves(wanted)) {
        return index;
      }
    }
    kernels.add(wanted);
    return kernels.size() - 1;
  }

  /** The index of a class of synapses. */
  int synapse(SynapseIr wanted) {
    if (!synapses.contains(wanted)) {
      synapses.add(wanted);
    }
    return synapses.indexOf(wanted);
  }

  /** Notes where a population stands. */
  void place(Population population, int index, int size, int kernel) {
    populations.put(population, new Place(index, size, kernel));
  }

  Place place(Population population) {
    return populations.get(population);
  }

  /** The class of a population's neurons. */
  NetworkKernel kernel(Population population) {
    return kernels.get(place(population).kernel());
  }

  /** The populations in the order of the plan. */
  List<Population> populations() {
    return List.copyOf(populations.keySet());
  }

  NetworkPlan.Slice slice(PopulationSlice tree, NetworkScope scope) {
    Place place = populations.get(tree.getPopulation());
    return scope.slice(tree, place.index(), place.size());
  }

  /** The index of the receptor that a target has under the name of a port. */
  int port(PopulationSlice target, Named port) {
    String name = NetworkNames.portName(port);
    List<ReceptorUse> receptors = target.getPopulation().getReceptors();
    for (int index = 0; index < receptors.size(); index++) {
      if (NetworkNames.nameOf(receptors.get(index)).equals(name)) {
        return index;
      }
    }
    throw new IllegalArgumentException(target.getPopulation().getName() + " has no receptor " + name);
  }
}
