package org.neurodsl.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Statistics of fixed streams: deviations in units of their standard error, which must look like standard normals. */
class RandomStreamsTest {
  private static final int N = 100_000;

  private final CounterRandom random = new CounterRandom(42, 7);

  @Test
  void uniformNumbersFillTheOpenIntervalEvenly() {
    checkMoments(i -> random.uniform(i, 0), 0.5, 1 / 12.0, 1 / 180.0);
    checkMoments(step -> random.uniform(3, step), 0.5, 1 / 12.0, 1 / 180.0);
    assertTrue(Math.abs(chiSquare(i -> random.uniform(i, 1))) < 3);
    for (int i = 0; i < N; i++) {
      double u = random.uniform(i, 2);
      assertTrue(u > 0 && u < 1);
    }
  }

  @Test
  void normalNumbersHaveTheirMomentsAndDistribution() {
    checkMoments(i -> random.normal(i, 5), 0, 1, 2);
    assertTrue(Math.abs(chiSquare(i -> normalDistribution(random.normal(i, 6)))) < 3);
  }

  @Test
  void exponentialNumbersHaveTheirMoments() {
    checkMoments(i -> random.exponential(i, 5), 1, 1, 8);
  }

  @Test
  void poissonCountsHaveMeanAndVarianceOfTheirExpectation() {
    for (double mean : new double[] {0.01, 0.7, 3, 16.5, 100}) {
      checkMoments(i -> random.poisson(mean, i, 9), mean, mean, mean + 2 * mean * mean);
    }
    assertEquals(0, random.poisson(0, 1, 1));
  }

  @Test
  void wholeNumbersBelowABoundAreEquallyLikely() {
    assertTrue(Math.abs(chiSquare(i -> (random.below(100, i, 3) + 0.5) / 100)) < 3);
  }

  /** Over many short runs, the scores themselves have mean 0 and variance 1. */
  @Test
  void tenThousandRunsScatterAsTheyShould() {
    int runs = 10_000;
    double sum = 0;
    double squares = 0;
    double worst = 0;
    for (int run = 0; run < runs; run++) {
      CounterRandom stream = new CounterRandom(1, run);
      double total = 0;
      for (int i = 0; i < 100; i++) {
        total += stream.uniform(i, 0) - 0.5;
      }
      double score = total / Math.sqrt(100 / 12.0);
      sum += score;
      squares += score * score;
      worst = Math.max(worst, Math.abs(score));
    }
    assertTrue(Math.abs(sum / Math.sqrt(runs)) < 3);
    assertTrue(Math.abs((squares - runs) / Math.sqrt(2.0 * runs)) < 3);
    assertTrue(worst > 3 && worst < 5, "largest score " + worst);
  }

  @Test
  void neighboursInIndexStepStreamAndSeedAreUncorrelated() {
    uncorrelated(i -> random.normal(i, 0), i -> random.normal(i + 1, 0));
    uncorrelated(i -> random.normal(0, i), i -> random.normal(0, i + 1));
    uncorrelated(i -> random.normal(0, i), i -> random.normal(1, i));
    uncorrelated(i -> random.normal(i, 0), i -> new CounterRandom(42, 8).normal(i, 0));
    uncorrelated(i -> random.normal(i, 0), i -> new CounterRandom(43, 7).normal(i, 0));
    uncorrelated(i -> random.substream(1).uniform(i, 0), i -> random.substream(2).uniform(i, 0));
    uncorrelated(i -> random.substream(i).uniform(0, 0), i -> random.uniform(i, 0));
  }

  @Test
  void sameKeyGivesTheSameNumber() {
    assertEquals(random.normal(123, 456), new CounterRandom(42, 7).normal(123, 456));
    assertNotEquals(random.bits(1, 0), random.bits(0, 1));
  }

  private static void uncorrelated(LongToDoubleFunction a, LongToDoubleFunction b) {
    double sum = 0;
    double meanA = 0;
    double meanB = 0;
    double varianceA = 0;
    double varianceB = 0;
    for (int i = 0; i < N; i++) {
      double x = a.applyAsDouble(i);
      double y = b.applyAsDouble(i);
      sum += x * y;
      meanA += x / N;
      meanB += y / N;
      varianceA += x * x / N;
      varianceB += y * y / N;
    }
    double deviation = Math.sqrt((varianceA - meanA * meanA) * (varianceB - meanB * meanB));
    double score = (sum / N - meanA * meanB) / deviation * Math.sqrt(N);
    assertTrue(Math.abs(score) < 3.5, "correlation of " + score + " standard errors");
  }

  /** Mean and variance, given the variance of the squared deviation. */
  private static void checkMoments(LongToDoubleFunction draw, double mean, double variance, double ofSquare) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < N; i++) {
      double d = draw.applyAsDouble(i) - mean;
      sum += d;
      squares += d * d;
    }
    double meanScore = sum / Math.sqrt(N * variance);
    double varianceScore = (squares - N * variance) / Math.sqrt(N * ofSquare);
    assertTrue(Math.abs(meanScore) < 3, "mean off by " + meanScore + " standard errors");
    assertTrue(Math.abs(varianceScore) < 5, "variance off by " + varianceScore + " standard errors");
  }

  /** Chi-square of 100 equal cells, as the number of its standard deviations from its mean. */
  private static double chiSquare(LongToDoubleFunction uniform) {
    int[] cells = new int[100];
    for (int i = 0; i < N; i++) {
      cells[(int) (100 * uniform.applyAsDouble(i))]++;
    }
    double sum = 0;
    for (int count : cells) {
      double d = count - N / 100.0;
      sum += d * d / (N / 100.0);
    }
    return (sum - 99) / Math.sqrt(2 * 99.0);
  }

  /** The normal distribution function by its series around zero, good to 1e-7 within 5 standard deviations. */
  private static double normalDistribution(double x) {
    double term = x;
    double sum = x;
    for (int n = 3; n < 200 && Math.abs(term) > 1e-12; n += 2) {
      term *= x * x / n;
      sum += term;
    }
    return Math.max(0, Math.min(1 - 1e-12, 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)));
  }
}
