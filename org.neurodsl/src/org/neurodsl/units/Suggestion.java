package org.neurodsl.units;

import java.util.List;
import java.util.Optional;

/**
 * What would turn the found dimension into the expected one, in words for a message.
 *
 * @param quotient the expected dimension over the found one
 * @param name its English name, or that of its inverse when dividing
 * @param unit the customary unit of the quotient, {@code per ms} for a rate
 * @param mend a clause such as {@code append 'per ms'}, {@code multiply by an area}, {@code divide by a capacitance}
 */
public record Suggestion(Dimension quotient, String name, CompositeUnit unit, String mend) {

  /** Factors a modeller has at hand, by which one divides or multiplies. */
  private static final List<Dimension> AT_HAND = List.of(Dimension.TIME, Dimension.VOLTAGE, Dimension.AREA,
      Dimension.CAPACITANCE, Dimension.CAPACITANCE_DENSITY, Dimension.CONDUCTANCE, Dimension.CONDUCTANCE_DENSITY,
      Dimension.CURRENT, Dimension.CURRENT_DENSITY, Dimension.RESISTANCE, Dimension.CONCENTRATION, Dimension.CHARGE,
      Dimension.LENGTH, Dimension.TEMPERATURE, Dimension.VOLTAGE.times(Dimension.VOLTAGE));

  /** Suggests a mend, or nothing when the dimensions agree or no single factor with a name helps. */
  public static Optional<Suggestion> between(Dimension expected, Dimension found) {
    Dimension quotient = expected.over(found);
    if (quotient.isDimensionless() || !quotient.isModerate()) {
      return Optional.empty();
    }
    CompositeUnit unit = unitOf(quotient);
    if (found.isDimensionless()) {
      return Optional.of(new Suggestion(quotient, DimensionText.of(quotient), unit, "append '" + unit.text() + "'"));
    }
    Dimension inverse = Dimension.NONE.over(quotient);
    if (AT_HAND.contains(inverse)) {
      return Optional.of(suggest(quotient, inverse, "divide by "));
    }
    boolean multiply = AT_HAND.contains(quotient);
    return multiply ? Optional.of(suggest(quotient, quotient, "multiply by ")) : Optional.empty();
  }

  private static Suggestion suggest(Dimension quotient, Dimension factor, String verb) {
    String name = factor.equals(Dimension.TIME) ? "time constant" : DimensionText.of(factor);
    return new Suggestion(quotient, name, unitOf(quotient), verb + DimensionText.withArticle(name));
  }

  private static CompositeUnit unitOf(Dimension quotient) {
    return quotient.equals(Dimension.FREQUENCY) ? UnitExpression.parse("per ms").unit().orElseThrow()
        : UnitText.of(quotient);
  }
}
