package org.neurodsl.sim.network;

import java.util.Arrays;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.random.RandomBatch;

/**
 * Draws a fixed number of partners out of a slice for each neuron; a neuron itself is left out by counting the others
 * alone. For one thread.
 */
final class Partners {

  private final Projection projection;
  private final Slice from;
  private final CounterRandom random;
  private final WiringWatch watch;
  private final Taker taker;
  private final boolean noSelf;
  private final int wanted;
  private final int[] takenBy;
  private final RandomBatch batch = new RandomBatch();
  private final long[] neurons = new long[RandomBatch.MOST];
  private final long[] numbers = new long[RandomBatch.MOST];
  private int size;

  /** Takes the partners of each neuron and their numbers. */
  @FunctionalInterface
  interface Taker {
    void partner(int neuron, int partner, int number);
  }

  Partners(Projection projection, Slice from, CounterRandom random, WiringWatch watch, Taker taker) {
    this.watch = watch;
    this.projection = projection;
    this.from = from;
    this.random = random;
    this.taker = taker;
    noSelf = PairFilter.noSelf(projection);
    wanted = from.size() == 0 ? 0 : Math.toIntExact(projection.rule().number());
    takenBy = projection.rule().multapses() ? null : new int[from.size()];
  }

  private boolean leavesOut(int neuron) {
    return noSelf && from.contains(neuron);
  }

  /** Draws the partners of a neuron; they may be handed on later. */
  void draw(int neuron) {
    int available = from.size() - (leavesOut(neuron) ? 1 : 0);
    if (wanted > available && (takenBy != null || available == 0)) {
      throw SimulationFailure.tooFewPartners(projection.name(), wanted, available);
    }
    for (int number = 0; number < wanted; ) {
      int part = Math.min(wanted - number, RandomBatch.MOST - size);
      Arrays.fill(neurons, size, size + part, neuron);
      for (int place = 0; place < part; place++) {
        numbers[size + place] = number + place;
      }
      number += part;
      size += part;
      if (size == RandomBatch.MOST) {
        finish();
      }
    }
  }

  /** Hands on all that was drawn. */
  void finish() {
    watch.look();
    batch.draw(random, neurons, numbers, size);
    for (int place = 0; place < size; place++) {
      int neuron = (int) neurons[place];
      int number = (int) numbers[place];
      boolean leavesOut = leavesOut(neuron);
      int available = from.size() - (leavesOut ? 1 : 0);
      int pick = takenBy == null ? batch.below(available, place) : distinct(place, available);
      int partner = from.from() + pick;
      taker.partner(neuron, leavesOut && partner >= neuron ? partner + 1 : partner, number);
    }
    size = 0;
  }

  /** Floyd's algorithm: each of the sets of so many out of all is equally likely, without drawing again. */
  private int distinct(int place, int available) {
    int last = available - wanted + (int) numbers[place];
    int mark = (int) neurons[place] + 1;
    int pick = batch.below(last + 1, place);
    int chosen = takenBy[pick] == mark ? last : pick;
    takenBy[chosen] = mark;
    return chosen;
  }
}
