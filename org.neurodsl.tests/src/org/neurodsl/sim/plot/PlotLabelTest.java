package org.neurodsl.sim.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotLabelTest {
  @ParameterizedTest
  @CsvSource({
    "uA/cm^2,µA/cm²", "mV,mV", "Hz/(uA/cm^2),Hz/(µA/cm²)", "kOhm*cm^2,kΩ·cm²", "s^-1,s⁻¹",
    "degC,°C", "um,µm", "mV/s^0.5,mV/s^0.5", "pA*s,pA·s",
  })
  void unitsAreShownAsInPrint(String unit, String shown) {
    assertEquals(shown, PlotLabel.prettyUnit(unit));
  }

  @Test
  void pureNumbersHaveNoBrackets() {
    assertEquals("m", new PlotLabel("m", "").pretty());
    assertEquals("I (uA/cm^2)", new PlotLabel("I", "uA/cm^2").plain());
    assertEquals("mV", new PlotLabel("", "mV").pretty());
  }

  @ParameterizedTest
  @CsvSource({
    "0.52392,0.5239", "375,375", "-65.04,−65.04", "0,0", "123456.7,123500", "2.13e-7,2.13e−7", "1e12,1e12",
    "0.00012,0.00012", "NaN,NaN", "Infinity,Infinity",
  })
  void numbersHaveFewDigits(double value, String shown) {
    assertEquals(shown, Figures.significant(value, 4));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "0.9993298,0.99933", "0.99999999,>0.99999", "0,0.00000", "-0.25,−0.25000"})
  void determinationIsNeverRoundedUpToOne(double value, String shown) {
    assertEquals(shown, Figures.determination(value));
  }
}
