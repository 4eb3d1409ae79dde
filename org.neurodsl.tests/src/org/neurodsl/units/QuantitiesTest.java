package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private static CompositeUnit unit(String text) {
    return UnitExpression.parse(text).unit().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"5, um, 0.5", "1, uA/cm^2, 1.0", "120, mS/cm^2, 120.0", "-54.387, mV, -54.387", "0.1, nA, 100.0",
      "20000, um^2, 200.0", "68.3, Hz, 0.0683", "0.3, m/s, 30.0", "6.3, degC, 279.45", "37, degC, 310.15",
      "-273.15, degC, 0.0", "50, %, 0.5", "1e3, uV, 1.0", ".5e-3, V, 0.5", "7., ms, 7.0", "+2E+1, s, 20000.0"})
  void literalsBecomeTheNearestDouble(String number, String unit, double expected) {
    assertEquals(expected, Quantities.toBase(number, unit(unit)));
  }

  @Test
  void literalsAreRoundedOnceWhereMultiplyingRoundsTwice() {
    Random random = new Random(7);
    int differs = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = Double.toString(random.nextDouble() * 100);
      double expected = Double.parseDouble(new BigDecimal(text).scaleByPowerOfTen(-1).toString());
      assertEquals(expected, Quantities.toBase(text, unit("um")));
      differs += Double.parseDouble(text) * 0.1 == expected ? 0 : 1;
    }
    assertEquals(true, differs > 1000, "the naive way should differ often, else this test proves nothing");
  }

  @Test
  void valuesComeBackCorrectlyRounded() {
    Random random = new Random(8);
    for (Unit plain : UnitTable.all()) {
      CompositeUnit unit = CompositeUnit.of(plain);
      for (int i = 0; i < 200; i++) {
        double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 10);
        BigDecimal exact = new BigDecimal(value).subtract(BigDecimal.valueOf(unit.offset()))
            .scaleByPowerOfTen(-plain.exponent10());
        assertEquals(Double.parseDouble(exact.toString()), Quantities.fromBase(value, unit), plain.symbol());
      }
    }
  }

  @Test
  void shortLiteralsSurviveTheWayThereAndBack() {
    Random random = new Random(9);
    for (Unit plain : UnitTable.all().stream().filter(u -> !u.isAbsoluteOnly()).toList()) {
      CompositeUnit unit = CompositeUnit.of(plain);
      for (int i = 0; i < 200; i++) {
        String text = BigDecimal.valueOf(random.nextInt(200_000) - 100_000, random.nextInt(6)).toPlainString();
        String back = Quantities.number(Quantities.fromBase(Quantities.toBase(text, unit), unit), 12);
        assertEquals(0, new BigDecimal(text).compareTo(new BigDecimal(back)), text + " " + plain.symbol());
      }
    }
  }

  @Test
  void rootsOfUnitsAreNearestDoubles() {
    BigDecimal rootOfThousand = BigDecimal.valueOf(1000).sqrt(new MathContext(50));
    assertEquals(rootOfThousand.doubleValue(), unit("s^0.5").factor());
    assertEquals(BigDecimal.ONE.divide(rootOfThousand, new MathContext(50)).doubleValue(), unit("mV/s^0.5").factor());
    assertEquals(10.0, unit("s^(1/3)").factor());
    assertEquals(100.0, unit("s^(2/3)").factor());
    assertEquals(1.0, Quantities.fromBase(Quantities.toBase("1", unit("V/s^0.5")), unit("V/s^0.5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1d", "0x1p3", "NaN", "Infinity", " 1", "1e", "1e+", "1_0", "1,5", "--1",
      "1.2.3", "1e2e3", "\u0661"})
  void onlyDecimalNumbersAreNumbers(String text) {
    assertThrows(NumberFormatException.class, () -> Quantities.toBase(text, unit("mV")));
  }

  @Test
  void hugeLiteralsEndAtInfinityOrZeroWithoutWork() {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      assertEquals(Double.POSITIVE_INFINITY, Quantities.toBase("1e308", unit("V")));
      assertEquals(Double.NEGATIVE_INFINITY, Quantities.toBase("-1e99999999999999999999", unit("mV")));
      assertEquals(0.0, Quantities.toBase("1e-99999999999999999999", unit("mV")));
      assertEquals(Double.POSITIVE_INFINITY, Quantities.toBase("9".repeat(2_000_000), unit("mV")));
      assertEquals(273.15, Quantities.toBase("1e-999999999", unit("degC")));
      assertEquals(Double.POSITIVE_INFINITY, Quantities.toBase("1e999999999", unit("degC")));
      assertEquals(Double.POSITIVE_INFINITY, Quantities.toBase("1e999999999", unit("s^0.5")));
      assertEquals(274.15, Quantities.toBase("1" + "." + "0".repeat(1000), unit("degC")));
    });
  }

  @ParameterizedTest
  @CsvSource({"-64.99638, mV, 5, -64.996 mV", "4, per ms, 6, 4 per ms", "0.5, 1, 6, 0.5", "0.05, %, 6, 5 %",
      "0.0683237, Hz, 5, 68.324 Hz", "279.45, degC, 4, 6.3 degC", "0, mV, 6, 0 mV", "1e-9, mV, 6, 1e-9 mV",
      "1.5e12, mV, 6, 1.5e12 mV", "200, um^2, 6, 20000 um^2", "123456789, mV, 3, 1.23e8 mV", "NaN, mV, 3, NaN mV",
      "Infinity, mV, 3, inf mV", "-Infinity, mV, 3, -inf mV"})
  void valuesAreWrittenInTheUnit(double base, String unit, int digits, String expected) {
    assertEquals(expected, Quantities.format(base, unit(unit), digits));
  }

  @Test
  void writingDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de", "tr", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("-64.996 mV", Quantities.format(-64.99638, unit("mV"), 5));
        assertEquals("6.5 uV", UnitText.best(0.0065, Dimension.VOLTAGE));
        assertEquals("ms", UnitAdvice.likely("MILLISECONDS").get(0));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
