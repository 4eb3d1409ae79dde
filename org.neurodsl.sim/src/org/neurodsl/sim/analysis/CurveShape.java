package org.neurodsl.sim.analysis;

import java.util.List;
import org.neurodsl.sim.text.NumberText;

/**
 * The curves that an activation function is compared with: y over x, both in the unit they come in.
 *
 * <p>All use {@code StrictMath}, so a fit has the same bits on every machine.
 */
public enum CurveShape {
  /** All or none: {@code y = a} for {@code x >= x0}, else 0. */
  STEP("step", "a for x >= x0, else 0", "a", "x0"),
  /** Rectified line: {@code y = gain*max(0, x - theta)}. */
  RELU("relu", "gain*max(0, x - theta)", "gain", "theta"),
  /** Smooth rectified line: {@code y = gain*width*log(1 + exp((x - theta)/width))}. */
  SOFTPLUS("softplus", "gain*width*log(1 + exp((x - theta)/width))", "gain", "theta", "width"),
  /** Logistic curve: {@code y = top/(1 + exp(-(x - middle)/width))}. */
  SIGMOID("sigmoid", "top/(1 + exp(-(x - middle)/width))", "top", "middle", "width"),
  /** Threshold power law: {@code y = a*max(0, x - theta)^p}. */
  POWER("power", "a*max(0, x - theta)^p", "a", "theta", "p");

  private final String keyword;
  private final String formula;
  private final List<String> parameterNames;

  CurveShape(String keyword, String formula, String... parameterNames) {
    this.keyword = keyword;
    this.formula = formula;
    this.parameterNames = List.of(parameterNames);
  }

  /** The word for this shape in the language. */
  public String keyword() {
    return keyword;
  }

  /** The formula as text, in the names of {@link #parameterNames}. */
  public String formula() {
    return formula;
  }

  /** Names of the parameters, in the order of the arrays used here. */
  public List<String> parameterNames() {
    return parameterNames;
  }

  /** Value of the curve at x for parameters in the order of {@link #parameterNames}. */
  public double value(double[] p, double x) {
    return switch (this) {
      case STEP -> x >= p[1] ? p[0] : 0;
      case RELU -> p[0] * Math.max(0, x - p[1]);
      case SOFTPLUS -> p[0] * p[2] * logOnePlusExp((x - p[1]) / p[2]);
      case SIGMOID -> p[0] / (1 + StrictMath.exp(-(x - p[1]) / p[2]));
      case POWER -> x > p[1] ? p[0] * StrictMath.pow(x - p[1], p[2]) : 0;
    };
  }

  /**
   * Unit texts of the parameters.
   *
   * @param xUnit unit of x, empty for a pure number
   * @param yUnit unit of y, empty for a pure number
   * @param p fitted parameters; the unit of the power law's factor depends on its exponent
   */
  public List<String> parameterUnits(String xUnit, String yUnit, double[] p) {
    return switch (this) {
      case STEP -> List.of(yUnit, xUnit);
      case RELU -> List.of(quotient(yUnit, xUnit, ""), xUnit);
      case SOFTPLUS -> List.of(quotient(yUnit, xUnit, ""), xUnit, xUnit);
      case SIGMOID -> List.of(yUnit, xUnit, xUnit);
      case POWER -> List.of(quotient(yUnit, xUnit, "^" + NumberText.of(p[2], 5)), xUnit, "");
    };
  }

  private static String quotient(String yUnit, String xUnit, String exponent) {
    if (xUnit.isEmpty()) {
      return yUnit;
    }
    boolean compound = xUnit.indexOf('/') >= 0 || xUnit.indexOf('*') >= 0 || xUnit.indexOf(' ') >= 0
        || (xUnit.indexOf('^') >= 0 && !exponent.isEmpty());
    String below = (compound ? "(" + xUnit + ")" : xUnit) + exponent;
    return (yUnit.isEmpty() ? "1" : yUnit) + "/" + below;
  }

  static double logOnePlusExp(double z) {
    return z > 0 ? z + StrictMath.log1p(StrictMath.exp(-z)) : StrictMath.log1p(StrictMath.exp(z));
  }
}
