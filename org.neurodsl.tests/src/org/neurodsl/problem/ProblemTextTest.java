package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private static String sentence(Problem problem, String... arguments) {
    return ProblemText.sentence(problem, List.of(arguments));
  }

  @Test
  void placeholdersAreFilledInOrder() {
    assertEquals("'dV/dt' is in mV/ms but the right side is in uA/cm^2; divide by a capacitance per area.",
        sentence(Problem.EQUATION_UNITS, "dV/dt", "mV/ms", "uA/cm^2", "divide by a capacitance per area"));
  }

  @Test
  void optionalEndsAreLeftOutWithoutTheirArgument() {
    assertEquals("'dV/dt' is in mV/ms but the right side is in mM.",
        sentence(Problem.EQUATION_UNITS, "dV/dt", "mV/ms", "mM"));
    assertEquals("'dV/dt' is in mV/ms but the right side is in mM.",
        sentence(Problem.EQUATION_UNITS, "dV/dt", "mV/ms", "mM", ""));
    assertEquals("There is no 'x' here.", sentence(Problem.UNKNOWN_NAME, "x"));
    assertEquals("There is no 'x' here; did you mean 'X'?", sentence(Problem.UNKNOWN_NAME, "x", "did you mean 'X'?"));
  }

  @Test
  void sentencesEndWithOneMarkOnly() {
    assertEquals("'msec' is not a unit; did you mean 'ms'?",
        sentence(Problem.UNKNOWN_UNIT, "msec", "did you mean 'ms'?"));
    assertEquals("'xyz' is not a unit.", sentence(Problem.UNKNOWN_UNIT, "xyz"));
    assertEquals("'min' is not a unit; write 60 s.", sentence(Problem.UNKNOWN_UNIT, "min", "write 60 s."));
    assertEquals("'a' is in mV but the right side is in mM; is it this?",
        sentence(Problem.EQUATION_UNITS, "a", "mV", "mM", "is it this?"));
  }

  @Test
  void argumentsWithPlaceholdersOrBracketsAreTakenAsTheyAre() {
    assertEquals("There is no '{0}[x]' here.", sentence(Problem.UNKNOWN_NAME, "{0}[x]"));
    assertEquals("'{1}' closes nothing; remove it, or open its partner '[' before it.",
        sentence(Problem.UNEXPECTED_BRACKET, "{1}", "["));
  }

  @Test
  void aMissingArgumentShowsAsAQuestionMark() {
    assertEquals("'?' is no operator; write '?'.", sentence(Problem.FOREIGN_OPERATOR));
  }

  @Test
  void hostileArgumentsBecomeOneShortHarmlessLine() {
    String hostile = "a\n\tb\u001b[31m\u202e" + "x".repeat(10_000);
    String sentence = sentence(Problem.UNKNOWN_NAME, hostile);
    assertTrue(sentence.length() < 300);
    assertTrue(sentence.startsWith("There is no 'a b?[31m?xxx"), sentence);
    assertFalse(sentence.chars().anyMatch(Character::isISOControl));
  }

  @Test
  void shorteningKeepsCharacterPairsWhole() {
    String plain = ProblemText.plain("x".repeat(238) + "\ud83d\ude00".repeat(10));
    assertEquals("x".repeat(238) + "…", plain);
    assertEquals("\ud83d\ude00", ProblemText.plain("\ud83d\ude00"));
  }
}
