package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Checks all pairs of the table against an algebra of its own: integer vectors over the SI base units kg m s A K mol,
 * written here by hand, and powers of ten as exact decimals.
 */
class UnitAlgebraTest {

  /** Exponents of kg, m, s, A, K, mol, then the power of ten of the unit without prefix in these. */
  private static final Map<String, int[]> SI = Map.ofEntries(Map.entry("s", si(0, 0, 1, 0, 0, 0, 0)),
      Map.entry("V", si(1, 2, -3, -1, 0, 0, 0)), Map.entry("A", si(0, 0, 0, 1, 0, 0, 0)),
      Map.entry("S", si(-1, -2, 3, 2, 0, 0, 0)), Map.entry("Ohm", si(1, 2, -3, -2, 0, 0, 0)),
      Map.entry("F", si(-1, -2, 4, 2, 0, 0, 0)), Map.entry("C", si(0, 0, 1, 1, 0, 0, 0)),
      Map.entry("m", si(0, 1, 0, 0, 0, 0, 0)), Map.entry("mol", si(0, 0, 0, 0, 0, 1, 0)),
      Map.entry("M", si(0, -3, 0, 0, 0, 1, 3)), Map.entry("Hz", si(0, 0, -1, 0, 0, 0, 0)),
      Map.entry("K", si(0, 0, 0, 0, 1, 0, 0)), Map.entry("degC", si(0, 0, 0, 0, 1, 0, 0)),
      Map.entry("J", si(1, 2, -2, 0, 0, 0, 0)), Map.entry("W", si(1, 2, -3, 0, 0, 0, 0)),
      Map.entry("g", si(1, 0, 0, 0, 0, 0, -3)), Map.entry("rad", si(0, 0, 0, 0, 0, 0, 0)),
      Map.entry("%", si(0, 0, 0, 0, 0, 0, -2)));

  private static final Map<String, Integer> PREFIX = Map.of("f", -15, "p", -12, "n", -9, "u", -6, "m", -3, "c", -2,
      "k", 3, "M", 6, "G", 9, "", 0);

  private static int[] si(int... exponents) {
    return exponents;
  }

  /** Splits the symbol by hand: the longest known plain symbol at its end, the rest must be a prefix. */
  private static int[] vector(String symbol) {
    for (int cut = 0; cut < symbol.length(); cut++) {
      int[] plain = SI.get(symbol.substring(cut));
      if (plain != null) {
        int[] vector = plain.clone();
        vector[6] += PREFIX.get(symbol.substring(0, cut));
        return vector;
      }
    }
    throw new AssertionError("no SI vector for " + symbol);
  }

  /** Turns a dimension over time, voltage, current, length, amount, temperature into SI exponents. */
  private static int[] siOf(CompositeUnit unit) {
    int[] e = unit.dimension().exponents().stream().mapToInt(r -> {
      assertTrue(r.isInteger());
      return r.num();
    }).toArray();
    int kg = e[1];
    int metre = 2 * e[1] + e[3];
    int second = e[0] - 3 * e[1];
    int ampere = e[2] - e[1];
    int ten = unit.exponent10().num() - 3 * e[0] - 3 * e[1] - 12 * e[2] - 5 * e[3] - 15 * e[4];
    return new int[] {kg, metre, second, ampere, e[5], e[4], ten};
  }

  @Test
  void everyPairOfTheTableMultipliesAndDividesLikeItsSiVectors() {
    int checked = 0;
    for (Unit a : UnitTable.all()) {
      for (Unit b : UnitTable.all()) {
        if (a.isAbsoluteOnly() || b.isAbsoluteOnly()) {
          continue;
        }
        for (int sign : new int[] {1, -1}) {
          String text = a.symbol() + (sign > 0 ? "*" : "/") + b.symbol();
          int[] expected = vector(a.symbol());
          int[] other = vector(b.symbol());
          for (int i = 0; i < expected.length; i++) {
            expected[i] += sign * other[i];
          }
          CompositeUnit unit = UnitExpression.parse(text).unit().orElseThrow();
          assertEquals(boxed(expected), boxed(siOf(unit)), text);
          checked++;
        }
      }
    }
    int units = UnitTable.all().size() - 1;
    assertEquals(2 * units * units, checked);
  }

  @Test
  void everyPairReadsBackFromItsCanonicalText() {
    for (Unit a : UnitTable.all()) {
      for (Unit b : UnitTable.all()) {
        for (String form : List.of("%s*%s", "%s/%s", "per %s per %s", "%s^2/%s^3", "%s^-1*%s^0.5", "%s^(1/3)/%s")) {
          String text = form.formatted(a.symbol(), b.symbol());
          UnitReading reading = UnitExpression.parse(text);
          if (!a.isAbsoluteOnly() && !b.isAbsoluteOnly()) {
            CompositeUnit unit = reading.unit().orElseThrow();
            assertEquals(unit, UnitExpression.parse(unit.text()).unit().orElseThrow(), text);
          } else {
            assertEquals(UnitFault.Kind.ABSOLUTE_IN_COMPOUND, reading.fault().orElseThrow().kind(), text);
          }
        }
      }
    }
  }

  @Test
  void factorsOfAllPairsAreExactDecimals() {
    for (Unit a : UnitTable.all()) {
      for (Unit b : UnitTable.all()) {
        if (a.isAbsoluteOnly() || b.isAbsoluteOnly()) {
          continue;
        }
        CompositeUnit unit = UnitExpression.parse(a.symbol() + "/" + b.symbol()).unit().orElseThrow();
        BigDecimal exact = BigDecimal.ONE.scaleByPowerOfTen(a.exponent10() - b.exponent10());
        assertEquals(exact.doubleValue(), unit.factor(), unit.text());
        BigDecimal shifted = new BigDecimal("0.7306").multiply(exact);
        assertEquals(Double.parseDouble(shifted.toString()), Quantities.toBase("0.7306", unit), unit.text());
      }
    }
  }

  @Test
  void theTableListsEachUnitOnceWithADescription() {
    List<String> symbols = new ArrayList<>();
    for (Unit unit : UnitTable.all()) {
      symbols.add(unit.symbol());
      assertEquals(unit, UnitTable.find(unit.symbol()).orElseThrow());
      assertTrue(unit.description().length() > 5 && !unit.description().contains("\n"), unit.symbol());
    }
    assertEquals(symbols.size(), symbols.stream().distinct().count());
    assertEquals(60, symbols.size());
  }

  private static List<Integer> boxed(int[] vector) {
    return java.util.Arrays.stream(vector).boxed().toList();
  }
}
