package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;

/** Spikes at listed times, at the nearest grid points. */
final class ListedSpikes implements OutsideSpikes {

  private final TreeMap<Long, List<Integer>> neurons = new TreeMap<>();
  private final boolean all;

  /**
   * Spikes.
   *
   * @param first the neuron that the list calls 0
   */
  ListedSpikes(SpikeSource source, int first, double h) {
    all = source.neurons().isEmpty();
    for (int place = 0; place < source.times().size(); place++) {
      List<Integer> at = neurons.computeIfAbsent(Math.round(source.times().get(place) / h), key -> new ArrayList<>());
      at.add(all ? first : first + source.neurons().get(place));
    }
    neurons.values().forEach(at -> at.sort(null));
  }

  @Override
  public void at(long point, int from, int to, Sink sink) {
    List<Integer> at = neurons.get(point);
    if (at == null) {
      return;
    }
    if (all) {
      for (int neuron = from; neuron < to; neuron++) {
        sink.spikes(neuron, at.size());
      }
      return;
    }
    for (int neuron : at) {
      if (neuron >= from && neuron < to) {
        sink.spikes(neuron, 1);
      }
    }
  }
}
