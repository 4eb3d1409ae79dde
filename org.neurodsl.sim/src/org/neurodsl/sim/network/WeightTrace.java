package org.neurodsl.sim.network;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.neurodsl.sim.network.WeightRecord.Statistic;

/**
 * Samples of weights. Sums are taken target by target, so that they do not depend on how the targets are shared out
 * among threads.
 *
 * @param joined the wirings whose weights these are
 * @param places for EACH the trace of each synapse in the order in which its list shows them, -1 for none; else empty
 */
record WeightTrace(WeightRecord record, Joined joined, int[] places, double[][] samples) implements NetworkTrace {

  /**
   * What is recorded as one.
   *
   * @param wirings how many, from that of the record on
   * @param targets greatest number of neurons of their target populations
   */
  record Joined(int wirings, int targets) {

    static Joined of(WeightRecord record, NetworkPlan plan) {
      int count = plan.together(record.projection());
      return new Joined(count, plan.wirings().subList(record.projection(), record.projection() + count).stream()
          .mapToInt(each -> plan.populations().get(each.target().population()).size()).max().orElse(0));
    }
  }

  static WeightTrace of(WeightRecord record, SynapseList synapses, Joined joined, long steps) {
    int traces = Math.toIntExact(record.traces(synapses.size()));
    int[] places = record.statistic() == Statistic.EACH
        ? synapses.places(record.from(), record.to()) : new int[0];
    return new WeightTrace(record, joined, places, new double[traces][record.samples(steps)]);
  }

  /** Takes the sample of a grid point that is kept and that all chunks have reached. */
  void sample(long point, SynapseList synapses) {
    int at = (int) (point / record.everySteps());
    if (record.statistic() == Statistic.EACH) {
      int[] next = {0};
      synapses.forEach((source, target, weight, delay) -> {
        int place = places[next[0]++];
        if (place >= 0) {
          samples[place][at] = weight;
        }
      });
    } else {
      samples[0][at] = value(synapses);
    }
  }

  private double value(SynapseList synapses) {
    return switch (record.statistic()) {
      case SD -> {
        double mean = mean(synapses, weight -> weight);
        yield Math.sqrt(mean(synapses, weight -> (weight - mean) * (weight - mean)));
      }
      case MIN -> Arrays.stream(synapses.weights()).min().orElse(Double.NaN);
      case MAX -> Arrays.stream(synapses.weights()).max().orElse(Double.NaN);
      default -> mean(synapses, weight -> weight);
    };
  }

  private double mean(SynapseList synapses, DoubleUnaryOperator of) {
    double[] sums = new double[joined.targets()];
    synapses.forEach((source, target, weight, delay) -> sums[target] += of.applyAsDouble(weight));
    double sum = 0;
    for (double each : sums) {
      sum += each;
    }
    return sum / synapses.size();
  }
}
