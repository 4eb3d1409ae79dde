package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  @Test
  void codesAreUniqueAndOrderedWithinTheirGroups() {
    Set<String> codes = new HashSet<>();
    String before = "";
    for (Problem problem : Problem.values()) {
      assertTrue(problem.code().matches("N(0[1-9]|1[01])\\d\\d"), problem.code());
      assertTrue(codes.add(problem.code()), problem.code());
      assertTrue(problem.code().compareTo(before) > 0, problem.code());
      assertTrue(problem.code().startsWith(problem.group().prefix()), problem.code());
      assertEquals(problem, Problem.ofCode(problem.code()).orElseThrow());
      before = problem.code();
    }
    assertTrue(Problem.ofCode("N9999").isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void sentencesKeepTheHouseStyle(Problem problem) {
    String sentence = ProblemManual.sample(problem);
    assertTrue(sentence.endsWith(".") || sentence.endsWith("?"), sentence);
    assertFalse(sentence.contains("!"), sentence);
    assertFalse(sentence.toLowerCase(Locale.ROOT).matches(".*\\b(invalid|illegal|exception|java|null)\\b.*"),
        sentence);
    assertFalse(sentence.contains("{") || sentence.contains("?."), sentence);
    assertFalse(sentence.contains("  ") || sentence.endsWith(".."), sentence);
    assertTrue(sentence.length() <= 160, sentence.length() + ": " + sentence);
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void samplesFillEveryPlaceholder(Problem problem) {
    Set<Integer> used = new HashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(problem.template());
    while (matcher.find()) {
      used.add(Integer.parseInt(matcher.group(1)));
    }
    List<String> sample = ProblemManual.sampleArguments(problem);
    assertEquals(used.size(), sample.size(), problem.template());
    used.forEach(index -> assertTrue(index < sample.size(), problem.template()));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemIsExplained(Problem problem) {
    String explanation = ProblemManual.explanation(problem);
    assertTrue(explanation.length() > 20 && explanation.endsWith("."), explanation);
    assertFalse(explanation.equals(ProblemManual.sample(problem)));
  }

  @Test
  void namesForOtherToolsAreInSmallLetters() {
    assertEquals("equation-units", Problem.EQUATION_UNITS.slug());
    assertEquals(ProblemGroup.UNITS, Problem.EQUATION_UNITS.group());
    assertEquals(Severity.ERROR, Problem.EQUATION_UNITS.severity());
  }
}
