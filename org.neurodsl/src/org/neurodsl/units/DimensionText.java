package org.neurodsl.units;

import static org.neurodsl.units.Dimension.AMOUNT;
import static org.neurodsl.units.Dimension.AREA;
import static org.neurodsl.units.Dimension.CAPACITANCE;
import static org.neurodsl.units.Dimension.CHARGE;
import static org.neurodsl.units.Dimension.CONCENTRATION;
import static org.neurodsl.units.Dimension.CONDUCTANCE;
import static org.neurodsl.units.Dimension.CURRENT;
import static org.neurodsl.units.Dimension.ENERGY;
import static org.neurodsl.units.Dimension.FREQUENCY;
import static org.neurodsl.units.Dimension.LENGTH;
import static org.neurodsl.units.Dimension.MASS;
import static org.neurodsl.units.Dimension.NONE;
import static org.neurodsl.units.Dimension.POWER;
import static org.neurodsl.units.Dimension.RESISTANCE;
import static org.neurodsl.units.Dimension.SPEED;
import static org.neurodsl.units.Dimension.TEMPERATURE;
import static org.neurodsl.units.Dimension.TIME;
import static org.neurodsl.units.Dimension.VOLTAGE;
import static org.neurodsl.units.Dimension.VOLUME;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names dimensions in English for messages: {@code voltage}, {@code current per area}, {@code voltage per time}, and
 * where no such name exists the product of base units, {@code mV^2·ms^-1}.
 */
public final class DimensionText {

  private static final Map<Dimension, String> NAMES = names();
  private static final List<Dimension> DIVISORS = List.of(TIME.power(Rational.HALF), TIME, AREA, VOLTAGE, CURRENT,
      TEMPERATURE, AMOUNT, LENGTH, VOLUME, CONCENTRATION);
  private static final List<String> BASE_UNITS = List.of("mV", "pA", "um", "fmol", "K", "ms");

  private DimensionText() {}

  /** Names the dimension; never empty. */
  public static String of(Dimension dimension) {
    return name(dimension).orElseGet(() -> baseUnits(dimension));
  }

  /** Names the dimension in English words, or gives nothing when only a product of units could describe it. */
  public static Optional<String> name(Dimension dimension) {
    String simple = NAMES.get(dimension);
    return simple != null ? Optional.of(simple) : quotient(dimension);
  }

  /** Puts the article before an English name: {@code a voltage}, {@code an area}. */
  public static String withArticle(String name) {
    boolean hasOne = name.startsWith("a ");
    return hasOne ? name : ("aeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  /** Writes the dimension as a product of the units of computation (um for the length). */
  public static String baseUnits(Dimension d) {
    List<Rational> exponents =
        List.of(d.voltage(), d.current(), d.length(), d.amount(), d.temperature(), d.time());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < exponents.size(); i++) {
      Rational e = exponents.get(i);
      if (!e.isZero()) {
        text.append(text.isEmpty() ? "" : "·").append(BASE_UNITS.get(i)).append(e.equals(Rational.ONE) ? "" : "^" + e);
      }
    }
    return text.isEmpty() ? "1" : text.toString();
  }

  private static Optional<String> quotient(Dimension dimension) {
    for (Dimension divisor : DIVISORS) {
      String above = NAMES.get(dimension.times(divisor));
      if (above != null) {
        boolean bare = dimension.times(divisor).isDimensionless();
        return Optional.of((bare ? "" : above + " ") + "per " + NAMES.get(divisor));
      }
    }
    return Optional.empty();
  }

  private static Map<Dimension, String> names() {
    Map<Dimension, String> names = new LinkedHashMap<>();
    names.put(NONE, "a number without unit");
    names.put(TIME, "time");
    names.put(VOLTAGE, "voltage");
    names.put(CURRENT, "current");
    names.put(LENGTH, "length");
    names.put(AMOUNT, "amount of substance");
    names.put(TEMPERATURE, "temperature");
    names.put(FREQUENCY, "rate");
    names.put(AREA, "area");
    names.put(VOLUME, "volume");
    names.put(SPEED, "speed");
    names.put(CONDUCTANCE, "conductance");
    names.put(RESISTANCE, "resistance");
    names.put(CHARGE, "charge");
    names.put(CAPACITANCE, "capacitance");
    names.put(CONCENTRATION, "concentration");
    names.put(POWER, "power");
    names.put(ENERGY, "energy");
    names.put(MASS, "mass");
    names.put(TIME.power(Rational.HALF), "square root of time");
    names.put(CHARGE.over(AMOUNT), "charge per amount of substance");
    names.put(RESISTANCE.times(LENGTH), "resistance times length");
    names.put(RESISTANCE.times(AREA), "resistance times area");
    names.put(VOLTAGE.times(VOLTAGE), "voltage squared");
    names.put(TIME.times(TIME), "time squared");
    names.put(CURRENT.times(CURRENT), "current squared");
    names.put(VOLTAGE.times(TIME), "voltage times time");
    names.put(ENERGY.over(AMOUNT), "energy per amount of substance");
    names.put(FREQUENCY.over(VOLTAGE), "rate per voltage");
    names.put(FREQUENCY.over(CURRENT), "rate per current");
    return Collections.unmodifiableMap(names);
  }
}
