package org.neurodsl.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Texts that are meant to break the parser end with one clear problem, or with none. */
class HostileTextTest {

  private static List<Problem> problems(String text) {
    ParsedFile file = assertTimeout(Duration.ofSeconds(20), () -> Parsing.parse(text));
    return file.problems().stream().map(ProblemReport::problem).toList();
  }

  @Test
  void nestingIsAcceptedUpToTheLimit() {
    assertEquals(List.of(), problems("constant a = " + "(".repeat(200) + "1" + ")".repeat(200)));
    assertEquals(List.of(Problem.NESTING_TOO_DEEP),
        problems("constant a = " + "(".repeat(201) + "1" + ")".repeat(201)));
  }

  @Test
  void everyKindOfNestingHasTheLimit() {
    int many = 100_000 / 3;
    for (String text : List.of("(".repeat(2 * many), "{".repeat(2 * many), "constant a = " + "-".repeat(2 * many) + "1",
        "constant a = " + "not ".repeat(many / 2) + "true", "constant a = " + "2^".repeat(many) + "2",
        "constant a = " + "if true then 1 else ".repeat(many / 10) + "1", "constant a = " + "max(".repeat(many / 2),
        "function f(a) = " + "f(".repeat(many / 2) + "1" + ")".repeat(many / 2))) {
      assertEquals(List.of(Problem.NESTING_TOO_DEEP), problems(text), text.substring(0, 30));
    }
  }

  @Test
  void powersAndSignsSideBySideAreNotNested() {
    assertEquals(List.of(), problems("constant a = " + "-2^2 + ".repeat(300) + "1"));
  }

  @Test
  void aHundredThousandBracketsAreOneProblem() {
    assertEquals(1, problems("constant a =\n" + "(\n".repeat(100_000)).size());
  }

  @Test
  void aLongSumIsAcceptedAndAnEndlessOneRefused() {
    assertEquals(List.of(), problems("constant a = " + "1 + ".repeat(4_000) + "1"));
    assertEquals(List.of(Problem.EXPRESSION_TOO_LARGE), problems("constant a = " + "1 + ".repeat(20_000) + "1"));
  }

  @Test
  void aLineOfFiveMegabytesIsOneProblem() {
    assertEquals(List.of(Problem.LINE_TOO_LONG), problems("constant a = 1\n// " + "x".repeat(5 << 20) + "\n"));
    assertEquals(List.of(Problem.TEXT_TOO_LONG), problems("// x\n".repeat(5 << 20)));
  }

  @Test
  void escapesOfOtherLanguagesMeanNothing() {
    assertEquals(List.of(), problems("/* \\u002a\\u002f System.exit(1); */ constant a = 1"));
    assertEquals(List.of(), problems("/** \\u002a\\u002f */\nneuron A { } // \\u000a System.exit(1)"));
  }

  @Test
  void signsThatCannotBeTypedAsTokensAreOrdinaryText() {
    assertEquals(1, problems("synthetic:UNIT").size());
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreProblemsAndNoMore() {
    for (String text : List.of("\u0000", "constant \ud800 = 1", "constant a = 1\u202e", "a\u2028b", "\ufeff\ufeff",
        "\u001b[31m")) {
      List<ProblemReport> problems = Parsing.parse(text).problems();
      assertEquals(1, problems.size(), text);
      assertTrue(problems.get(0).sentence().chars().noneMatch(c -> c == 0x1b || c == 0 || c == 0x202e));
    }
  }
}
