package org.neurodsl.pass;

import static org.neurodsl.pass.Symbolic.ONE;
import static org.neurodsl.pass.Symbolic.ZERO;
import static org.neurodsl.pass.Symbolic.choice;
import static org.neurodsl.pass.Symbolic.difference;
import static org.neurodsl.pass.Symbolic.negative;
import static org.neurodsl.pass.Symbolic.product;
import static org.neurodsl.pass.Symbolic.quotient;
import static org.neurodsl.pass.Symbolic.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Expr.BinaryOperator;
import org.neurodsl.ir.KnownFunction;

/**
 * Symbolic derivatives of values of a graph. At a kink or jump ({@code abs}, {@code relu}, {@code if}) the
 * derivative is that of one side; a stimulus table counts as constant.
 */
final class Differentiate {
  /** Below this magnitude the derivative of exprel is taken from its series, to which 5 terms give 1e-14 there. */
  private static final double SERIES_BELOW = 0.01;

  private final CodeGraph graph;
  private final String x;
  private final Map<Expr, Expr> derivatives = new HashMap<>();

  private Differentiate(CodeGraph graph, String x) {
    this.graph = graph;
    this.x = x;
  }

  /** The derivative of a value with respect to a name from outside. */
  static Expr of(CodeGraph graph, Expr value, String x) {
    Differentiate work = new Differentiate(graph, x);
    for (int number : graph.reachable(List.of(value))) {
      if (graph.dependsOn(CodeGraph.value(number), x)) {
        graph.at(graph.placeOf(number));
        work.derivatives.put(CodeGraph.value(number), graph.add(work.derivative(graph.operation(number))));
      }
    }
    return work.of(value);
  }

  private Expr of(Expr value) {
    if (!graph.dependsOn(value, x)) {
      return ZERO;
    }
    return CodeGraph.number(value) < 0 ? ONE : derivatives.get(value);
  }

  private Expr derivative(Expr operation) {
    return switch (operation) {
      case Expr.Num number -> ZERO;
      case Expr.Ref reference -> of(reference);
      case Expr.Unary unary -> negative(of(unary.operand()));
      case Expr.Binary binary -> derivative(binary);
      case Expr.Call call -> derivative(call);
      case Expr.Choose each -> choice(each.test(), of(each.whenTrue()), of(each.whenFalse()));
      case Expr.Lookup lookup -> ZERO;
    };
  }

  private Expr derivative(Expr.Binary binary) {
    Expr left = binary.left();
    Expr right = binary.right();
    Expr byLeft = of(left);
    Expr byRight = of(right);
    return switch (binary.operator()) {
      case ADD -> sum(byLeft, byRight);
      case SUBTRACT -> difference(byLeft, byRight);
      case MULTIPLY -> sum(product(byLeft, right), product(left, byRight));
      case DIVIDE -> quotient(difference(byLeft, product(quotient(left, right), byRight)), right);
      case POWER -> power(binary, byLeft, byRight);
      default -> ZERO;
    };
  }

  private static Expr power(Expr.Binary power, Expr byBase, Expr byExponent) {
    Expr base = power.left();
    Expr exponent = power.right();
    Expr less = exponent instanceof Expr.Num number
        ? Expr.num(number.value() - 1)
        : Expr.subtract(exponent, ONE);
    Expr ofBase = product(product(exponent, new Expr.Binary(BinaryOperator.POWER, base, less)), byBase);
    return sum(ofBase, product(product(power, Expr.call(KnownFunction.LOG, base)), byExponent));
  }

  private Expr derivative(Expr.Call call) {
    Expr x1 = call.arguments().getFirst();
    Expr d1 = of(x1);
    return switch (call.function()) {
      case EXP -> product(call, d1);
      case EXPM1 -> product(Expr.call(KnownFunction.EXP, x1), d1);
      case LOG -> quotient(d1, x1);
      case SQRT -> quotient(d1, product(Expr.num(2), call));
      case ABS -> choice(below(x1, ZERO), negative(d1), d1);
      case SIN -> product(Expr.call(KnownFunction.COS, x1), d1);
      case COS -> negative(product(Expr.call(KnownFunction.SIN, x1), d1));
      case TANH -> product(difference(ONE, Expr.multiply(call, call)), d1);
      case FLOOR, HEAVISIDE -> ZERO;
      case MIN -> choice(below(call.arguments().get(1), x1), of(call.arguments().get(1)), d1);
      case MAX -> choice(below(x1, call.arguments().get(1)), of(call.arguments().get(1)), d1);
      case CLIP -> choice(below(x1, call.arguments().get(1)), of(call.arguments().get(1)),
          choice(below(call.arguments().get(2), x1), of(call.arguments().get(2)), d1));
      case RELU -> choice(below(x1, ZERO), ZERO, d1);
      case SOFTPLUS -> product(Expr.call(KnownFunction.SIGMOID, x1), d1);
      case SIGMOID -> product(product(call, difference(ONE, call)), d1);
      case LINOID -> linoid(call);
      case EXPREL -> product(exprelSlope(x1), d1);
    };
  }

  /** linoid(x, k) = k/exprel(-x/k). */
  private Expr linoid(Expr.Call call) {
    Expr argument = call.arguments().get(0);
    Expr scale = call.arguments().get(1);
    Expr u = Expr.negate(Expr.divide(argument, scale));
    Expr exprel = Expr.call(KnownFunction.EXPREL, u);
    Expr byArgument = Expr.divide(exprelSlope(u), Expr.multiply(exprel, exprel));
    Expr byScale = Expr.add(Expr.divide(ONE, exprel), Expr.multiply(u, byArgument));
    return sum(product(byArgument, of(argument)), product(byScale, of(scale)));
  }

  /** (exp(u) - exprel(u))/u, near 0 by its series 1/2 + u/3 + u^2/8 + u^3/30 + u^4/144. */
  private static Expr exprelSlope(Expr u) {
    Expr near = Expr.num(1.0 / 144);
    for (double coefficient : new double[] {1.0 / 30, 1.0 / 8, 1.0 / 3, 1.0 / 2}) {
      near = Expr.add(Expr.multiply(near, u), Expr.num(coefficient));
    }
    Expr far = Expr.divide(
        Expr.subtract(Expr.call(KnownFunction.EXP, u), Expr.call(KnownFunction.EXPREL, u)), u);
    return new Expr.Choose(below(Expr.call(KnownFunction.ABS, u), Expr.num(SERIES_BELOW)), near, far);
  }

  private static Expr below(Expr left, Expr right) {
    return new Expr.Binary(BinaryOperator.LESS, left, right);
  }
}
