package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.check.ProblemModels.Expected;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Severity;

/** Each problem of a text has a model that has it, at the stated place and nothing else, and a valid twin. */
class ProblemCatalogTest {

  static Stream<Problem> problems() {
    return EnumSet.allOf(Problem.class).stream().filter(p -> !NotInOneText.PROBLEMS.contains(p));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void theInvalidModelHasTheProblemWhereItSays(Problem problem) {
    Path file = ProblemModels.invalid(problem);
    assertTrue(Files.exists(file), file + " is missing");
    List<Expected> expected = ProblemModels.expected(ProblemModels.text(file));
    assertTrue(expected.stream().anyMatch(e -> e.problem() == problem), file + " does not expect " + problem);
    List<ProblemReport> found = ProblemModels.check(file);
    assertEquals(expected, found.stream().map(Expected::of).toList(), () -> sentences(found));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void theValidTwinHasNone(Problem problem) {
    Path file = ProblemModels.valid(problem);
    assertTrue(Files.exists(file), file + " is missing");
    List<ProblemReport> found =
        ProblemModels.check(file).stream().filter(r -> r.severity() != Severity.INFO).toList();
    assertTrue(found.isEmpty(), () -> sentences(found));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void theSentenceIsWhole(Problem problem) {
    for (ProblemReport report : ProblemModels.check(ProblemModels.invalid(problem))) {
      String sentence = report.sentence();
      assertFalse(sentence.contains("{") && sentence.contains("}") && sentence.matches(".*\\{\\d}.*"), sentence);
      assertFalse(sentence.contains("null") || sentence.contains("Impl@"), sentence);
    }
  }

  @Test
  void noModelIsWithoutItsProblem() {
    Set<Problem> known = EnumSet.allOf(Problem.class);
    for (Path file : ProblemModels.below(Path.of("models", "invalid"))) {
      String name = file.getFileName().toString().replace(".neuro", "");
      assertTrue(known.stream().anyMatch(p -> p.name().equals(name)), file.toString());
    }
  }

  @Test
  void whatHasAModelIsNotExcepted() {
    assertTrue(NotInOneText.PROBLEMS.stream().noneMatch(p -> Files.exists(ProblemModels.invalid(p))));
  }

  private static String sentences(List<ProblemReport> found) {
    return String.join("\n", found.stream().map(r -> r.problem() + " " + r.place() + " " + r.sentence()).toList());
  }
}
