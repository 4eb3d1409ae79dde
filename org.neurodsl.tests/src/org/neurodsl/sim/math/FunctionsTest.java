package org.neurodsl.sim.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  static Stream<UlpError> accuracies() {
    return Stream.of(UlpError.ALL);
  }

  @ParameterizedTest
  @MethodSource("accuracies")
  void errorStaysWithinItsBound(UlpError accuracy) {
    double largest = accuracy.largest(50_000, 11);
    assertTrue(largest <= accuracy.bound(), accuracy + " errs by " + largest + " ulp");
  }

  @Test
  void notANumberStaysNotANumber() {
    for (DoubleUnaryOperator function : unary()) {
      assertTrue(Double.isNaN(function.applyAsDouble(Double.NaN)));
    }
  }

  private static DoubleUnaryOperator[] unary() {
    return new DoubleUnaryOperator[] {
      Functions::exp, Functions::expm1, Functions::exprel, Functions::sigmoid, Functions::softplus, Functions::tanh,
      Functions::log, Functions::log1p, Functions::sqrt, Functions::sin, Functions::cos, Functions::abs,
      Functions::floor,
      Functions::heaviside, Functions::relu, x -> Functions.linoid(x, 10), x -> Functions.pow(x, 2),
      x -> Functions.min(x, 0), x -> Functions.max(x, 0), x -> Functions.clip(x, -1, 1), x -> Functions.powi(x, 3)
    };
  }

  @Test
  void exponentialAtItsLimits() {
    same(1, Functions.exp(0.0));
    same(1, Functions.exp(-0.0));
    same(INF, Functions.exp(INF));
    same(0, Functions.exp(-INF));
    same(INF, Functions.exp(Math.nextUp(709.782712893384)));
    assertEquals(1.797693134862273E308, Functions.exp(709.782712893384), Math.ulp(1e308));
    same(Double.MIN_VALUE, Functions.exp(-745.1332191019411));
    same(0, Functions.exp(-745.2));
    assertEquals(StrictMath.exp(-720), Functions.exp(-720), 2 * Double.MIN_VALUE);
  }

  @Test
  void expm1AtItsLimits() {
    same(0.0, Functions.expm1(0.0));
    same(-0.0, Functions.expm1(-0.0));
    same(Double.MIN_VALUE, Functions.expm1(Double.MIN_VALUE));
    same(-1, Functions.expm1(-INF));
    same(-1, Functions.expm1(-50));
    same(INF, Functions.expm1(INF));
    same(INF, Functions.expm1(709.8));
    same(Functions.exp(709.7), Functions.expm1(709.7));
  }

  @Test
  void exprelHasNoHoleAtZeroAndNoEarlyOverflow() {
    same(1, Functions.exprel(0.0));
    same(1, Functions.exprel(-0.0));
    same(1, Functions.exprel(Double.MIN_VALUE));
    same(1 + 0x1p-40, Functions.exprel(0x1p-39));
    assertTrue(Functions.exprel(716) < INF);
    same(INF, Functions.exprel(716.5));
    same(INF, Functions.exprel(INF));
    same(0, Functions.exprel(-INF));
    same(1e-300, Functions.exprel(-1e300));
  }

  @Test
  void linoidIsItsScaleAtZeroAndItsArgumentFarAbove() {
    same(10, Functions.linoid(0, 10));
    same(10, Functions.linoid(1e-300, 10));
    same(1e300, Functions.linoid(1e300, 1));
    same(INF, Functions.linoid(INF, 10));
    same(0, Functions.linoid(-INF, 10));
    same(0, Functions.linoid(-1e300, 10));
    assertEquals(25 / (1 - Math.exp(-2.5)), Functions.linoid(25, 10), 1e-14);
    assertEquals(-25 / (1 - Math.exp(2.5)), Functions.linoid(-25, 10), 1e-14);
  }

  @Test
  void logarithmAtItsLimits() {
    same(-INF, Functions.log(0.0));
    same(-INF, Functions.log(-0.0));
    assertTrue(Double.isNaN(Functions.log(-1)));
    same(0, Functions.log(1));
    same(INF, Functions.log(INF));
    assertEquals(-744.4400719213812, Functions.log(Double.MIN_VALUE), 1e-13);
    same(-INF, Functions.log1p(-1));
    assertTrue(Double.isNaN(Functions.log1p(-1.1)));
    same(-0.0, Functions.log1p(-0.0));
    same(1e-300, Functions.log1p(1e-300));
  }

  @Test
  void tanhIsOddAndSaturates() {
    same(1, Functions.tanh(INF));
    same(-1, Functions.tanh(-INF));
    same(1, Functions.tanh(22));
    same(-0.0, Functions.tanh(-0.0));
    same(-Functions.tanh(0.3), Functions.tanh(-0.3));
    same(Double.MIN_VALUE, Functions.tanh(Double.MIN_VALUE));
  }

  @Test
  void specialCasesOfPowAreThoseOfJava() {
    for (double x : EdgeCases.ALL) {
      for (double y : new double[] {0, -0.0, 1, -1, 2, 3, 0.5, -0.5, 1e300, INF, -INF, Double.NaN, 0x1p53, 1e-300}) {
        double expected = StrictMath.pow(x, y);
        double actual = Functions.pow(x, y);
        assertTrue(Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= 2 * Math.ulp(expected),
            x + "^" + y + " is " + actual + ", not " + expected);
      }
    }
  }

  @Test
  void integerPowersMultiplyInTheDocumentedOrder() {
    double x = 1.1;
    double square = x * x;
    double cube = square * x;
    same(1, Functions.powi(x, 0));
    same(x, Functions.powi(x, 1));
    same(cube, Functions.powi(x, 3));
    same(square * square * x, Functions.powi(x, 5));
    same(cube * cube * x, Functions.powi(x, 7));
    same(1 / (square * square), Functions.powi(x, -4));
    same(0, Functions.powi(0.5, Integer.MAX_VALUE));
    same(INF, Functions.powi(0.5, Integer.MIN_VALUE));
  }

  @Test
  void largeAnglesAreThoseOfStrictMath() {
    same(StrictMath.sin(1e22), Functions.sin(1e22));
    same(StrictMath.cos(-1e6), Functions.cos(-1e6));
    same(-0.0, Functions.sin(-0.0));
    assertTrue(Double.isNaN(Functions.sin(INF)));
    assertTrue(Double.isNaN(Functions.cos(-INF)));
  }

  @Test
  void sigmoidAndSoftplusNeverOverflow() {
    same(0.5, Functions.sigmoid(0));
    same(0, Functions.sigmoid(-INF));
    same(1, Functions.sigmoid(INF));
    same(1e300, Functions.softplus(1e300));
    same(INF, Functions.softplus(INF));
    same(0, Functions.softplus(-INF));
    assertEquals(Math.log(2), Functions.softplus(0), 1e-16);
  }

  @Test
  void stepAndRampAtZero() {
    same(1, Functions.heaviside(0.0));
    same(1, Functions.heaviside(-0.0));
    same(0, Functions.heaviside(-Double.MIN_VALUE));
    same(0, Functions.relu(-3));
    same(2, Functions.relu(2));
    same(3, Functions.clip(7, -1, 3));
  }

  private static void same(double expected, double actual) {
    assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), expected + " and " + actual);
  }
}
