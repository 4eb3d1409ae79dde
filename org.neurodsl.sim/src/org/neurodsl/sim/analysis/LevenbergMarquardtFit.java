package org.neurodsl.sim.analysis;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Improves parameters by the Levenberg–Marquardt method of Commons Math; a failed search returns its start. */
final class LevenbergMarquardtFit {
  private static final int MAX_EVALUATIONS = 400;
  private static final double TOLERANCE = 1e-14;

  private LevenbergMarquardtFit() {}

  /** A curve with its derivatives by the parameters. */
  interface Gradient {
    /** Writes the derivatives at x into {@code gradient} and returns the value. */
    double at(double[] parameters, double x, double[] gradient);
  }

  /** Returns parameters whose residual sum of squares is at most that of the start. */
  static double[] improve(FitData data, double[] start, Gradient curve) {
    MultivariateJacobianFunction model = point -> evaluate(data, point.toArray(), curve);
    try {
      LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer()
          .withCostRelativeTolerance(TOLERANCE)
          .withParameterRelativeTolerance(TOLERANCE)
          .optimize(new LeastSquaresBuilder()
              .start(start)
              .model(model)
              .target(data.y)
              .lazyEvaluation(false)
              .maxEvaluations(MAX_EVALUATIONS)
              .maxIterations(MAX_EVALUATIONS)
              .build());
      double[] found = optimum.getPoint().toArray();
      return rss(data, found, curve) <= rss(data, start, curve) ? found : start;
    } catch (MathIllegalStateException | MathIllegalArgumentException notConverged) {
      return start;
    }
  }

  static double rss(FitData data, double[] parameters, Gradient curve) {
    double[] gradient = new double[parameters.length];
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      double residual = data.y[i] - curve.at(parameters, data.x[i], gradient);
      sum += residual * residual;
    }
    return sum;
  }

  private static Pair<RealVector, RealMatrix> evaluate(
      FitData data, double[] parameters, Gradient curve) {
    double[] values = new double[data.size()];
    double[][] jacobian = new double[data.size()][parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = curve.at(parameters, data.x[i], jacobian[i]);
    }
    return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
  }
}
