package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTableTest {

  private static CompositeUnit unit(String text) {
    return UnitExpression.parse(text).unit().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ms", "mV", "pA", "nS", "pF", "fC", "fmol", "mM", "K", "GOhm", "uA/cm^2", "mS/cm^2",
      "uF/cm^2", "nS*mV", "pA*ms", "C/mol", "mV/ms", "V/s", "per ms"})
  void theUnitsOfPapersAreExactlyOneBaseUnit(String text) {
    assertEquals(Rational.ZERO, unit(text).exponent10());
    assertEquals(1.0, unit(text).factor());
  }

  @ParameterizedTest
  @CsvSource({"um, 0.1", "s, 1e3", "V, 1e3", "nA, 1e3", "uS, 1e3", "MOhm, 1e-3", "nF, 1e3", "pC, 1e3", "cm, 1e3",
      "mol, 1e15", "uM, 1e-3", "Hz, 1e-3", "um^2, 1e-2", "m/s, 100", "%, 0.01", "Ohm*cm, 1e-6", "kg, 1e14", "J, 1e18"})
  void otherUnitsArePowersOfTen(String text, double factor) {
    assertEquals(factor, unit(text).factor());
  }

  @Test
  void microMayBeWrittenWithMicroSignOrGreekMu() {
    assertEquals(UnitTable.find("um"), UnitTable.find("\u00b5m"));
    assertEquals(UnitTable.find("um"), UnitTable.find("\u03bcm"));
    assertEquals("uF/cm^2", unit("\u00b5F/cm^2").text());
    assertFalse(UnitTable.isUnit("\u00b5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "h", "b", "Gy", "min", "g", "L", "N", "dS", "mK", "ps", "cV", "kV", "", "mv", "1"})
  void whatNeuroscienceDoesNotWriteIsNoUnit(String symbol) {
    assertFalse(UnitTable.isUnit(symbol));
  }

  @Test
  void onlyNamesOfTwoLettersOrMoreAreReserved() {
    assertTrue(UnitTable.isReserved("mV"));
    assertTrue(UnitTable.isReserved("Hz"));
    assertTrue(UnitTable.isReserved("degC"));
    for (String free : "V A S F C m s K M J W %".split(" ")) {
      assertTrue(UnitTable.isUnit(free), free);
      assertFalse(UnitTable.isReserved(free), free);
    }
    assertTrue(UnitTable.reservedNames().stream().allMatch(n -> n.length() >= 2));
  }

  @Test
  void degreesCelsiusArePointsOfTheScale() {
    Unit celsius = UnitTable.find("degC").orElseThrow();
    assertTrue(celsius.isAbsoluteOnly());
    assertEquals(1, UnitTable.all().stream().filter(Unit::isAbsoluteOnly).count());
  }

  @Test
  void constantsHaveTheirPrintedValues() {
    assertEquals(96485.33212, PhysicalConstant.FARADAY.baseValue());
    assertEquals(8314.462618, PhysicalConstant.GAS_CONSTANT.baseValue());
    assertEquals("gas_constant", PhysicalConstant.GAS_CONSTANT.word());
    assertEquals(PhysicalConstant.FARADAY, PhysicalConstant.find("faraday").orElseThrow());
    assertTrue(PhysicalConstant.find("FARADAY").isEmpty());
    assertEquals(Dimension.VOLTAGE, PhysicalConstant.GAS_CONSTANT.unit().dimension()
        .times(Dimension.TEMPERATURE).over(PhysicalConstant.FARADAY.unit().dimension()));
    double charge = PhysicalConstant.AVOGADRO.baseValue() * PhysicalConstant.ELEMENTARY_CHARGE.baseValue();
    assertEquals(PhysicalConstant.FARADAY.baseValue(), charge, 1e-4);
    double gas = PhysicalConstant.AVOGADRO.baseValue() * PhysicalConstant.BOLTZMANN.baseValue();
    assertEquals(PhysicalConstant.GAS_CONSTANT.baseValue(), gas, 1e-5);
    assertEquals("96485.33212 C/mol", PhysicalConstant.FARADAY.text());
  }
}
