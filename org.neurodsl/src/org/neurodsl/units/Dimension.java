package org.neurodsl.units;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What kind of quantity a number is: exact exponents of the six base quantities.
 *
 * <p>Voltage and current are base quantities because they are what a neuroscientist measures; mass follows from them
 * (kg = V A s^3/m^2). Angles and counts have no dimension. A current and a current per area are different dimensions.
 */
public record Dimension(
    Rational time, Rational voltage, Rational current, Rational length, Rational amount, Rational temperature) {

  public static final Dimension NONE = base(-1);
  public static final Dimension TIME = base(0);
  public static final Dimension VOLTAGE = base(1);
  public static final Dimension CURRENT = base(2);
  public static final Dimension LENGTH = base(3);
  public static final Dimension AMOUNT = base(4);
  public static final Dimension TEMPERATURE = base(5);

  public static final Dimension FREQUENCY = NONE.over(TIME);
  public static final Dimension AREA = LENGTH.times(LENGTH);
  public static final Dimension VOLUME = AREA.times(LENGTH);
  public static final Dimension SPEED = LENGTH.over(TIME);
  public static final Dimension CONDUCTANCE = CURRENT.over(VOLTAGE);
  public static final Dimension RESISTANCE = VOLTAGE.over(CURRENT);
  public static final Dimension CHARGE = CURRENT.times(TIME);
  public static final Dimension CAPACITANCE = CHARGE.over(VOLTAGE);
  public static final Dimension POWER = VOLTAGE.times(CURRENT);
  public static final Dimension ENERGY = POWER.times(TIME);
  public static final Dimension MASS = ENERGY.over(SPEED.times(SPEED));
  public static final Dimension CONCENTRATION = AMOUNT.over(VOLUME);
  public static final Dimension CURRENT_DENSITY = CURRENT.over(AREA);
  public static final Dimension CONDUCTANCE_DENSITY = CONDUCTANCE.over(AREA);
  public static final Dimension CAPACITANCE_DENSITY = CAPACITANCE.over(AREA);
  public static final Dimension VOLTAGE_RATE = VOLTAGE.over(TIME);

  private static final int LARGEST_EXPONENT = 99;

  public Dimension times(Dimension other) {
    return new Dimension(time.plus(other.time), voltage.plus(other.voltage), current.plus(other.current),
        length.plus(other.length), amount.plus(other.amount), temperature.plus(other.temperature));
  }

  public Dimension over(Dimension other) {
    return times(other.each(Rational::negate));
  }

  /** Raises to an exact power; see {@link #isModerate()} for powers of powers. */
  public Dimension power(Rational exponent) {
    return each(e -> e.times(exponent));
  }

  public boolean isDimensionless() {
    return equals(NONE);
  }

  /** Tells whether all exponents are small enough (at most 99, also below the line) for any further arithmetic. */
  public boolean isModerate() {
    return exponents().stream().allMatch(e -> Math.abs(e.num()) <= LARGEST_EXPONENT && e.den() <= LARGEST_EXPONENT);
  }

  /** Tells whether some exponent is not a whole number, as in {@code mV/ms^0.5}. */
  public boolean isFractional() {
    return exponents().stream().anyMatch(e -> !e.isInteger());
  }

  /** Lists the exponents of time, voltage, current, length, amount, temperature, in this order. */
  public List<Rational> exponents() {
    return List.of(time, voltage, current, length, amount, temperature);
  }

  /** Names the dimension in English, see {@link DimensionText}. */
  @Override
  public String toString() {
    return DimensionText.of(this);
  }

  private Dimension each(UnaryOperator<Rational> change) {
    return new Dimension(change.apply(time), change.apply(voltage), change.apply(current), change.apply(length),
        change.apply(amount), change.apply(temperature));
  }

  private static Dimension base(int index) {
    Rational[] e = new Rational[6];
    for (int i = 0; i < e.length; i++) {
      e[i] = i == index ? Rational.ONE : Rational.ZERO;
    }
    return new Dimension(e[0], e[1], e[2], e[3], e[4], e[5]);
  }
}
