package org.neurodsl.sim.network;

import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.random.CounterRandom;

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
    double value = attempt(random, major, minor);
    for (int tries = 1; value < draw.least() || value > draw.greatest(); tries++) {
      if (tries == MOST_ATTEMPTS) {
        throw SimulationFailure.noDraw(draw.least(), draw.greatest());
      }
      value = attempt(random.substream(tries), major, minor);
    }
    return value;
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
    double ratio = draw.b() / draw.a();
    double variance = Functions.log(1 + ratio * ratio);
    return Functions.exp(Math.fma(Math.sqrt(variance), normal, Functions.log(draw.a()) - 0.5 * variance));
  }
}
