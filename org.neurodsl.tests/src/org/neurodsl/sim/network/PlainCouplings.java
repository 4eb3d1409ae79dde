package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.network.NetworkPlan.Coupling;
import org.neurodsl.sim.random.CounterRandom;

/** The slow and obvious way to pass on rates and currents of gap junctions: from all that was ever shown. */
final class PlainCouplings {

  private record Synapse(int source, int target, double weight, int delay) {}

  private final NetworkPlan plan;
  private final NeuronKernel[] kernels;
  private final double h;
  private final List<List<Synapse>> coupled = new ArrayList<>();
  private final TreeMap<Long, double[][][]> shown = new TreeMap<>();

  PlainCouplings(NetworkPlan plan, NeuronKernel[] kernels, List<SynapseList> wired, double h) {
    this.plan = plan;
    this.kernels = kernels;
    this.h = h;
    for (int index = 0; index < wired.size(); index++) {
      List<Synapse> mine = new ArrayList<>();
      wired.get(index).forEach((source, target, weight, delay) ->
          mine.add(new Synapse(source, target, weight, delay)));
      if (!plan.couplings().get(index).isGap()) {
        mine.sort(Comparator.comparingInt(Synapse::source).thenComparingInt(Synapse::target));
      }
      coupled.add(mine);
    }
  }

  /** Sets the states that hold what others show. */
  void couple(long point) {
    for (Coupling coupling : plan.couplings()) {
      Arrays.fill(state(coupling.wiring().target().population(), coupling.state()), 0);
      if (coupling.isGap()) {
        Arrays.fill(state(coupling.wiring().source().population(), coupling.back().state()), 0);
      }
    }
    for (double[][][] sent : shown.headMap(point).values()) {
      for (int index = 0; index < coupled.size(); index++) {
        rates(index, sent, point);
      }
    }
    shown.put(point, now(point));
    for (int index = 0; index < coupled.size(); index++) {
      if (plan.couplings().get(index).isGap()) {
        gaps(index, true, point);
        gaps(index, false, point);
      }
    }
  }

  private double[] state(int population, int state) {
    return kernels[population].state(state);
  }

  private double[][][] now(long point) {
    double[][][] all = new double[kernels.length][][];
    for (int population = 0; population < all.length; population++) {
      NeuronKernel kernel = kernels[population];
      all[population] = new double[kernel == null ? 0 : kernel.info().observables().size()][];
      for (int observable = 0; observable < all[population].length; observable++) {
        int what = observable;
        all[population][observable] = new double[kernel.size()];
        Arrays.setAll(all[population][observable], neuron -> kernel.observe(what, neuron, point * h));
      }
    }
    return all;
  }

  private void rates(int index, double[][][] sent, long point) {
    Coupling coupling = plan.couplings().get(index);
    double[] from = sent[coupling.wiring().source().population()][coupling.observable()];
    double[] to = state(coupling.wiring().target().population(), coupling.state());
    for (Synapse each : coupled.get(index)) {
      if (!coupling.isGap() && shown.get(point - each.delay()) == sent) {
        to[each.target()] += each.weight() * from[each.source()];
      }
    }
  }

  private void gaps(int index, boolean forward, long point) {
    Coupling coupling = plan.couplings().get(index);
    int source = coupling.wiring().source().population();
    int target = coupling.wiring().target().population();
    double[] sources = shown.get(point)[source][coupling.observable()];
    double[] targets = shown.get(point)[target][coupling.back().observable()];
    double[] sums = new double[forward ? targets.length : sources.length];
    for (Synapse each : coupled.get(index)) {
      double difference = forward ? sources[each.source()] - targets[each.target()]
          : targets[each.target()] - sources[each.source()];
      sums[forward ? each.target() : each.source()] += each.weight() * difference;
    }
    double[] into = forward ? state(target, coupling.state()) : state(source, coupling.back().state());
    Arrays.setAll(into, neuron -> into[neuron] + sums[neuron]);
  }

  /** Adds the spikes by chance of the step that ends at a grid point. */
  void chance(long point, List<int[]> now) {
    for (int population = 0; population < kernels.length; population++) {
      int rate = plan.populations().get(population).rate();
      for (int neuron = 0; rate >= 0 && neuron < kernels[population].size(); neuron++) {
        double expected = kernels[population].observe(rate, neuron, point * h) * h;
        int count = new CounterRandom(plan.streams().input(), population).poisson(expected, neuron, point);
        for (int spike = 0; spike < count; spike++) {
          now.add(new int[] {population, neuron});
        }
      }
    }
  }
}
