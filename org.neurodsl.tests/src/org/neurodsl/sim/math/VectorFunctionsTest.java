package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.sim.VectorModule;

/** Every lane of every vector length has the bits of the scalar function. */
class VectorFunctionsTest {
  static Stream<String> names() {
    return VectorModule.isAvailable() ? LaneComparison.names() : Stream.of("no vector module");
  }

  @ParameterizedTest
  @MethodSource("names")
  void lanesHaveTheBitsOfTheScalarFunction(String name) {
    assumeTrue(VectorModule.isAvailable(), "jdk.incubator.vector is out of reach");
    LaneComparison.compare(name);
  }
}
