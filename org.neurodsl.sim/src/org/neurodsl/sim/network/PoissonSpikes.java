package org.neurodsl.sim.network;

import java.io.IOException;
import java.util.Arrays;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.random.CounterRandom;

/** Poisson processes: by their intervals where spikes are rare and the rate is constant, else by counts. */
final class PoissonSpikes {

  /** Mean number of spikes of a neuron in a step from which on counts are cheaper than intervals. */
  private static final double OFTEN = 0.02;

  private PoissonSpikes() {}

  /** Processes of a rate. */
  static OutsideSpikes of(Draw rate, Setting setting, Reach reach) {
    double h = setting.h();
    if (rate.kind() == Draw.Kind.FUNCTION) {
      PoissonCounts counts = new PoissonCounts(setting.random());
      return new Counted(counts, point -> setting.functions().value((int) rate.a(), (point - 0.5) * h) * h);
    }
    if (rate.isConstant() && rate.a() * h >= OFTEN) {
      return new Counted(new PoissonCounts(setting.random()), point -> rate.a() * h);
    }
    Draws draws = new Draws(rate, setting.random().substream(2), setting.functions());
    double[] means = new double[reach.to() - reach.from()];
    Arrays.setAll(means, place -> reach.meets(place)
        ? 1 / Math.max(0, draws.value(reach.from() + (long) place, 0, 0) * h) : Double.POSITIVE_INFINITY);
    return new Timed(new PoissonTrains(setting.random(), reach.from(), means, reach.start()));
  }

  /** What all processes of a population or stimulus have in common. */
  record Setting(CounterRandom random, NetworkFunctions functions, double h) {}

  /**
   * Neurons {@code from} to {@code to - 1}, of which those outside {@code slice} never spike, and the grid point at
   * which their processes begin.
   */
  record Reach(int from, int to, NetworkPlan.Slice slice, long start) {

    boolean meets(int place) {
      return from + place >= slice.from() && from + place < slice.to();
    }
  }

  /** Mean number of spikes in the step that ends at a point. */
  @FunctionalInterface
  private interface Mean {
    double at(long point);
  }

  private record Counted(PoissonCounts counts, Mean mean) implements OutsideSpikes {

    @Override
    public void at(long point, int from, int to, Sink sink) {
      double[] numbers = new double[to - from];
      counts.add(mean.at(point), point, 1, new PoissonCounts.Target(numbers, -from, from, to));
      for (int place = 0; place < numbers.length; place++) {
        if (numbers[place] > 0) {
          sink.spikes(from + place, (int) numbers[place]);
        }
      }
    }

    @Override
    public void add(long point, double weight, PoissonCounts.Target target) {
      counts.add(mean.at(point), point, weight, target);
    }
  }

  private record Timed(PoissonTrains trains) implements OutsideSpikes {

    @Override
    public void at(long point, int from, int to, Sink sink) {
      trains.until(point, from, to, sink);
    }

    @Override
    public void exchange(Checkpoint.Exchange exchange) throws IOException {
      trains.exchange(exchange);
    }
  }
}
