package org.neurodsl.check;

import java.util.Optional;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.DimensionText;
import org.neurodsl.units.Suggestion;

/** Puts units and mends into words. */
final class UnitWords {

  private UnitWords() {}

  /** {@code mV}, or {@code a number without unit}. */
  static String of(CompositeUnit unit) {
    return unit.text().equals("1") ? "a number without unit" : unit.text();
  }

  /** {@code a voltage}; of a dimension without a name {@code a quantity in mV^2/ms}. */
  static String kind(Dimension dimension, CompositeUnit unit) {
    return DimensionText.name(dimension).map(DimensionText::withArticle).orElse("a quantity in " + unit.text());
  }

  /** What to do with the thing at fault, {@code divide 'I' by a capacitance}; empty where no simple mend is known. */
  static String mend(Dimension expected, Dimension found, String thing) {
    Optional<Suggestion> suggestion = Suggestion.between(expected, found);
    return suggestion.map(s -> about(s.mend(), thing)).orElse("");
  }

  private static String about(String mend, String thing) {
    String quoted = "'" + thing + "'";
    if (mend.startsWith("divide by ")) {
      return "divide " + quoted + mend.substring("divide".length());
    }
    if (mend.startsWith("multiply by ")) {
      return "multiply " + quoted + mend.substring("multiply".length());
    }
    return mend + " to " + quoted;
  }

  /** Whether one is the other per area of membrane: a density and a total. */
  static boolean isDensityOfTotal(Dimension density, Dimension total) {
    return density.times(Dimension.AREA).equals(total) && isOfMembrane(total);
  }

  private static boolean isOfMembrane(Dimension total) {
    return total.equals(Dimension.CURRENT) || total.equals(Dimension.CONDUCTANCE) || total.equals(Dimension.CAPACITANCE)
        || total.equals(Dimension.CHARGE) || total.equals(Dimension.CURRENT.over(Dimension.TIME))
        || total.equals(Dimension.CONDUCTANCE.over(Dimension.TIME));
  }

  /** {@code a} or {@code an} before a word. */
  static String withArticle(String word) {
    return DimensionText.withArticle(word);
  }
}
