package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Compares the vector functions with the scalar ones. Names vector types: load it only where they are. */
final class LaneComparison {
  private static final Map<String, Pair> FUNCTIONS = new LinkedHashMap<>();

  private record Pair(DoubleUnaryOperator scalar, UnaryOperator<DoubleVector> vector) {}

  private static void add(String name, DoubleUnaryOperator scalar, UnaryOperator<DoubleVector> vector) {
    FUNCTIONS.put(name, new Pair(scalar, vector));
  }

  private LaneComparison() {}

  static {
    add("exp", Functions::exp, VectorFunctions::exp);
    add("expm1", Functions::expm1, VectorFunctions::expm1);
    add("exprel", Functions::exprel, VectorFunctions::exprel);
    add("linoid 10", x -> Functions.linoid(x, 10), x -> VectorFunctions.linoid(x, 10));
    add("linoid -0.7", x -> Functions.linoid(x, -0.7), x -> VectorFunctions.linoid(x, x.broadcast(-0.7)));
    add("sigmoid", Functions::sigmoid, VectorFunctions::sigmoid);
    add("softplus", Functions::softplus, VectorFunctions::softplus);
    add("tanh", Functions::tanh, VectorFunctions::tanh);
    add("log", Functions::log, VectorFunctions::log);
    add("log1p", Functions::log1p, VectorFunctions::log1p);
    add("pow 2.5", x -> Functions.pow(x, 2.5), x -> VectorFunctions.pow(x, x.broadcast(2.5)));
    add("sqrt", Functions::sqrt, VectorFunctions::sqrt);
    add("sin", Functions::sin, VectorFunctions::sin);
    add("cos", Functions::cos, VectorFunctions::cos);
    add("abs", Functions::abs, VectorFunctions::abs);
    add("floor", Functions::floor, VectorFunctions::floor);
    add("heaviside", Functions::heaviside, VectorFunctions::heaviside);
    add("relu", Functions::relu, VectorFunctions::relu);
    add("min 0", x -> Functions.min(x, 0), x -> VectorFunctions.min(x, x.broadcast(0)));
    add("max -0", x -> Functions.max(x, -0.0), x -> VectorFunctions.max(x, x.broadcast(-0.0)));
    add("clip", x -> Functions.clip(x, -1, 3), x -> VectorFunctions.clip(x, x.broadcast(-1), x.broadcast(3)));
    for (int n = -3; n <= 10; n++) {
      int power = n;
      add("power " + n, x -> Functions.powi(x, power), x -> VectorFunctions.powi(x, power));
    }
  }

  static Stream<String> names() {
    return FUNCTIONS.keySet().stream();
  }

  /** Fails unless each lane of each vector length has the bits of the scalar function. */
  static void compare(String name) {
    double[] arguments = arguments(30_000);
    for (VectorSpecies<Double> species : species()) {
      compare(name, species, arguments);
    }
  }

  private static void compare(String name, VectorSpecies<Double> species, double[] arguments) {
    Pair pair = FUNCTIONS.get(name);
    for (int i = 0; i + species.length() <= arguments.length; i += species.length()) {
      DoubleVector y = pair.vector.apply(DoubleVector.fromArray(species, arguments, i));
      for (int lane = 0; lane < species.length(); lane++) {
        double x = arguments[i + lane];
        long expected = Double.doubleToLongBits(pair.scalar.applyAsDouble(x));
        if (expected != Double.doubleToLongBits(y.lane(lane))) {
          String where = name + " of " + x + " in lane " + lane + " of " + species;
          assertEquals(pair.scalar.applyAsDouble(x), y.lane(lane), where);
        }
      }
    }
  }

  private static List<VectorSpecies<Double>> species() {
    return List.of(
        DoubleVector.SPECIES_64, DoubleVector.SPECIES_128, DoubleVector.SPECIES_256, DoubleVector.SPECIES_512);
  }

  /** Edge cases, their neighbours, bit patterns of any kind, and ordinary numbers. */
  private static double[] arguments(int n) {
    SplittableRandom random = new SplittableRandom(7);
    double[] edges = EdgeCases.ALL;
    double[] all = new double[n];
    for (int i = 0; i < n; i++) {
      all[i] = switch (i < 8 * edges.length ? 0 : i % 4) {
        case 0 -> edges[i % edges.length];
        case 1 -> Double.longBitsToDouble(random.nextLong());
        case 2 -> random.nextDouble(-800, 800);
        default -> random.nextDouble(-3, 3);
      };
    }
    return all;
  }
}
