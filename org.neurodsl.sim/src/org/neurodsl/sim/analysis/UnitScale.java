package org.neurodsl.sim.analysis;

/**
 * Maps points to x from 0 to 1 and |y| at most 1, so that tolerances and start values of the iterative fits hold for
 * any unit.
 */
final class UnitScale {
  private final double origin;
  private final double range;
  private final double height;

  /** Points in the scaled coordinates. */
  final FitData scaled;

  UnitScale(FitData data) {
    origin = data.x[0];
    range = data.x[data.size() - 1] - origin;
    height = data.largest();
    double[] x = new double[data.size()];
    double[] y = new double[data.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (data.x[i] - origin) / range;
      y[i] = data.y[i] / height;
    }
    scaled = new FitData(x, y);
  }

  /** Parameters for the original points from those for the scaled ones. */
  double[] unscale(CurveShape shape, double[] p) {
    return switch (shape) {
      case STEP -> new double[] {height * p[0], origin + range * p[1]};
      case RELU -> new double[] {height / range * p[0], origin + range * p[1]};
      case SOFTPLUS -> new double[] {height / range * p[0], origin + range * p[1], range * p[2]};
      case SIGMOID -> new double[] {height * p[0], origin + range * p[1], range * p[2]};
      case POWER -> new double[] {height * p[0] / StrictMath.pow(range, p[2]), origin + range * p[1], p[2]};
    };
  }
}
