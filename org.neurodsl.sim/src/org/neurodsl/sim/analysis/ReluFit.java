package org.neurodsl.sim.analysis;

/**
 * Fits a rectified line exactly. While theta moves between two neighbouring x, the same points lie above it and the
 * problem is a straight line through them; so the optimum is the best of all these lines that meet the axis inside
 * their own interval, and of the lines that meet it at a sample. No start value, no local minimum. Takes a time that
 * grows with the square of the number of points.
 */
final class ReluFit implements ShapeFit {
  @Override
  public double[] fit(FitData data) {
    double[] best = {0, data.x[data.size() - 1]};
    double bestRss = data.rss(CurveShape.RELU, best);
    for (int k = 0; k < data.size(); k++) {
      double[][] candidates = {lineThrough(data, k), lineFrom(data, data.x[k])};
      for (double[] candidate : candidates) {
        double rss = candidate == null ? Double.NaN : data.rss(CurveShape.RELU, candidate);
        if (rss < bestRss) {
          bestRss = rss;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** The regression line of the points from k on, or null if it does not meet the axis just below them. */
  private static double[] lineThrough(FitData data, int k) {
    int above = data.size() - k;
    double meanX = 0;
    double meanY = 0;
    for (int i = k; i < data.size(); i++) {
      meanX += data.x[i];
      meanY += data.y[i];
    }
    meanX /= above;
    meanY /= above;
    double xx = 0;
    double xy = 0;
    for (int i = k; i < data.size(); i++) {
      xx += (data.x[i] - meanX) * (data.x[i] - meanX);
      xy += (data.x[i] - meanX) * (data.y[i] - meanY);
    }
    double gain = xy / xx;
    double theta = meanX - meanY / gain;
    boolean inside = theta <= data.x[k] && (k == 0 || theta >= data.x[k - 1]);
    return Double.isFinite(theta) && inside ? new double[] {gain, theta} : null;
  }

  private static double[] lineFrom(FitData data, double theta) {
    double uu = 0;
    double uy = 0;
    for (int i = 0; i < data.size(); i++) {
      double u = Math.max(0, data.x[i] - theta);
      uu += u * u;
      uy += u * data.y[i];
    }
    return uu > 0 ? new double[] {uy / uu, theta} : null;
  }
}
