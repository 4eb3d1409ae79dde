package org.neurodsl.units;

import java.util.Optional;

/**
 * Why a text is not a unit: where, what, and the likely mend.
 *
 * @param kind which rule was broken
 * @param offset where the fault begins in the text; for a list of factors the index of the factor
 * @param length how many characters it covers; for a list of factors 1
 * @param found the text at fault
 * @param sentence one sentence for the user that ends with the likely mend
 * @param replacement text that mends it when put in place of the fault
 */
public record UnitFault(
    Kind kind, int offset, int length, String found, String sentence, Optional<String> replacement) {

  /** The rules of unit expressions. */
  public enum Kind {
    UNKNOWN_UNIT,
    UNIT_EXPECTED,
    OPERATOR_EXPECTED,
    BRACKET_MISSING,
    EXPONENT_UNREADABLE,
    EXPONENT_TOO_LARGE,
    AMBIGUOUS_QUOTIENT,
    ABSOLUTE_IN_COMPOUND,
    TOO_LONG
  }
}
