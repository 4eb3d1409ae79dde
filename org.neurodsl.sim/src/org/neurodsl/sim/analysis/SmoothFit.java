package org.neurodsl.sim.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits softplus and sigmoid by Levenberg–Marquardt from several starts.
 *
 * <p>The three parameters are amplitude, position and the logarithm of the width, which keeps the width positive.
 * Starts lie on a fixed grid of positions and widths, with the best amplitude for each in closed form; the search goes
 * on from the best few, so the outcome does not depend on chance. A sigmoid may also fall: its width is then negative.
 */
final class SmoothFit implements ShapeFit {
  private static final double[] WIDTHS = {0.003, 0.01, 0.03, 0.1, 0.3, 1};
  private static final int POSITIONS = 17;
  private static final int SEARCHES = 5;

  /** Width in units of the x range below which a curve has a corner for every purpose. */
  private static final double NARROWEST = -16;

  private final CurveShape shape;

  SmoothFit(CurveShape shape) {
    this.shape = shape;
  }

  private record Start(double[] parameters, double sign, double rss) {}

  @Override
  public double[] fit(FitData data) {
    UnitScale scale = new UnitScale(data);
    FitData scaled = scale.scaled;
    double[] best = null;
    double bestRss = Double.POSITIVE_INFINITY;
    for (Start start : starts(scaled)) {
      double sign = start.sign();
      double[] found =
          LevenbergMarquardtFit.improve(scaled, start.parameters(), (p, x, gradient) -> value(p, sign, x, gradient));
      double[] natural = {found[0], found[1], sign * width(found[2])};
      double rss = scaled.rss(shape, natural);
      if (rss < bestRss) {
        bestRss = rss;
        best = natural;
      }
    }
    return scale.unscale(shape, best);
  }

  private List<Start> starts(FitData data) {
    List<Start> starts = new ArrayList<>();
    for (double sign : shape == CurveShape.SIGMOID ? new double[] {1, -1} : new double[] {1}) {
      for (double width : WIDTHS) {
        for (int i = 0; i < POSITIONS; i++) {
          starts.add(start(data, i / (POSITIONS - 1.0), width, sign));
        }
      }
    }
    if (shape == CurveShape.SOFTPLUS) {
      starts.add(start(data, new ReluFit().fit(data)[1], WIDTHS[0], 1));
    }
    starts.sort(Comparator.comparingDouble(Start::rss));
    return starts.subList(0, Math.min(SEARCHES, starts.size()));
  }

  private Start start(FitData data, double position, double width, double sign) {
    double[] p = {1, position, StrictMath.log(width)};
    double[] gradient = new double[3];
    double ff = 0;
    double fy = 0;
    for (int i = 0; i < data.size(); i++) {
      double f = value(p, sign, data.x[i], gradient);
      ff += f * f;
      fy += f * data.y[i];
    }
    p[0] = ff > 0 ? fy / ff : 0;
    double rss = LevenbergMarquardtFit.rss(data, p, (q, x, g) -> value(q, sign, x, g));
    return new Start(p, sign, Double.isNaN(rss) ? Double.POSITIVE_INFINITY : rss);
  }

  private static double width(double logarithm) {
    return StrictMath.exp(Math.max(NARROWEST, logarithm));
  }

  private double value(double[] p, double sign, double x, double[] gradient) {
    double width = sign * width(p[2]);
    double z = (x - p[1]) / width;
    double rise = 1 / (1 + StrictMath.exp(-z));
    if (shape == CurveShape.SIGMOID) {
      double slope = p[0] * rise * (1 - rise);
      gradient[0] = rise;
      gradient[1] = -slope / width;
      gradient[2] = -slope * z;
      return p[0] * rise;
    }
    double soft = width * CurveShape.logOnePlusExp(z);
    gradient[0] = soft;
    gradient[1] = -p[0] * rise;
    gradient[2] = p[0] * (soft - width * z * rise);
    return p[0] * soft;
  }
}
