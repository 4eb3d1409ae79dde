package org.neurodsl.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of units: what a neuroscientist writes, and nothing else (no minute, day, bar, gray).
 *
 * <p>To add a unit, add a line to {@link #allUnits()}. Each line lists symbols in the order of custom, so that
 * completion offers mV before V. The exponents count base units: one S is 10^9 nS. A leading micro sign (U+00B5) or
 * Greek mu (U+03BC) may stand for {@code u}.
 */
public final class UnitTable {

  private static final Map<String, String> PREFIX_NAMES = Map.of("f", "femto", "p", "pico", "n", "nano", "u", "micro",
      "m", "milli", "c", "centi", "k", "kilo", "M", "mega", "G", "giga", "", "");
  private static final Map<String, Integer> PREFIX_EXPONENTS =
      Map.of("f", -15, "p", -12, "n", -9, "u", -6, "m", -3, "c", -2, "k", 3, "M", 6, "G", 9, "", 0);

  private static final Map<String, Unit> BY_SYMBOL = bySymbol(allUnits());
  private static final Set<String> RESERVED = reserved();

  private UnitTable() {}

  /** Lists all units, those of one dimension together and in the order of custom. */
  public static List<Unit> all() {
    return List.copyOf(BY_SYMBOL.values());
  }

  /** Tells whether the symbol is a unit, also with a micro sign or Greek mu for {@code u}. */
  public static boolean isUnit(String symbol) {
    return find(symbol).isPresent();
  }

  /** Finds a unit by its symbol, also with a micro sign or Greek mu for {@code u}. */
  public static Optional<Unit> find(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(withPlainMicro(symbol)));
  }

  /** Replaces a leading micro sign or Greek mu by {@code u}. */
  public static String withPlainMicro(String symbol) {
    boolean micro = symbol.length() > 1 && (symbol.charAt(0) == '\u00b5' || symbol.charAt(0) == '\u03bc');
    return micro ? "u" + symbol.substring(1) : symbol;
  }

  /** Lists the unit names of two letters or more, which no variable may bear (rule U4). */
  public static Set<String> reservedNames() {
    return RESERVED;
  }

  /** Tells whether no variable may be called so because it is a unit name of two letters or more (rule U4). */
  public static boolean isReserved(String name) {
    return RESERVED.contains(withPlainMicro(name));
  }

  private static List<Unit> allUnits() {
    List<Unit> units = new ArrayList<>();
    units.addAll(series("second", "s", Dimension.TIME, 3, "ms s us ns"));
    units.addAll(series("volt", "V", Dimension.VOLTAGE, 3, "mV V uV nV"));
    units.addAll(series("ampere", "A", Dimension.CURRENT, 12, "pA nA uA mA A fA"));
    units.addAll(series("siemens", "S", Dimension.CONDUCTANCE, 9, "nS uS mS S pS"));
    units.addAll(series("ohm", "Ohm", Dimension.RESISTANCE, -9, "MOhm GOhm kOhm Ohm"));
    units.addAll(series("farad", "F", Dimension.CAPACITANCE, 12, "pF nF uF mF F"));
    units.addAll(series("coulomb", "C", Dimension.CHARGE, 15, "pC nC fC uC C"));
    units.addAll(series("metre", "m", Dimension.LENGTH, 5, "um mm cm m nm"));
    units.addAll(series("mole", "mol", Dimension.AMOUNT, 15, "fmol pmol nmol umol mmol mol"));
    units.addAll(series("molar", "M", Dimension.CONCENTRATION, 3, "mM uM nM M pM"));
    units.addAll(series("hertz", "Hz", Dimension.FREQUENCY, -3, "Hz kHz MHz"));
    units.addAll(series("kelvin", "K", Dimension.TEMPERATURE, 0, "K"));
    units.add(new Unit("degC", Dimension.TEMPERATURE, 0, 273.15,
        "degree Celsius, a point on the temperature scale; write differences in K"));
    units.addAll(series("joule", "J", Dimension.ENERGY, 18, "J"));
    units.addAll(series("watt", "W", Dimension.POWER, 15, "W"));
    units.addAll(series("gram", "g", Dimension.MASS, 11, "kg"));
    units.addAll(series("radian", "rad", Dimension.NONE, 0, "rad mrad"));
    units.add(new Unit("%", Dimension.NONE, -2, 0, "per cent, a hundredth"));
    return units;
  }

  private static List<Unit> series(String name, String plain, Dimension dimension, int exponent, String symbols) {
    List<Unit> units = new ArrayList<>();
    for (String symbol : symbols.split(" ")) {
      String prefix = symbol.substring(0, symbol.length() - plain.length());
      String quantity = dimension.isDimensionless() ? "angle" : DimensionText.of(dimension);
      String description = PREFIX_NAMES.get(prefix) + name + ", a unit of " + quantity;
      units.add(new Unit(symbol, dimension, exponent + PREFIX_EXPONENTS.get(prefix), 0, description));
    }
    return units;
  }

  private static Map<String, Unit> bySymbol(List<Unit> units) {
    Map<String, Unit> map = new LinkedHashMap<>();
    for (Unit unit : units) {
      if (map.put(unit.symbol(), unit) != null) {
        throw new IllegalStateException("unit " + unit.symbol() + " is in the table twice");
      }
    }
    return map;
  }

  private static Set<String> reserved() {
    Set<String> names = new LinkedHashSet<>(BY_SYMBOL.keySet());
    names.removeIf(symbol -> symbol.length() < 2);
    return Collections.unmodifiableSet(names);
  }
}
