package org.neurodsl.ir;

/**
 * How a quantity is shown: a value in base units is {@code 10^exponent10} times the shown one, plus {@code offset}.
 *
 * @param text the unit in the user's words, empty for a pure number
 */
public record DisplayUnit(String text, int exponent10, double offset) {

  /** A pure number. */
  public static final DisplayUnit NONE = new DisplayUnit("", 0, 0);

  public DisplayUnit(String text, int exponent10) {
    this(text, exponent10, 0);
  }
}
