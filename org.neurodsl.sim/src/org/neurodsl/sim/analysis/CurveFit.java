package org.neurodsl.sim.analysis;

import java.util.List;

/**
 * One curve fitted to points by least squares.
 *
 * @param shape the curve
 * @param parameters its parameters, in the order of {@link CurveShape#parameterNames}, in units of x and y
 * @param rSquared 1 - RSS/TSS; for points that all have the same y it is 1 for a perfect fit, else 0
 * @param rss residual sum of squares, unit of y squared
 * @param aicc Akaike's criterion corrected for small samples, n ln(RSS/n) + 2k + 2k(k+1)/(n-k-1) with k = parameters
 *     + 1 (the variance counts), after Hurvich and Tsai (1989), doi:10.1093/biomet/76.2.297; smaller is better. An RSS
 *     below 1e-9 of the largest |y| per point counts as that much, so perfect fits are ranked by their parameters
 * @param x the points used, ascending
 * @param residuals y minus the curve, one per point of {@code x}
 */
public record CurveFit(
    CurveShape shape, List<Double> parameters, double rSquared, double rss, double aicc, List<Double> x,
    List<Double> residuals) {

  /** Copies the lists. */
  public CurveFit {
    parameters = List.copyOf(parameters);
    x = List.copyOf(x);
    residuals = List.copyOf(residuals);
  }

  /** Value of the fitted curve at x. */
  public double value(double at) {
    return shape.value(parameterArray(), at);
  }

  /** Parameter by name, e.g. {@code theta}. */
  public double parameter(String name) {
    int index = shape.parameterNames().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(shape.keyword() + " has no parameter " + name);
    }
    return parameters.get(index);
  }

  /** Unit texts of the parameters, see {@link CurveShape#parameterUnits}. */
  public List<String> parameterUnits(String xUnit, String yUnit) {
    return shape.parameterUnits(xUnit, yUnit, parameterArray());
  }

  private double[] parameterArray() {
    return parameters.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
