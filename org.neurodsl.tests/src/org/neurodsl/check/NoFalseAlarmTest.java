package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** What is right is left alone: the examples and the library have no problem at all. */
class NoFalseAlarmTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path LIBRARY = Path.of("..", "org.neurodsl", "library");

  static Stream<Path> files() {
    return Stream.concat(ProblemModels.below(EXAMPLES).stream(), ProblemModels.below(LIBRARY).stream());
  }

  @Test
  void thereAreExamplesAndALibrary() {
    assertTrue(files().count() >= 20);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFileHasNoProblem(Path file) {
    List<String> found = ProblemModels.check(file).stream().map(r -> r.place() + " " + r.sentence()).toList();
    assertEquals(List.of(), found);
  }

  @Test
  void theSameTextGivesTheSameList() {
    Path file = ProblemModels.invalid(Problem.SUM_UNITS);
    List<ProblemReport> first = ProblemModels.check(file);
    assertEquals(first, ProblemModels.check(file));
  }
}
