package org.neurodsl.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.neuro.UnitFactor;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Rational;
import org.neurodsl.units.UnitExpression;
import org.neurodsl.units.UnitFault;
import org.neurodsl.units.UnitReading;

/** Reads the units that stand in a model; the place of a fault is the index of a factor. */
public final class UnitReadings {

  private UnitReadings() {}

  /** Reads a unit after a number or a colon. */
  public static UnitReading of(UnitSpec spec) {
    if (!(spec instanceof org.neurodsl.neuro.UnitExpression expression)) {
      return new UnitReading.Good(CompositeUnit.ONE);
    }
    List<UnitExpression.Factor> factors = new ArrayList<>();
    for (UnitFactor factor : expression.getFactors()) {
      Optional<Rational> power = power(factor);
      if (power.isEmpty()) {
        return new UnitReading.Bad(unreadable(factors.size(), factor));
      }
      boolean below = "/".equals(factor.getOp()) || "per".equals(factor.getOp());
      factors.add(new UnitExpression.Factor(factor.getSymbol(), below ? power.get().negate() : power.get()));
    }
    return UnitExpression.of(factors);
  }

  /** The unit, or nothing where it cannot be read. */
  public static Optional<CompositeUnit> unit(UnitSpec spec) {
    return of(spec).unit();
  }

  /** The type of a number with that unit; what the fault is, where it cannot be read, is not reported here. */
  static ExpressionType type(UnitSpec spec) {
    return unit(spec).<ExpressionType>map(u -> new ExpressionType.Number(u.dimension()))
        .orElse(ExpressionType.UNKNOWN);
  }

  private static Optional<Rational> power(UnitFactor factor) {
    if (factor.getPower() == null) {
      return Optional.of(Rational.ONE);
    }
    return Rational.parse(factor.getPower().replaceAll("[\\^()\\s]", ""));
  }

  private static UnitFault unreadable(int index, UnitFactor factor) {
    String power = factor.getPower();
    return new UnitFault(UnitFault.Kind.EXPONENT_UNREADABLE, index, 1, power,
        "'" + power + "' is not an exponent; write a number such as ^2, ^-1 or ^(1/2).", Optional.empty());
  }
}
