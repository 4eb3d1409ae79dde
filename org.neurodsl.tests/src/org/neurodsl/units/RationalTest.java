package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

  @Test
  void fractionsAreKeptInLowestTerms() {
    assertEquals(Rational.HALF, Rational.of(-7, -14));
    assertEquals(Rational.ZERO, Rational.of(0, -5));
    assertEquals(Rational.of(-1, 3), Rational.of(2, -6));
  }

  @Test
  void arithmeticIsExact() {
    assertEquals(Rational.of(5, 6), Rational.HALF.plus(Rational.of(1, 3)));
    assertEquals(Rational.of(1, 6), Rational.HALF.minus(Rational.of(1, 3)));
    assertEquals(Rational.of(-1, 6), Rational.HALF.times(Rational.of(-1, 3)));
    assertEquals(Rational.of(-3, 2), Rational.HALF.over(Rational.of(-1, 3)));
    assertTrue(Rational.HALF.compareTo(Rational.of(1, 3)) > 0);
    assertEquals(0.5, Rational.HALF.doubleValue());
  }

  @Test
  void overflowIsAnErrorAndNeverAWrongNumber() {
    Rational large = Rational.of(Integer.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> large.plus(large));
    assertThrows(ArithmeticException.class, () -> large.times(large));
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.over(Rational.ZERO));
    assertEquals(Rational.of(1, 46341 * 46340).minus(Rational.ZERO), Rational.of(1, 46341 * 46340));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "-0.5, -0.5", "1/3, (1/3)", "0.50, 0.5", "+1.0, 1", ".25, 0.25", "1/2, 0.5", "3/-6, -0.5"})
  void readingAndWritingAgree(String text, String written) {
    Rational read = Rational.parse(text).orElseThrow();
    assertEquals(written, read.toString());
    assertEquals(Optional.of(read), Rational.parse(written.replaceAll("[()]", "")));
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "1/0", "1/2/3", "99999999999", "0.99999999999", "1e3", "999999999.999999999"})
  void otherTextsAreNoExponents(String text) {
    assertEquals(Optional.empty(), Rational.parse(text));
  }

  @Test
  void moderateDimensionsAreToldFromExtremeOnes() {
    assertTrue(Dimension.VOLTAGE.power(Rational.of(99)).isModerate());
    assertFalse(Dimension.VOLTAGE.power(Rational.of(100)).isModerate());
    assertFalse(Dimension.VOLTAGE.power(Rational.of(1, 100)).isModerate());
    assertTrue(Dimension.VOLTAGE.power(Rational.HALF).isFractional());
    assertFalse(Dimension.VOLTAGE.isFractional());
  }
}
