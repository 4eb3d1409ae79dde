package org.neurodsl.units;

/**
 * One unit of the table: a value in it is {@code value * 10^exponent10 + offset} in the base units of computation.
 *
 * @param symbol the way it is written, for example {@code mV}
 * @param dimension what it measures
 * @param exponent10 the power of ten that one of this unit is in base units (ms, mV, pA, 10 um, fmol, K)
 * @param offset zero for all but {@code degC}, where it is 273.15
 * @param description one line of English for hovers and completion
 */
public record Unit(String symbol, Dimension dimension, int exponent10, double offset, String description) {

  /** Tells whether the unit marks points of a scale, so that it cannot be part of a compound unit. */
  public boolean isAbsoluteOnly() {
    return offset != 0;
  }
}
