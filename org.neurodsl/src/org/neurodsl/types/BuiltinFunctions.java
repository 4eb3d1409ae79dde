package org.neurodsl.types;

/** The built-in functions and operators on plain doubles in base units, for constants; NaN where there is no value. */
final class BuiltinFunctions {

  /** R/F in mV/K (CODATA 2018). */
  private static final double GAS_OVER_FARADAY = 8.314462618 / 96485.33212 * 1000;

  private BuiltinFunctions() {}

  static double operator(String op, double left, double right) {
    if (op == null || Double.isNaN(left) || Double.isNaN(right)) {
      return Double.NaN;
    }
    return switch (op) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      case "^" -> Math.pow(left, right);
      case "<" -> truth(left < right);
      case "<=" -> truth(left <= right);
      case ">" -> truth(left > right);
      case ">=" -> truth(left >= right);
      case "==" -> truth(left == right);
      case "!=" -> truth(left != right);
      case "and" -> truth(left != 0 && right != 0);
      case "or" -> truth(left != 0 || right != 0);
      default -> Double.NaN;
    };
  }

  static double call(String function, double[] x) {
    return switch (x.length) {
      case 1 -> one(function, x[0]);
      case 2 -> two(function, x[0], x[1]);
      case 3 -> function.equals("clip") ? Math.max(x[1], Math.min(x[2], x[0])) : Double.NaN;
      case 4 -> function.equals("nernst") ? GAS_OVER_FARADAY * x[3] / x[0] * Math.log(x[1] / x[2]) : Double.NaN;
      default -> Double.NaN;
    };
  }

  private static double one(String function, double x) {
    return switch (function) {
      case "exp" -> Math.exp(x);
      case "expm1" -> Math.expm1(x);
      case "log" -> Math.log(x);
      case "sqrt" -> Math.sqrt(x);
      case "abs" -> Math.abs(x);
      case "sin" -> Math.sin(x);
      case "cos" -> Math.cos(x);
      case "tanh" -> Math.tanh(x);
      case "floor" -> Math.floor(x);
      case "heaviside" -> truth(x >= 0);
      case "relu" -> Math.max(0, x);
      case "softplus" -> Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
      case "sigmoid" -> 1 / (1 + Math.exp(-x));
      case "exprel" -> x == 0 ? 1 : Math.expm1(x) / x;
      default -> Double.NaN;
    };
  }

  private static double two(String function, double x, double y) {
    return switch (function) {
      case "min" -> Math.min(x, y);
      case "max" -> Math.max(x, y);
      case "pow" -> Math.pow(x, y);
      case "linoid" -> x == 0 ? y : x / -Math.expm1(-x / y);
      default -> Double.NaN;
    };
  }

  private static double truth(boolean value) {
    return value ? 1 : 0;
  }
}
