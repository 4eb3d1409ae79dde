package org.neurodsl.sim.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.neurodsl.sim.contract.NeuronKernel;

/** What one chunk shows to others without spikes, and what it sees of them. */
final class Couplings {

  final List<GradedOutput> outputs = new ArrayList<>();
  final List<GradedInput> inputs = new ArrayList<>();
  final List<GradedSynapses> synapses = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<Integer> gapStates = new TreeSet<>();
  private final NeuronKernel kernel;
  private final double h;

  /**
   * The junctions of one coupling on one of its sides.
   *
   * @param forward whether the neurons of this chunk are its targets
   */
  record Gap(int wiring, boolean forward, GapJunctions junctions) {}

  Couplings(NeuronKernel kernel, double h) {
    this.kernel = kernel;
    this.h = h;
  }

  void add(Gap gap, int state) {
    gaps.add(gap);
    gapStates.add(state);
  }

  /** Lets neurons take in what arrives at a grid point, and shows what they are then. */
  void show(long point, int from, int to) {
    for (int index = 0; index < inputs.size(); index++) {
      inputs.get(index).take(point, from, to);
    }
    for (int index = 0; index < outputs.size(); index++) {
      outputs.get(index).note(kernel, point, point * h, from, to);
    }
  }

  /** Passes on what all showed at a grid point to neurons {@code from} to {@code to - 1}. */
  void deliver(long point, int from, int to) {
    for (GradedSynapses each : synapses) {
      each.deliver(point);
    }
    for (int state : gapStates) {
      Arrays.fill(kernel.state(state), from, to, 0);
    }
    for (Gap each : gaps) {
      each.junctions().add(point);
    }
  }

  /** Hands out what the chunks of a population share. */
  void exchangePopulation(Checkpoint.Exchange exchange) throws IOException {
    for (GradedInput each : inputs) {
      each.exchange(exchange);
    }
  }

  long count(int wiring) {
    return synapses.stream().filter(each -> each.wiring() == wiring).mapToLong(each -> each.rows().size()).sum()
        + gaps.stream().filter(each -> each.wiring() == wiring && each.forward())
            .mapToLong(each -> each.junctions().size()).sum();
  }

  void visit(int wiring, SynapseList.Visitor visitor) {
    for (GradedSynapses each : synapses) {
      if (each.wiring() == wiring) {
        each.rows().visit(visitor, each.rows()::weightOf);
      }
    }
    for (Gap each : gaps) {
      if (each.wiring() == wiring && each.forward()) {
        each.junctions().visit(visitor);
      }
    }
  }
}
