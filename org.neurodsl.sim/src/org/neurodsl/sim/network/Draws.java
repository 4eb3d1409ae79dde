package org.neurodsl.sim.network;

import java.util.Arrays;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.random.CounterRandom;
import org.neurodsl.sim.random.RandomBatch;

/**
 * Values of a {@link Draw} as functions of two numbers: the same whoever draws first.
 *
 * @param functions those of the network
 */
record Draws(Draw draw, CounterRandom random, NetworkFunctions functions) {

  private static final int MOST_ATTEMPTS = 1_000;

  /** The value number (major, minor), at place {@code x}. */
  double value(long major, long minor, double x) {
    if (draw.isConstant()) {
      return draw.a();
    }
    if (draw.kind() == Draw.Kind.FUNCTION) {
      return functions.value((int) draw.a(), x);
    }
    return inside(attempt(random, major, minor), major, minor);
  }

  /** The first value, or the next one that lies inside the limits. */
  private double inside(double first, long major, long minor) {
    double value = first;
    for (int tries = 1; value < draw.least() || value > draw.greatest(); tries++) {
      if (tries == MOST_ATTEMPTS) {
        throw SimulationFailure.noDraw(draw.least(), draw.greatest());
      }
      value = attempt(random.substream(tries), major, minor);
    }
    return value;
  }

  /** The values of pairs, of which {@code geometry} tells the distance. */
  void values(Pairs pairs, Geometry geometry, RandomBatch batch, double[] into) {
    int size = pairs.size();
    switch (draw.kind()) {
      case CONSTANT -> Arrays.fill(into, 0, size, draw.a());
      case FUNCTION -> {
        for (int place = 0; place < size; place++) {
          into[place] = functions.value((int) draw.a(), geometry.distance(pairs.sources[place], pairs.targets[place]));
        }
      }
      default -> {
        batch.draw(random, pairs.majors, pairs.minors, size);
        firstAttempts(batch, size, into);
        for (int place = 0; place < size; place++) {
          if (into[place] < draw.least() || into[place] > draw.greatest()) {
            into[place] = inside(into[place], pairs.majors[place], pairs.minors[place]);
          }
        }
      }
    }
  }

  private void firstAttempts(RandomBatch batch, int size, double[] into) {
    double a = draw.a();
    double b = draw.b();
    if (draw.kind() == Draw.Kind.UNIFORM) {
      for (int place = 0; place < size; place++) {
        into[place] = Math.fma(b - a, batch.uniform(place), a);
      }
      return;
    }
    batch.normal(size, into);
    if (draw.kind() == Draw.Kind.NORMAL) {
      for (int place = 0; place < size; place++) {
        into[place] = Math.fma(b, into[place], a);
      }
      return;
    }
    double deviation = Math.sqrt(variance());
    double middle = Functions.log(a) - 0.5 * variance();
    for (int place = 0; place < size; place++) {
      into[place] = Functions.exp(Math.fma(deviation, into[place], middle));
    }
  }

  private double attempt(CounterRandom from, long major, long minor) {
    return switch (draw.kind()) {
      case UNIFORM -> from.uniform(draw.a(), draw.b(), major, minor);
      case NORMAL -> Math.fma(draw.b(), from.normal(major, minor), draw.a());
      case LOGNORMAL -> logNormal(from.normal(major, minor));
      case CONSTANT, FUNCTION -> draw.a();
    };
  }

  private double logNormal(double normal) {
    return Functions.exp(Math.fma(Math.sqrt(variance()), normal, Functions.log(draw.a()) - 0.5 * variance()));
  }

  /** Of the logarithms. */
  private double variance() {
    double ratio = draw.b() / draw.a();
    return Functions.log(1 + ratio * ratio);
  }
}
