package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitRankingTest {
  private static final double[] X = range(-5, 20, 51);

  private static double[] range(double from, double to, int points) {
    double[] x = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = from + (to - from) * i / (points - 1);
    }
    return x;
  }

  private static double[] map(double[] x, DoubleUnaryOperator curve) {
    return Arrays.stream(x).map(curve).toArray();
  }

  /** Parameters with theta (or its like) between two samples. */
  private static double[] truth(CurveShape shape) {
    return switch (shape) {
      case STEP -> new double[] {40, 6.5};
      case RELU -> new double[] {3.25, 6.26};
      case SOFTPLUS -> new double[] {3.25, 6.26, 1.7};
      case SIGMOID -> new double[] {40, 6.26, 1.7};
      case POWER -> new double[] {12, 6.26, 0.55};
    };
  }

  @ParameterizedTest
  @EnumSource(CurveShape.class)
  void everyShapeIsFoundAgainAndRankedFirst(CurveShape shape) {
    double[] truth = truth(shape);
    double[] y = map(X, x -> shape.value(truth, x));
    CurveFit best = FitRanking.of(List.of(CurveShape.values()), X, y).ranked().get(0);
    assertEquals(shape, best.shape());
    for (int i = 0; i < truth.length; i++) {
      assertEquals(truth[i], best.parameters().get(i), 1e-6 * Math.abs(truth[i]), shape.parameterNames().get(i));
    }
    assertEquals(1, best.rSquared(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1, 1e12})
  void unitsOfTheDataDoNotMatter(double scale) {
    for (CurveShape shape : CurveShape.values()) {
      double[] truth = truth(shape);
      double[] x = map(X, value -> value * scale);
      double[] y = map(X, value -> shape.value(truth, value) / scale);
      CurveFit fit = FitRanking.of(List.of(shape), x, y).ranked().get(0);
      assertEquals(1, fit.rSquared(), 1e-12, shape.keyword());
      assertEquals(truth[1] * scale, fit.parameters().get(1), 1e-6 * Math.abs(truth[1] * scale), shape.keyword());
    }
  }

  @Test
  void fallingSigmoidHasNegativeWidth() {
    double[] y = map(X, x -> 2 / (1 + Math.exp((x - 4) / 1.5)));
    CurveFit fit = FitRanking.of(List.of(CurveShape.SIGMOID), X, y).ranked().get(0);
    assertEquals(-1.5, fit.parameter("width"), 1e-9);
    assertEquals(4, fit.parameter("middle"), 1e-9);
  }

  /** No fit is worse than any of 2,000 random parameter sets near the truth: the optimum was found. */
  @ParameterizedTest
  @EnumSource(CurveShape.class)
  void noisyFitIsBetterThanRandomNeighbours(CurveShape shape) {
    RandomGenerator random = new SplittableRandom(11);
    RandomGenerator seeded = new SplittableRandom(7);
    double[] truth = truth(shape);
    double[] y = map(X, x -> shape.value(truth, x) + seeded.nextGaussian());
    CurveFit fit = FitRanking.of(List.of(shape), X, y).ranked().get(0);
    for (int trial = 0; trial < 2000; trial++) {
      double[] other = truth.clone();
      for (int i = 0; i < other.length; i++) {
        other[i] *= 1 + 0.2 * random.nextGaussian();
      }
      double rss = 0;
      for (int i = 0; i < X.length; i++) {
        double residual = y[i] - shape.value(other, X[i]);
        rss += residual * residual;
      }
      assertTrue(fit.rss() <= rss * (1 + 1e-9), () -> "better: " + Arrays.toString(other));
    }
  }

  @Test
  void residualsAreDataMinusCurve() {
    double[] y = map(X, x -> Math.max(0, x) + (x == 5 ? 1 : 0));
    CurveFit fit = FitRanking.of(List.of(CurveShape.RELU), X, y).ranked().get(0);
    for (int i = 0; i < X.length; i++) {
      assertEquals(y[i] - fit.value(X[i]), fit.residuals().get(i));
    }
  }

  @Test
  void pointsWithoutAValueAreLeftOutAndOrderDoesNotMatter() {
    double[] x = {5, 4, 3, 2, 1, 0, 6, 7};
    double[] y = {4, 3, 2, 1, 0, 0, Double.NaN, Double.POSITIVE_INFINITY};
    CurveFit fit = FitRanking.of(List.of(CurveShape.RELU), x, y).ranked().get(0);
    assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), fit.x());
    assertEquals(1, fit.parameter("theta"), 1e-14);
  }

  @Test
  void tooFewPointsAreReported() {
    double[] x = {0, 1, 2, 3, 4};
    FitRanking ranking = FitRanking.of(List.of(CurveShape.RELU, CurveShape.POWER), x, new double[] {0, 0, 1, 2, 3});
    assertEquals(List.of(CurveShape.RELU), ranking.ranked().stream().map(CurveFit::shape).toList());
    assertEquals(
        "power has 3 parameters and needs at least 6 points with a value to be judged; there are 5",
        ranking.refused().get(0).reason());
    assertTrue(FitRanking.of(List.of(CurveShape.values()), new double[0], new double[0]).ranked().isEmpty());
  }

  @Test
  void oneXRepeatedIsReported() {
    double[] x = {1, 1, 1, 1, 1, 1, 1};
    FitRanking ranking = FitRanking.of(List.of(CurveShape.values()), x, x);
    assertTrue(ranking.ranked().isEmpty());
    assertEquals("step has 2 parameters and needs more than 2 different x; there are 1",
        ranking.refused().get(0).reason());
  }

  @Test
  void silentNeuronIsFittedByFlatCurves() {
    FitRanking ranking = FitRanking.of(List.of(CurveShape.values()), X, new double[X.length]);
    assertEquals(5, ranking.ranked().size());
    for (CurveFit fit : ranking.ranked()) {
      assertEquals(0.0, fit.rss());
      assertEquals(1.0, fit.rSquared());
      assertTrue(Double.isFinite(fit.aicc()));
    }
  }

  @Test
  void constantAndWildDataGiveFiniteFits() {
    double[][] wild = {
      map(X, x -> 7), map(X, x -> -x), map(X, x -> x * x), map(X, x -> x == 0 ? 1e140 : 0), map(X, x -> 1e-140),
      map(X, Math::sin), map(X, x -> x > 19 ? 1 : 0)
    };
    for (double[] y : wild) {
      for (CurveFit fit : FitRanking.of(List.of(CurveShape.values()), X, y).ranked()) {
        assertTrue(fit.parameters().stream().allMatch(Double::isFinite), fit + "");
        assertTrue(!Double.isNaN(fit.rSquared()) && !Double.isNaN(fit.aicc()), fit + "");
      }
    }
  }

  @Test
  void criterionPrefersFewerParametersForEqualFits() {
    double[] y = map(X, x -> 2 * Math.max(0, x - 3));
    FitRanking ranking = FitRanking.of(List.of(CurveShape.POWER, CurveShape.RELU), X, y);
    assertEquals(CurveShape.RELU, ranking.ranked().get(0).shape());
  }

  @Test
  void valuesMustPair() {
    assertThrows(IllegalArgumentException.class,
        () -> FitRanking.of(List.of(CurveShape.STEP), new double[3], new double[4]));
  }

  @Test
  void parametersCarryUnits() {
    CurveFit relu = FitRanking.of(List.of(CurveShape.RELU), X, map(X, x -> Math.max(0, x))).ranked().get(0);
    assertEquals(List.of("Hz/pA", "pA"), relu.parameterUnits("pA", "Hz"));
    assertEquals(List.of("Hz/(uA/cm^2)", "uA/cm^2"), relu.parameterUnits("uA/cm^2", "Hz"));
    assertEquals(List.of("1/mV", "mV"), relu.parameterUnits("mV", ""));
    assertEquals(List.of("Hz", ""), relu.parameterUnits("", "Hz"));
    assertEquals(List.of("Hz/pA^0.5", "pA", ""),
        CurveShape.POWER.parameterUnits("pA", "Hz", new double[] {1, 2, 0.5}));
  }
}
