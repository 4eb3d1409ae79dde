package org.neurodsl.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.units.UnitFault.Kind;

class UnitExpressionTest {

  private static UnitFault fault(String text) {
    return UnitExpression.parse(text).fault().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"uA/cm^2, uA/cm^2", "' uA / cm ^ 2 ', uA/cm^2", "mV*ms^-1, mV/ms", "per ms per mV, per ms per mV",
      "1/ms/mV, per ms per mV", "1, 1", "J/(mol*K), J/mol/K", "(mV), mV", "ms^(1/2), ms^0.5", "ms^0.5, ms^0.5",
      "ms^(-1/3), per ms^(1/3)", "mV/ms*1, ", "mV*mV, mV^2", "mV/mV, 1", "nS*mV, nS*mV", "ms^-1*mV, mV/ms",
      "(uA/cm^2)^2, uA^2/cm^4", "mV\u00b7ms, mV*ms", "%/ms, %/ms", "degC, degC", "ms per mV, ms/mV"})
  void canonicalTextIsShortAndStable(String text, String canonical) {
    assertEquals(Optional.ofNullable(canonical), UnitExpression.parse(text).unit().map(CompositeUnit::text));
  }

  @ParameterizedTest
  @CsvSource({"msec, ms", "sec, s", "usec, us", "hz, Hz", "HZ, Hz", "KHz, kHz", "mv, mV", "MV, mV", "ohm, Ohm",
      "\u03a9, Ohm", "k\u03a9, kOhm", "M\u2126, MOhm", "Mohm, MOhm", "mohm, MOhm", "mho, S", "mmho, mS", "umho, uS",
      "millivolt, mV", "Millivolts, mV", "seconds, s", "microamps, uA", "nanosiemens, nS", "\u00b0C, degC",
      "celsius, degC", "micron, um", "pf, pF", "NF, nF", "degc, degC", "mols, mol", "volts, V", "\u00b5sec, us"})
  void misspeltUnitsAreMended(String text, String meant) {
    UnitFault fault = fault(text);
    assertEquals(Kind.UNKNOWN_UNIT, fault.kind());
    assertEquals(Optional.of(meant), fault.replacement());
    assertTrue(fault.sentence().contains("'" + meant + "'"), fault.sentence());
  }

  @Test
  void twoLikelyUnitsAreBothNamedAndNoneIsChosen() {
    assertEquals(List.of("ms", "mS"), UnitAdvice.likely("MS"));
    assertEquals(Optional.empty(), fault("MS").replacement());
    assertEquals("'MS' is not a unit; did you mean 'ms' or 'mS'?", fault("MS").sentence());
  }

  @Test
  void minutesAndHoursAreGivenInSeconds() {
    assertEquals("'min' is not a unit; write 60 s.", fault("min").sentence());
    assertEquals("'h' is not a unit; write 3600 s.", fault("h").sentence());
  }

  @Test
  void nothingIsSuggestedWhereNothingComesNear() {
    assertEquals(List.of(), UnitAdvice.likely("parsec_lightyear"));
    assertEquals(List.of(), UnitAdvice.likely("q"));
    assertEquals(Optional.empty(), UnitAdvice.mend("xyzzy"));
  }

  @ParameterizedTest
  @CsvSource({"uA/cn^2, UNKNOWN_UNIT, 3, 2", "'mV ms', OPERATOR_EXPECTED, 3, 1", "cm\u00b2, OPERATOR_EXPECTED, 2, 1",
      "mV/, UNIT_EXPECTED, 3, 0", "'', UNIT_EXPECTED, 0, 0", "per, UNIT_EXPECTED, 3, 0", "*mV, UNIT_EXPECTED, 0, 1",
      "mV^, EXPONENT_UNREADABLE, 3, 0", "mV^(1/0), EXPONENT_UNREADABLE, 3, 5", "mV^1.2.3, EXPONENT_UNREADABLE, 3, 5",
      "(mV, BRACKET_MISSING, 0, 1", "mV), BRACKET_MISSING, 2, 1", "mV^(2, BRACKET_MISSING, 3, 1",
      "J/mol*K, AMBIGUOUS_QUOTIENT, 5, 1", "'per ms * mV', AMBIGUOUS_QUOTIENT, 7, 1",
      "mV^21, EXPONENT_TOO_LARGE, 0, 5", "mV^0.03, EXPONENT_TOO_LARGE, 0, 7", "mV/degC, ABSOLUTE_IN_COMPOUND, 3, 4",
      "degC^2, ABSOLUTE_IN_COMPOUND, 0, 4", "mV^999999999999, EXPONENT_UNREADABLE, 3, 12",
      "sqrt(ms), UNKNOWN_UNIT, 0, 4"})
  void faultsHaveTheirPlace(String text, Kind kind, int offset, int length) {
    UnitFault fault = fault(text);
    assertEquals(kind, fault.kind());
    assertEquals(offset, fault.offset());
    assertEquals(length, fault.length());
    assertEquals(text.substring(offset, offset + length), fault.found());
    assertTrue(fault.sentence().endsWith(".") || fault.sentence().endsWith("?"), fault.sentence());
  }

  @Test
  void raisedDigitsAreMended() {
    assertEquals(Optional.of("^2"), fault("uA/cm\u00b2").replacement());
    assertEquals(Optional.of("^3"), fault("um\u00b3").replacement());
  }

  @Test
  void factorsOfTheGrammarObeyTheSameRules() {
    UnitReading reading = UnitExpression.of(List.of(new UnitExpression.Factor("uA", Rational.ONE),
        new UnitExpression.Factor("cm", Rational.of(-2))));
    assertEquals(UnitExpression.parse("uA/cm^2"), reading);
    UnitFault fault = UnitExpression.of(List.of(new UnitExpression.Factor("mV", Rational.ONE),
        new UnitExpression.Factor("msec", Rational.of(-1)))).fault().orElseThrow();
    assertEquals(1, fault.offset());
    assertEquals(Optional.of("ms"), fault.replacement());
    assertEquals(Kind.ABSOLUTE_IN_COMPOUND,
        UnitExpression.of(List.of(new UnitExpression.Factor("degC", Rational.of(2)))).fault().orElseThrow().kind());
    assertEquals(Kind.EXPONENT_TOO_LARGE,
        UnitExpression.of(List.of(new UnitExpression.Factor("mV", Rational.of(40)))).fault().orElseThrow().kind());
  }

  @Test
  void hostileTextsAreRefusedQuickly() {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
      assertEquals(Kind.TOO_LONG, fault("(".repeat(100_000)).kind());
      assertEquals(Kind.TOO_LONG, fault("(".repeat(900)).kind());
      assertEquals(Kind.TOO_LONG, fault("mV*".repeat(1_000_000)).kind());
      assertFalse(UnitExpression.parse("(".repeat(20) + "mV^20" + ")^20".repeat(20)).unit().isPresent());
    });
  }

  @Test
  void noTextThrows() {
    Random random = new Random(20260101);
    String[] parts = {"mV", "ms", "cm", "per", "/", "*", "^", "2", "-1", "(", ")", "1", " ", "msec", "0.5", "degC", "%",
        "\u00b5", "\u00b2", "\u03a9", "\ud83d\ude00", ".", "e", "0", "1/2"};
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      UnitReading reading = UnitExpression.parse(text.toString());
      reading.unit().ifPresent(u -> assertEquals(reading, UnitExpression.parse(u.text()), text.toString()));
      reading.fault().ifPresent(f -> assertTrue(f.offset() + f.length() <= text.length(), text.toString()));
    }
  }
}
