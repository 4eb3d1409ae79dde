package org.neurodsl.sim.math;

import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** One function, its reference, and the bound on its error over an interval or over magnitudes. */
record UlpError(
    String name,
    DoubleUnaryOperator function,
    DoubleFunction<DoubleDouble> reference,
    double from,
    double to,
    double bound) {

  static final UlpError[] ALL = {
    new UlpError("exp", Functions::exp, Reference::exp, -650, 709.78, 1),
    new UlpError("exp", Functions::exp, Reference::exp, -5, 5, 1),
    new UlpError("expm1", Functions::expm1, Reference::expm1, -40, 709.78, 1),
    new UlpError("expm1", Functions::expm1, Reference::expm1, -1.5, 1.5, 1),
    new UlpError("exprel", Functions::exprel, Reference::exprel, -1000, 716, 2),
    new UlpError("exprel", Functions::exprel, Reference::exprel, -1.5, 1.5, 2),
    new UlpError("linoid", x -> Functions.linoid(x, 1), Reference::linoid, -640, 640, 4),
    new UlpError("linoid", x -> Functions.linoid(x, 1), Reference::linoid, -1.5, 1.5, 4),
    new UlpError("log", Functions::log, Reference::log, 0, 1e4, 1),
    new UlpError("log", Functions::log, Reference::log, 0.5, 2, 1),
    new UlpError("log1p", Functions::log1p, Reference::log1p, -1, 10, 1),
    new UlpError("log1p", Functions::log1p, Reference::log1p, -0.6, 0.6, 1),
    new UlpError("tanh", Functions::tanh, Reference::tanh, -20, 20, 2),
    new UlpError("tanh", Functions::tanh, Reference::tanh, -1, 1, 2),
    new UlpError("sigmoid", Functions::sigmoid, Reference::sigmoid, -650, 40, 2.5),
    new UlpError("sigmoid", Functions::sigmoid, Reference::sigmoid, -5, 5, 2.5),
    new UlpError("softplus", Functions::softplus, Reference::softplus, -650, 650, 2),
    new UlpError("softplus", Functions::softplus, Reference::softplus, -5, 5, 2),
    new UlpError("sin", Functions::sin, Reference::sin, -1e5, 1e5, 1),
    new UlpError("sin", Functions::sin, Reference::sin, -4, 4, 1),
    new UlpError("cos", Functions::cos, Reference::cos, -1e5, 1e5, 1),
    new UlpError("cos", Functions::cos, Reference::cos, -4, 4, 1),
    new UlpError("pow 0.3", x -> Functions.pow(x, 0.3), x -> Reference.pow(x, 0.3), 0, 1e3, 1),
    new UlpError("pow -17.7", x -> Functions.pow(x, -17.7), x -> Reference.pow(x, -17.7), 0.01, 100, 1),
    new UlpError("pow of 1.7", y -> Functions.pow(1.7, y), y -> Reference.pow(1.7, y), -1300, 1300, 1),
    new UlpError("pow x^100x", x -> Functions.pow(x, 100 * x), x -> Reference.pow(x, 100 * x), 0, 4, 1),
  };

  /** The largest error over n arguments, half of them uniform in the interval, half of them of any magnitude. */
  double largest(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double x = i % 2 == 0 ? random.nextDouble(from, to) : ofAnyMagnitude(random);
      largest = Math.max(largest, reference.apply(x).ulps(function.applyAsDouble(x)));
    }
    return largest;
  }

  private double ofAnyMagnitude(SplittableRandom random) {
    double end = from == 0 || random.nextBoolean() ? to : from;
    double x = end * Math.scalb(1.0, -random.nextInt(60)) * random.nextDouble(0.5, 1.0);
    return Math.max(from, Math.min(to, x));
  }

  /** Prints the errors over as many arguments as the first argument says. */
  public static void main(String[] arguments) {
    int n = Integer.parseInt(arguments[0]);
    for (UlpError each : ALL) {
      long start = System.nanoTime();
      System.out.println(each.name + " " + each.from + " .. " + each.to + ": " + each.largest(n, 1) + " ulp, "
          + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
