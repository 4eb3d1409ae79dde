package org.neurodsl.sim.analysis;

/** Finds the parameters of one curve shape with the smallest residual sum of squares. */
interface ShapeFit {
  /**
   * Fits points with at least two different x and one y that is not 0.
   *
   * @return the parameters in the order of {@link CurveShape#parameterNames}
   */
  double[] fit(FitData data);

  /** The way to fit a shape. */
  static ShapeFit of(CurveShape shape) {
    return switch (shape) {
      case STEP -> new StepFit();
      case RELU -> new ReluFit();
      case SOFTPLUS, SIGMOID -> new SmoothFit(shape);
      case POWER -> new PowerFit();
    };
  }
}
