package org.neurodsl.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads unit expressions: {@code uA/cm^2}, {@code per ms per mV}, {@code mV*ms^-1}, {@code J/(mol*K)},
 * {@code ms^(1/2)}, {@code 1}.
 *
 * <p>The grammar side hands over the factors it has parsed, the command line hands over text; both obey the same rules.
 */
public final class UnitExpression {

  private static final int LARGEST_EXPONENT = 20;

  /** A factor as the grammar has it: a symbol and its exponent, negative after {@code /} or {@code per}. */
  public record Factor(String symbol, Rational exponent) {}

  private UnitExpression() {}

  /** Reads a text; the whole text must be one unit expression. */
  public static UnitReading parse(String text) {
    return new UnitParser(text).parse();
  }

  /** Multiplies parsed factors; the place of a fault is the index of the factor. */
  public static UnitReading of(List<Factor> factors) {
    List<UnitPower> powers = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Factor factor = factors.get(i);
      Optional<Unit> unit = UnitTable.find(factor.symbol());
      if (unit.isEmpty()) {
        return new UnitReading.Bad(unknown(factor.symbol(), i, 1));
      }
      boolean alone = factors.size() == 1 && factor.exponent().equals(Rational.ONE);
      if (unit.get().isAbsoluteOnly() && !alone) {
        return new UnitReading.Bad(absolute(i, 1));
      }
      if (!isSmall(factor.exponent())) {
        return new UnitReading.Bad(tooLarge(factor.exponent().toString(), i, 1));
      }
      powers.add(new UnitPower(unit.get(), factor.exponent()));
    }
    return product(powers);
  }

  private static UnitReading product(List<UnitPower> powers) {
    try {
      return new UnitReading.Good(CompositeUnit.product(powers));
    } catch (ArithmeticException overflow) {
      return new UnitReading.Bad(tooLarge("the product", 0, 1));
    }
  }

  static boolean isSmall(Rational exponent) {
    return Math.abs(exponent.doubleValue()) <= LARGEST_EXPONENT && exponent.den() <= LARGEST_EXPONENT;
  }

  static UnitFault unknown(String symbol, int offset, int length) {
    Optional<String> mend = UnitAdvice.mend(symbol);
    List<String> likely = UnitAdvice.likely(symbol);
    String sentence = "'" + symbol + "' is not a unit; "
        + mend.orElse("the units are those of neuroscience such as ms, mV, nS, uA/cm^2.");
    return new UnitFault(UnitFault.Kind.UNKNOWN_UNIT, offset, length, symbol, sentence,
        likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty());
  }

  static UnitFault absolute(int offset, int length) {
    return new UnitFault(UnitFault.Kind.ABSOLUTE_IN_COMPOUND, offset, length, "degC",
        "'degC' marks a point on the temperature scale and stands alone; write K in a compound unit.",
        Optional.of("K"));
  }

  static UnitFault tooLarge(String found, int offset, int length) {
    return new UnitFault(UnitFault.Kind.EXPONENT_TOO_LARGE, offset, length, found,
        "The exponent in '" + found + "' is beyond " + LARGEST_EXPONENT + "; units have small ones such as cm^2.",
        Optional.empty());
  }
}
