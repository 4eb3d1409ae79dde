package org.neurodsl.types;

import java.util.Optional;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Unary;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.ExpressionType.Open;
import org.neurodsl.types.ExpressionType.Polymorphic;
import org.neurodsl.types.ExpressionType.Unknown;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Rational;

/** The dimension rules of the operators. */
final class Arithmetic {

  private final Inference inference;

  Arithmetic(Inference inference) {
    this.inference = inference;
  }

  ExpressionType binary(Binary binary) {
    String op = binary.getOp() == null ? "" : binary.getOp();
    return switch (op) {
      case "and", "or" -> {
        boolean left = isTruth(binary.getLeft());
        boolean right = isTruth(binary.getRight());
        yield left && right ? ExpressionType.TRUTH : ExpressionType.UNKNOWN;
      }
      case "<", "<=", ">", ">=", "==", "!=" -> {
        ExpressionType common = common(op, binary.getLeft(), binary.getRight());
        yield common.isUnknown() ? ExpressionType.UNKNOWN : ExpressionType.TRUTH;
      }
      case "+", "-" -> sum(op, binary);
      case "*", "/" -> product(op.equals("/"), binary);
      case "^" -> power("^", binary.getLeft(), binary.getRight());
      default -> ExpressionType.UNKNOWN;
    };
  }

  ExpressionType unary(Unary unary) {
    if ("not".equals(unary.getOp())) {
      return isTruth(unary.getOperand()) ? ExpressionType.TRUTH : ExpressionType.UNKNOWN;
    }
    boolean absolute = "-".equals(unary.getOp()) && isAbsolute(unary.getOperand(), true);
    ExpressionType operand = number(unary.getOperand());
    return absolute ? ExpressionType.UNKNOWN : operand;
  }

  ExpressionType conditional(Conditional conditional) {
    isTruth(conditional.getTest());
    Expression first = conditional.getWhenTrue();
    ExpressionType one = inference.of(first);
    ExpressionType other = inference.of(conditional.getWhenFalse());
    if (one.kind() == Kind.BOOLEAN && other.kind() == Kind.BOOLEAN) {
      return ExpressionType.TRUTH;
    }
    return common("if", first, conditional.getWhenFalse());
  }

  /** The type that two values share; a fault at the second where they share none. */
  ExpressionType common(String operation, Expression first, Expression second) {
    ExpressionType one = number(first);
    ExpressionType other = number(second);
    if (one instanceof Unknown || other instanceof Unknown) {
      return ExpressionType.UNKNOWN;
    }
    if (one instanceof Open || one instanceof Polymorphic && !(other instanceof Open)) {
      return other;
    }
    if (other instanceof Open || other instanceof Polymorphic || one.equals(other)) {
      return one;
    }
    inference.report(new TypeFault.Mismatch(second, operation, first, dimension(one), dimension(other)));
    return ExpressionType.UNKNOWN;
  }

  /** The type of something that has to be a number. */
  ExpressionType number(Expression expression) {
    ExpressionType type = inference.of(expression);
    if (type.kind() == Kind.NUMBER || type.isUnknown()) {
      return type;
    }
    inference.report(new TypeFault.WrongKind(expression, Kind.NUMBER, type.kind()));
    return ExpressionType.UNKNOWN;
  }

  private boolean isTruth(Expression expression) {
    ExpressionType type = inference.of(expression);
    if (type.kind() != Kind.BOOLEAN && !type.isUnknown()) {
      inference.report(new TypeFault.WrongKind(expression, Kind.BOOLEAN, type.kind()));
    }
    return type.kind() == Kind.BOOLEAN;
  }

  private ExpressionType sum(String op, Binary binary) {
    boolean absolute = op.equals("+") && isAbsolute(binary.getRight(), false);
    ExpressionType common = common(op, binary.getLeft(), binary.getRight());
    return absolute ? ExpressionType.UNKNOWN : common;
  }

  private ExpressionType product(boolean quotient, Binary binary) {
    boolean absolute = isAbsolute(binary.getLeft(), false) | isAbsolute(binary.getRight(), false);
    ExpressionType left = number(binary.getLeft());
    ExpressionType right = number(binary.getRight());
    if (absolute || left.isUnknown() || right.isUnknown()) {
      return absolute || left instanceof Unknown || right instanceof Unknown ? ExpressionType.UNKNOWN
          : ExpressionType.OPEN;
    }
    if (left instanceof Polymorphic || right instanceof Polymorphic) {
      return ExpressionType.ZERO;
    }
    Dimension l = dimension(left);
    Dimension r = dimension(right);
    return moderate(binary, quotient ? l.over(r) : l.times(r));
  }

  /** {@code base ^ exponent}; with a unit in the base the exponent must be a constant. */
  ExpressionType power(String function, Expression base, Expression exponent) {
    boolean absolute = isAbsolute(base, false);
    ExpressionType below = number(base);
    ExpressionType above = plain(function, exponent);
    if (absolute || above instanceof Unknown) {
      return ExpressionType.UNKNOWN;
    }
    if (below.dimension().isEmpty()) {
      return below;
    }
    Dimension dimension = dimension(below);
    if (dimension.isDimensionless()) {
      return ExpressionType.DIMENSIONLESS;
    }
    Optional<Rational> constant = rational(exponent);
    if (constant.isEmpty() && above.isUnknown()) {
      return ExpressionType.OPEN;
    }
    if (constant.isEmpty()) {
      inference.report(new TypeFault.ExponentVaries(exponent, dimension));
      return ExpressionType.UNKNOWN;
    }
    return raise(exponent.eContainer() instanceof Binary whole ? whole : exponent, dimension, constant.get());
  }

  /** The square root of a value. */
  ExpressionType root(Expression whole, Expression argument) {
    ExpressionType type = number(argument);
    return type.dimension().isPresent() ? raise(whole, dimension(type), Rational.HALF) : type;
  }

  /** The type of something that has to be a number without unit. */
  ExpressionType plain(String function, Expression argument) {
    ExpressionType type = number(argument);
    if (type.isUnknown() || type.fits(Dimension.NONE)) {
      return type.isUnknown() ? type : ExpressionType.DIMENSIONLESS;
    }
    inference.report(new TypeFault.HasUnit(argument, function, dimension(type)));
    return ExpressionType.UNKNOWN;
  }

  private ExpressionType raise(Expression where, Dimension dimension, Rational exponent) {
    try {
      return moderate(where, dimension.power(exponent));
    } catch (ArithmeticException beyondInt) {
      inference.report(new TypeFault.DimensionTooLarge(where));
      return ExpressionType.UNKNOWN;
    }
  }

  private ExpressionType moderate(Expression where, Dimension dimension) {
    if (dimension.isModerate()) {
      return new ExpressionType.Number(dimension);
    }
    inference.report(new TypeFault.DimensionTooLarge(where));
    return ExpressionType.UNKNOWN;
  }

  private static Dimension dimension(ExpressionType type) {
    return type.dimension().orElse(Dimension.NONE);
  }

  /** Reads an exponent that is made of plain numbers: {@code 2}, {@code -1}, {@code 0.5}, {@code (1/3)}. */
  static Optional<Rational> rational(Expression exponent) {
    return switch (exponent) {
      case Quantity q when q.getUnit() == null && !q.isPercent() && q.getValue() != null ->
          Rational.parse(q.getValue());
      case Parenthesised p -> rational(p.getInner());
      case Unary u when "-".equals(u.getOp()) -> rational(u.getOperand()).map(Rational::negate);
      case Binary b when "/".equals(b.getOp()) -> rational(b.getRight()).filter(r -> !r.isZero())
          .flatMap(below -> rational(b.getLeft()).flatMap(above -> quotient(above, below)));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Rational> quotient(Rational above, Rational below) {
    try {
      return Optional.of(above.over(below));
    } catch (ArithmeticException beyondInt) {
      return Optional.empty();
    }
  }

  /** Finds a literal in degC, which marks a point of the scale, where only a difference makes sense. */
  private boolean isAbsolute(Expression expression, boolean negated) {
    Expression bare = expression;
    while (bare instanceof Parenthesised parenthesised) {
      bare = parenthesised.getInner();
    }
    boolean absolute = bare instanceof Quantity quantity && quantity.getUnit() != null
        && UnitReadings.unit(quantity.getUnit()).map(CompositeUnit::offset).orElse(0.0) != 0;
    if (absolute) {
      inference.report(new TypeFault.AbsoluteTemperature(bare, negated));
    }
    return absolute;
  }
}
