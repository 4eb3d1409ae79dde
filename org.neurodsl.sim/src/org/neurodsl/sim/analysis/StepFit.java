package org.neurodsl.sim.analysis;

/**
 * Fits a step exactly. The best height above a breakpoint is the mean of the points there and lowers the residual sum
 * of squares by (sum of these y)²/(their number), so one pass over the breakpoints finds the best one. Every breakpoint
 * between two samples fits alike; the upper one, the first x on the step, is reported.
 */
final class StepFit implements ShapeFit {
  @Override
  public double[] fit(FitData data) {
    double[] best = {0, data.x[data.size() - 1]};
    double bestGain = 0;
    double sum = 0;
    for (int i = data.size() - 1; i >= 0; i--) {
      sum += data.y[i];
      boolean breakpoint = i == 0 || data.x[i - 1] < data.x[i];
      int above = data.size() - i;
      double gain = sum * sum / above;
      if (breakpoint && gain > bestGain) {
        bestGain = gain;
        best = new double[] {sum / above, data.x[i]};
      }
    }
    return best;
  }
}
