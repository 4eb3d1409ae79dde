package org.neurodsl.sim.analysis;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Fits a threshold power law.
 *
 * <p>For a given theta and exponent the factor is linear, for a given theta the exponent is a search in one variable;
 * what is left is a profile over theta. It has a corner at every sample (where a point changes sides), and its minimum
 * often lies on one, where Levenberg–Marquardt alone gets stuck. So the profile is first taken at the samples, then
 * searched between the neighbours of the best one, and the winner polished by Levenberg–Marquardt.
 */
final class PowerFit implements ShapeFit {
  private static final double[] EXPONENTS = {0.05, 0.15, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8};
  private static final double[] BELOW_FIRST = {-1, -0.3, -0.1, -0.03, -0.01};
  private static final int MAX_BREAKPOINTS = 96;
  private static final int MAX_EVALUATIONS = 200;

  private record Profile(double theta, double exponent, double rss) {}

  @Override
  public double[] fit(FitData data) {
    UnitScale scale = new UnitScale(data);
    FitData scaled = scale.scaled;
    double[] thetas = thetas(scaled);
    int bestIndex = 0;
    Profile best = null;
    for (int i = 0; i < thetas.length; i++) {
      Profile profile = profile(scaled, thetas[i]);
      if (best == null || profile.rss() < best.rss()) {
        best = profile;
        bestIndex = i;
      }
    }
    for (int i = Math.max(0, bestIndex - 2); i < Math.min(thetas.length - 1, bestIndex + 2); i++) {
      Profile inside = searchBetween(scaled, thetas[i], thetas[i + 1]);
      best = inside.rss() < best.rss() ? inside : best;
    }
    double[] start = {factor(scaled, best.theta(), best.exponent()), best.theta(), best.exponent()};
    double[] polished = LevenbergMarquardtFit.improve(scaled, start, PowerFit::value);
    return scale.unscale(CurveShape.POWER, isInDomain(polished) ? polished : start);
  }

  /** Flat data would draw theta and the exponent away without end; the search does not leave its domain for them. */
  private static boolean isInDomain(double[] p) {
    return p[1] >= BELOW_FIRST[0] && p[2] >= EXPONENTS[0] && p[2] <= EXPONENTS[EXPONENTS.length - 1];
  }

  /** Samples (a subset of many), and some points below the first for curves that are above 0 everywhere. */
  private static double[] thetas(FitData data) {
    int samples = Math.min(MAX_BREAKPOINTS, data.size() - 1);
    double[] thetas = new double[BELOW_FIRST.length + samples];
    System.arraycopy(BELOW_FIRST, 0, thetas, 0, BELOW_FIRST.length);
    for (int i = 0; i < samples; i++) {
      thetas[BELOW_FIRST.length + i] = data.x[(int) ((long) i * (data.size() - 1) / samples)];
    }
    return thetas;
  }

  private static Profile searchBetween(FitData data, double low, double high) {
    if (!(low < high)) {
      return profile(data, low);
    }
    double theta = minimum(t -> profile(data, t).rss(), low, high);
    return profile(data, theta);
  }

  private static Profile profile(FitData data, double theta) {
    int best = 0;
    double bestRss = Double.POSITIVE_INFINITY;
    for (int i = 0; i < EXPONENTS.length; i++) {
      double rss = rss(data, theta, EXPONENTS[i]);
      if (rss < bestRss) {
        bestRss = rss;
        best = i;
      }
    }
    double low = EXPONENTS[Math.max(0, best - 1)];
    double high = EXPONENTS[Math.min(EXPONENTS.length - 1, best + 1)];
    double exponent = minimum(p -> rss(data, theta, p), low, high);
    double rss = rss(data, theta, exponent);
    return rss < bestRss ? new Profile(theta, exponent, rss) : new Profile(theta, EXPONENTS[best], bestRss);
  }

  private static double minimum(UnivariateFunction function, double low, double high) {
    UnivariatePointValuePair found = new BrentOptimizer(1e-7, 1e-9).optimize(
        new UnivariateObjectiveFunction(function),
        GoalType.MINIMIZE,
        new SearchInterval(low, high),
        new MaxEval(MAX_EVALUATIONS));
    return found.getPoint();
  }

  private static double rss(FitData data, double theta, double exponent) {
    return data.rss(CurveShape.POWER, new double[] {factor(data, theta, exponent), theta, exponent});
  }

  private static double factor(FitData data, double theta, double exponent) {
    double ff = 0;
    double fy = 0;
    for (int i = 0; i < data.size(); i++) {
      double u = data.x[i] - theta;
      if (u > 0) {
        double f = StrictMath.pow(u, exponent);
        ff += f * f;
        fy += f * data.y[i];
      }
    }
    return ff > 0 ? fy / ff : 0;
  }

  private static double value(double[] p, double x, double[] gradient) {
    double u = x - p[1];
    if (!(u > 0)) {
      Arrays.fill(gradient, 0);
      return 0;
    }
    double power = StrictMath.pow(u, p[2]);
    gradient[0] = power;
    gradient[1] = -p[0] * p[2] * power / u;
    gradient[2] = p[0] * power * StrictMath.log(u);
    return p[0] * power;
  }
}
