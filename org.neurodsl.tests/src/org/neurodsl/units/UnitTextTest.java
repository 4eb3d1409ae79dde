package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTextTest {

  private static CompositeUnit unit(String text) {
    return UnitExpression.parse(text).unit().orElseThrow();
  }

  private static Dimension dimension(String text) {
    return unit(text).dimension();
  }

  private static List<String> texts(List<CompositeUnit> units) {
    return units.stream().map(CompositeUnit::text).toList();
  }

  @ParameterizedTest
  @CsvSource({"0.0065, mV, 6.5 uV", "-64.99638, mV, -64.9964 mV", "0.5, mV, 0.5 mV", "3000, mV, 3 V", "0, mV, 0 mV",
      "0.0683, Hz, 68.3 Hz", "4, per ms, 4 kHz", "10, uA/cm^2, 10 uA/cm^2", "200, um^2, 20000 um^2", "30, m/s, 0.3 m/s",
      "50000, ms, 50 s", "0.1, GOhm, 100 MOhm", "250, pF, 250 pF", "3, mV^3, 3 mV^3", "1000, pA, 1 nA",
      "0.25, 1, 0.25", "310.15, K, 310.15 K", "0.1, um, 1 um", "1e-9, mV, 0.001 nV", "2e-4, uA/cm^2, 0.2 nA/cm^2"})
  void valuesAreReadInTheUnitOfTheirSize(double base, String unit, String expected) {
    assertEquals(expected, UnitText.best(base, dimension(unit)));
  }

  @ParameterizedTest
  @CsvSource({"mV, mV", "V, mV", "nA, pA", "uS, nS", "F, pF", "m, um", "A/m^2, uA/cm^2", "S/m^2, mS/cm^2",
      "F/m^2, uF/cm^2", "per s, Hz", "M, mM", "K, K", "%, 1", "V/s, mV/ms", "mV^3, mV^3", "mV/ms^0.5, mV/ms^0.5",
      "K^2/fmol, K^2/fmol", "m^2*s, um^2*ms"})
  void eachDimensionHasACustomaryUnit(String of, String customary) {
    assertEquals(customary, UnitText.of(dimension(of)).text());
    assertEquals(dimension(of), UnitText.of(dimension(of)).dimension());
  }

  @ParameterizedTest
  @CsvSource({"1, a number without unit", "mV, voltage", "uA/cm^2, current per area", "mV/ms, voltage per time",
      "per ms, rate", "per ms per mV, rate per voltage", "Hz/pA, rate per current", "mV^3, mV^3",
      "mV^2, voltage squared",
      "mV/ms^0.5, voltage per square root of time", "per ms^0.5, per square root of time", "per mV, per voltage",
      "nS/ms, conductance per time", "C/mol, charge per amount of substance", "mV^2/ms, voltage squared per time",
      "mV^2/ms^3, mV^2·ms^-3", "um^2*ms, um^2·ms", "Ohm*cm, resistance times length", "J, energy"})
  void dimensionsHaveEnglishNames(String unit, String name) {
    assertEquals(name, DimensionText.of(dimension(unit)));
    assertEquals(name, dimension(unit).toString());
  }

  @Test
  void articlesSuitTheName() {
    assertEquals("a voltage", DimensionText.withArticle("voltage"));
    assertEquals("an area", DimensionText.withArticle("area"));
    assertEquals("a number without unit", DimensionText.withArticle("a number without unit"));
  }

  @Test
  void completionOffersTheCustomaryUnitFirst() {
    assertEquals(List.of("mV", "V", "uV", "nV"), texts(UnitFit.exact(Dimension.VOLTAGE)));
    assertEquals("uA/cm^2", UnitFit.exact(Dimension.CURRENT_DENSITY).get(0).text());
    assertEquals(List.of("Hz", "kHz", "MHz", "per ms", "per s"), texts(UnitFit.exact(Dimension.FREQUENCY)));
    assertEquals(List.of("mV^3"), texts(UnitFit.exact(dimension("mV^3"))));
    assertEquals(List.of("1", "rad", "mrad", "%"), texts(UnitFit.exact(Dimension.NONE)));
  }

  @Test
  void rankingEndsWithAllOtherUnits() {
    List<String> ranked = texts(UnitFit.ranked(Dimension.CURRENT_DENSITY));
    assertEquals("uA/cm^2", ranked.get(0));
    UnitTable.all().forEach(u -> assertTrue(ranked.contains(u.symbol()), u.symbol()));
    assertEquals(ranked.size(), ranked.stream().distinct().count());
  }

  @ParameterizedTest
  @CsvSource({"mV/ms, uA/cm^2, divide by a capacitance per area", "mV/ms, pA, divide by a capacitance",
      "mV/ms, mV, divide by a time constant", "per ms, 1, append 'per ms'", "mV, 1, append 'mV'",
      "1, mV, divide by a voltage", "uA/cm^2, pA, divide by an area", "pA, uA/cm^2, multiply by an area",
      "pA, nS, multiply by a voltage", "nS, pA, divide by a voltage", "mV, mV/ms, multiply by a time constant",
      "mV^2, mV, multiply by a voltage", "1, mV^2, divide by a voltage squared"})
  void oneFactorIsSuggested(String expected, String found, String mend) {
    Suggestion suggestion = Suggestion.between(dimension(expected), dimension(found)).orElseThrow();
    assertEquals(mend, suggestion.mend());
    assertEquals(dimension(expected), suggestion.quotient().times(dimension(found)));
    assertEquals(suggestion.quotient(), suggestion.unit().dimension());
  }

  @Test
  void nothingIsSuggestedForEqualOrFarDimensions() {
    assertFalse(Suggestion.between(Dimension.VOLTAGE, Dimension.VOLTAGE).isPresent());
    assertFalse(Suggestion.between(Dimension.VOLTAGE, Dimension.CONCENTRATION.power(Rational.of(3))).isPresent());
  }
}
