package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Array functions have the bits of the scalar ones, whichever elements share a vector. */
class ArrayFunctionsTest {
  private static final Map<String, Pair> FUNCTIONS = Map.ofEntries(
      Map.entry("exp", new Pair(Functions::exp, ArrayFunctions::exp)),
      Map.entry("expm1", new Pair(Functions::expm1, ArrayFunctions::expm1)),
      Map.entry("exprel", new Pair(Functions::exprel, ArrayFunctions::exprel)),
      Map.entry("sigmoid", new Pair(Functions::sigmoid, ArrayFunctions::sigmoid)),
      Map.entry("softplus", new Pair(Functions::softplus, ArrayFunctions::softplus)),
      Map.entry("tanh", new Pair(Functions::tanh, ArrayFunctions::tanh)),
      Map.entry("log", new Pair(Functions::log, ArrayFunctions::log)),
      Map.entry("sin", new Pair(Functions::sin, ArrayFunctions::sin)),
      Map.entry("cos", new Pair(Functions::cos, ArrayFunctions::cos)),
      Map.entry("linoid", new Pair(x -> Functions.linoid(x, 7),
          (x, y, from, to) -> ArrayFunctions.linoid(x, 7, y, from, to))),
      Map.entry("pow", new Pair(x -> Functions.pow(x, 1.5),
          (x, y, from, to) -> ArrayFunctions.pow(x, 1.5, y, from, to))));

  private record Pair(DoubleUnaryOperator scalar, Stretch array) {}

  private interface Stretch {
    void apply(double[] x, double[] y, int from, int to);
  }

  static Stream<String> names() {
    return FUNCTIONS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bitsAreThoseOfTheScalarFunction(String name) {
    SplittableRandom random = new SplittableRandom(3);
    for (int share = 1; share <= 1000; share *= 10) {
      double[] x = new double[20_003];
      for (int i = 0; i < x.length; i++) {
        boolean edge = random.nextInt(share) == 0;
        x[i] = edge ? EdgeCases.ALL[random.nextInt(EdgeCases.ALL.length)] : random.nextDouble(-0.4, 0.4) * share;
      }
      double[] y = x.clone();
      FUNCTIONS.get(name).array().apply(y, y, 0, y.length);
      for (int i = 0; i < x.length; i++) {
        long expected = Double.doubleToLongBits(FUNCTIONS.get(name).scalar().applyAsDouble(x[i]));
        assertEquals(expected, Double.doubleToLongBits(y[i]), name + " of " + x[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void elementsOutsideTheStretchAreLeftAlone(String name) {
    double[] x = new SplittableRandom(4).doubles(100, 0.1, 0.3).toArray();
    double[] y = new double[100];
    FUNCTIONS.get(name).array().apply(x, y, 13, 62);
    double[] expected = new double[100];
    for (int i = 13; i < 62; i++) {
      expected[i] = FUNCTIONS.get(name).scalar().applyAsDouble(x[i]);
    }
    assertArrayEquals(expected, y);
  }
}
