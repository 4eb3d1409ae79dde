package org.neurodsl.sim.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Fits several curves to the same points and ranks them, best first, by AICc; equal ones in the order of
 * {@link CurveShape}. A curve that the points cannot decide about is refused with a reason, never with an exception.
 *
 * @param ranked the fits, best first
 * @param refused the curves that were not fitted
 */
public record FitRanking(List<CurveFit> ranked, List<Refusal> refused) {

  /**
   * A curve that was not fitted.
   *
   * @param shape the curve
   * @param reason one sentence
   */
  public record Refusal(CurveShape shape, String reason) {}

  /** Copies the lists. */
  public FitRanking {
    ranked = List.copyOf(ranked);
    refused = List.copyOf(refused);
  }

  /**
   * Fits and ranks.
   *
   * @param shapes the curves to compare
   * @param x swept values, any order; points where x or y is not finite are left out
   * @param y measured values, one per x
   */
  public static FitRanking of(List<CurveShape> shapes, double[] x, double[] y) {
    FitData data = new FitData(x, y);
    List<CurveFit> fits = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (CurveShape shape : shapes) {
      String reason = reasonAgainst(shape, data);
      if (reason == null) {
        fits.add(fit(shape, data));
      } else {
        refused.add(new Refusal(shape, reason));
      }
    }
    fits.sort(Comparator.comparingDouble(CurveFit::aicc).thenComparing(CurveFit::shape));
    return new FitRanking(fits, refused);
  }

  /** AICc above the best fit's, in the order of {@link #ranked}; 0 for the best. */
  public List<Double> deltas() {
    return ranked.stream().map(fit -> fit.aicc() - ranked.get(0).aicc()).toList();
  }

  private static String reasonAgainst(CurveShape shape, FitData data) {
    int parameters = shape.parameterNames().size();
    int needed = parameters + 3;
    if (data.size() < needed) {
      return shape.keyword() + " has " + parameters + " parameters and needs at least " + needed
          + " points with a value to be judged; there are " + data.size();
    }
    long distinct = DoubleStream.of(data.x).distinct().count();
    if (distinct <= parameters) {
      return shape.keyword() + " has " + parameters + " parameters and needs more than " + parameters
          + " different x; there are " + distinct;
    }
    return null;
  }

  private static CurveFit fit(CurveShape shape, FitData data) {
    double[] parameters = data.largest() == 0 ? silent(shape, data) : ShapeFit.of(shape).fit(data);
    double rss = data.rss(shape, parameters);
    List<Double> residuals = new ArrayList<>(data.size());
    for (int i = 0; i < data.size(); i++) {
      residuals.add(data.y[i] - shape.value(parameters, data.x[i]));
    }
    return new CurveFit(shape, boxed(parameters), rSquared(data, rss), rss, aicc(data, rss, parameters.length),
        boxed(data.x), residuals);
  }

  /** Every curve fits points that are all 0: with height 0. */
  private static double[] silent(CurveShape shape, FitData data) {
    double last = data.x[data.size() - 1];
    return shape.parameterNames().size() == 2 ? new double[] {0, last} : new double[] {0, last, 1};
  }

  private static double rSquared(FitData data, double rss) {
    double total = data.totalSquares();
    if (total > data.floor()) {
      return 1 - rss / total;
    }
    return rss <= data.floor() ? 1 : 0;
  }

  private static double aicc(FitData data, double rss, int parameters) {
    double n = data.size();
    double k = parameters + 1;
    double variance = Math.max(rss, data.floor()) / n;
    return n * StrictMath.log(variance) + 2 * k + 2 * k * (k + 1) / (n - k - 1);
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
